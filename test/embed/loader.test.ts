import { expect } from '@open-wc/testing';
import { until } from '../helper/mount.js';

const DATA = '<script type="application/json">[{"a":"x","v":1},{"a":"y","v":2}]</script>';
const CHART = `<lk-chart kind="bar" heading="Graf">${DATA}<p>Zatím text.</p></lk-chart>`;
const LOADER = new URL('../../dist/lk.js', import.meta.url).href;

interface Page {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly window: Window & typeof globalThis;
}

/** A page of its own with this markup, as a webmaster would have it. */
async function open(markup: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="cs"><head><meta charset="utf-8"><title>t</title></head><body>${markup}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return { frame, document: frame.contentDocument as Document, window: frame.contentWindow as Page['window'] };
}

const bars = (page: Page): number[] =>
  [...page.document.querySelectorAll('lk-chart')].map(
    (chart) => chart.shadowRoot?.querySelectorAll('.marks rect.bar').length ?? 0,
  );
const drawn = (page: Page, count = 1): Promise<void> =>
  until(() => bars(page).length === count && bars(page).every((found) => found === 2), `${count} charts with two bars`);

describe('the loader, as built', () => {
  let page: Page | undefined;
  afterEach(() => page?.frame.remove());

  const ways: Record<string, string> = {
    'a classic script before the markup': `<script src="${LOADER}"></script>${CHART}`,
    'an async script': `<script src="${LOADER}" async></script>${CHART}`,
    'a module script': `<script type="module" src="${LOADER}"></script>${CHART}`,
    'a script behind the markup': `${CHART}<script src="${LOADER}"></script>`,
    'the script twice': `<script src="${LOADER}"></script>${CHART}<script src="${LOADER}"></script>`,
    'two copies at two addresses': `<script src="${LOADER}"></script>${CHART}<script type="module" src="${LOADER}?v=2"></script>`,
  };
  for (const [way, markup] of Object.entries(ways)) {
    it(`draws the chart with ${way}, and throws nothing`, async () => {
      page = await open(
        `<script>window.failures=[];onerror=(m)=>failures.push(m);onunhandledrejection=(e)=>failures.push(String(e.reason))</script>${markup}`,
      );
      await drawn(page);
      expect((page.window as unknown as { failures: string[] }).failures).to.deep.equal([]);
    });
  }

  it('draws charts that scripts of the page add later', async () => {
    page = await open(`<script src="${LOADER}"></script>`);
    const box = page.document.createElement('div');
    box.innerHTML = CHART;
    page.document.body.append(box);
    await drawn(page);
  });

  it('leaves no name on the page but one symbol', async () => {
    const clean = await open('');
    const before = new Set(Object.getOwnPropertyNames(clean.window));
    clean.frame.remove();
    page = await open(`<script src="${LOADER}"></script>${CHART}`);
    await drawn(page);
    expect(Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name))).to.deep.equal([]);
    expect(page.document.head.children).to.have.length(2);
  });

  it('fetches nothing for a chart far below what is seen', async () => {
    page = await open(`<script src="${LOADER}"></script><div style="height:9000px"></div>${CHART}`);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const fetched = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/.*\/dist\//, ''));
    expect(fetched).to.deep.equal(['lk.js']);
    page.document.querySelector('lk-chart')?.scrollIntoView();
    await drawn(page);
  });

  const ofSource = (markup: string): string => markup.replace(DATA, '').replace(' ', ' src="/neni.json" ');
  const ofService = (markup: string): string =>
    ofSource(markup).replace('/neni.json', '/arcgis/rest/services/x/FeatureServer/0');
  const CHART_OF_SOURCE = ofSource(CHART);
  const LIST = `<lk-dataset-table heading="Seznam">${DATA}</lk-dataset-table>`;
  const MAP = `<lk-cartogram heading="Mapa">${DATA}</lk-cartogram>`;
  const fetched = (): string[] =>
    page!.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/dist/'))
      .map((name) => name.replace(/.*\/dist\/(?:chunks\/)?|-[\w-]{5}\.js$/g, ''))
      .sort();
  const listed = (): Promise<void> =>
    until(
      () => page!.document.querySelector('lk-dataset-table')?.shadowRoot?.querySelectorAll('tbody tr').length === 2,
      'two rows',
    );

  for (const [sort, markup, file] of [
    ['column charts', CHART.replace('bar', 'column'), 'whole-lk-chart-column-inline'],
    ['bar charts', CHART, 'whole-lk-chart-bar-inline'],
    ['line charts', CHART.replace('bar', 'line'), 'whole-lk-chart-line-inline'],
    ['other charts', CHART.replace('bar', 'pie'), 'whole-lk-chart-inline'],
    ['column charts of a source', CHART_OF_SOURCE.replace('bar', 'column'), 'whole-lk-chart-column'],
    ['bar charts of a source', CHART_OF_SOURCE, 'whole-lk-chart-bar'],
    ['line charts of a source', CHART_OF_SOURCE.replace('bar', 'line'), 'whole-lk-chart-line'],
    ['other charts of a source', CHART_OF_SOURCE.replace('bar', 'pie'), 'whole-lk-chart'],
    ['lists', LIST, 'whole-lk-dataset-table-inline'],
    ['lists of a source', ofSource(LIST), 'whole-lk-dataset-table'],
    ['maps', MAP, 'whole-lk-cartogram-inline'],
    ['maps of a source', ofSource(MAP), 'whole-lk-cartogram'],
    ['bar charts of a service', ofService(CHART), 'whole-lk-chart-bar-service'],
    ['other charts of a service', ofService(CHART.replace('bar', 'pie')), 'whole-lk-chart-service'],
    ['lists of a service', ofService(LIST), 'whole-lk-dataset-table-service'],
    ['dashboards', `<lk-energy-dashboard heading="Škola">${DATA}</lk-energy-dashboard>`, 'whole-lk-energy-dashboard'],
  ] as const)
    it(`fetches all of a page with nothing but ${sort} in one file, and its parts not again`, async () => {
      page = await open(`<script src="${LOADER}"></script>${markup}`);
      const element = page.document.querySelector('body > :not(script)') as HTMLElement & { ready?: Promise<unknown> };
      await page.window.customElements.whenDefined(element.localName);
      await element.ready?.catch(() => undefined);
      expect(fetched()).to.include(file);
      const parts = ['core', 'drawing', 'chart', 'columns', 'bars', 'line', 'rows-table', 'cartogram', 'dashboard'];
      const served = file.endsWith('-service') ? ['layer', file.includes('chart') ? 'arcgis' : 'leafing'] : [];
      const data = file.endsWith('-inline') ? ['rows', 'row-list'] : served;
      // A pie of inline rows may be drawn as bars.
      const later = /^whole-lk-chart-(?!inline|service)/.test(file) ? [] : ['bars'];
      const twice = [...parts, ...data].filter((name) => !later.includes(name));
      expect(fetched().filter((name) => twice.includes(name))).to.deep.equal([]);
      expect(new Set(fetched())).to.have.length(fetched().length);
    });

  for (const service of ['FeatureServer', 'MapServer'])
    it(`has what asks a ${service} fetched at once, and not only by who asks`, async () => {
      const src = `/arcgis/rest/services/x/${service}/0`;
      const clock =
        'const{define}=customElements;customElements.define=function(...one){window.defined=performance.now();define.apply(this,one)}';
      const chart = CHART_OF_SOURCE.replace('/neni.json', src);
      // A chart alone has it in its own file.
      page = await open(`<script>${clock}</script><script src="${LOADER}"></script>${chart}${MAP}`);
      await page.window.customElements.whenDefined('lk-chart');
      await (page.document.querySelector('lk-chart') as HTMLElement & { ready: Promise<unknown> }).ready.catch(() => 0);
      const [asking] = page.window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/chunks/arcgis-'));
      // Who asks can do so only then.
      expect(asking?.startTime).to.be.below((page.window as unknown as { defined: number }).defined);
    });

  it('fetches what asks services once for a chart and a list', async () => {
    page = await open(`<script src="${LOADER}"></script>${ofService(CHART)}${ofService(LIST)}`);
    for (const tag of ['lk-chart', 'lk-dataset-table']) {
      await page.window.customElements.whenDefined(tag);
      await (page.document.querySelector(tag) as HTMLElement & { ready: Promise<unknown> }).ready.catch(() => 0);
    }
    expect(fetched()).to.include.members(['whole-lk-chart-bar', 'lk-dataset-table', 'layer', 'arcgis', 'leafing']);
    expect(new Set(fetched())).to.have.length(fetched().length);
  });

  it('fetches what two sorts of elements share once, with the first of them', async () => {
    page = await open(`<script src="${LOADER}"></script>${CHART}${LIST}`);
    await drawn(page);
    await listed();
    const elements = fetched().filter((name) => /lk-/.test(name));
    expect(elements).to.deep.equal(['lk-dataset-table', 'whole-lk-chart-bar-inline']);
    const parts = ['core', 'drawing', 'chart', 'bars', 'rows', 'rows-table'];
    expect(fetched().filter((name) => parts.includes(name))).to.deep.equal([]);
    expect(new Set(fetched())).to.have.length(fetched().length);
  });

  it('asks for the code of a chart when its tag is there, not only when all of a page is', async () => {
    page = await open('');
    const loading = page.document;
    loading.open();
    loading.write(`<!doctype html><script src="${LOADER}"></script>`);
    await until(() => fetched().includes('lk.js'), 'the loader');
    loading.write(CHART);
    await until(() => fetched().includes('whole-lk-chart-bar-inline'), 'the code of the chart');
    expect(loading.readyState).to.equal('loading');
    loading.close();
    await drawn(page);
  });

  it('does not ask where a tag stands that it knows already, whatever else changes on the page', async () => {
    const count =
      'window.asked=0;const{getBoundingClientRect:ask}=Element.prototype;Element.prototype.getBoundingClientRect=function(){if(this.localName==="lk-chart")asked++;return ask.call(this)}';
    page = await open(
      `<script>${count}</script><script src="${LOADER}"></script><div style="height:9000px"></div>${CHART}`,
    );
    const { window: view, document: host } = page as Page & { window: { asked: number } };
    const frame = (): Promise<unknown> => new Promise((done) => view.requestAnimationFrame(done));
    await frame();
    await frame();
    const before = view.asked;
    expect(before).to.be.greaterThan(0);
    for (let change = 0; change < 3; change++) {
      host.body.append(host.createElement('p'));
      await frame();
    }
    await frame();
    expect(view.asked).to.equal(before);
  });

  it('lets an element of another sort, added later, stand on the same code as those before', async () => {
    page = await open(`<script src="${LOADER}"></script>${CHART}`);
    await drawn(page);
    page.document.body.insertAdjacentHTML('beforeend', LIST);
    await listed();
    expect(fetched()).to.include.members(['whole-lk-chart-bar-inline', 'lk-dataset-table']);
    expect(fetched()).not.to.include('core');
    const [chart, list] = ['lk-chart', 'lk-dataset-table'].map((tag) => page!.window.customElements.get(tag));
    expect(Object.getPrototypeOf(list)).to.equal(Object.getPrototypeOf(chart));
  });

  const sorts = {
    'lk-chart': CHART,
    'lk-dataset-table': LIST,
    'lk-cartogram': MAP,
    'lk-energy-dashboard': '<lk-energy-dashboard heading="Škola"></lk-energy-dashboard>',
  };
  for (const first of Object.keys(sorts) as (keyof typeof sorts)[])
    it(`has all other sorts stand on what ${first} brought`, async () => {
      page = await open(`<script src="${LOADER}"></script>${sorts[first]}`);
      const registry = page.window.customElements;
      await registry.whenDefined(first);
      for (const [tag, markup] of Object.entries(sorts))
        if (tag !== first) page.document.body.insertAdjacentHTML('afterbegin', markup);
      await Promise.all(Object.keys(sorts).map((tag) => registry.whenDefined(tag)));
      const bases = Object.keys(sorts).map((tag) => Object.getPrototypeOf(registry.get(tag)) as unknown);
      expect(new Set(bases)).to.have.length(1);
      expect(fetched()).not.to.include('core');
      expect(fetched().filter((name) => name.startsWith('whole'))).to.have.length(1);
    });

  it('holds the place of a chart before its code is there', async () => {
    page = await open(`${CHART}<p id="after">dál</p>`);
    const script = page.document.createElement('script');
    script.src = LOADER;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    page.document.body.append(script);
    await loaded;
    const after = page.document.querySelector('#after') as HTMLElement;
    const top = after.getBoundingClientRect().top;
    expect(top).to.be.greaterThan(300);
    await drawn(page);
    expect(Math.abs(after.getBoundingClientRect().top - top)).to.be.below(2);
    expect(page.document.querySelector('lk-chart')?.getAttribute('style')).to.equal(null);
  });

  it('measures all charts that come together before it holds the place of one, so that the page is laid out once', async () => {
    const watch =
      'window.late=[];const{getBoundingClientRect:ask}=Element.prototype;Element.prototype.getBoundingClientRect=function(){late.push(!!document.querySelector("[style*=min-height]"));return ask.call(this)}';
    page = await open(`<script>${watch}</script>${CHART.repeat(3)}`);
    const { window: view, document: host } = page as Page & { window: { late: boolean[] } };
    const script = host.createElement('script');
    script.src = LOADER;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    host.body.append(script);
    await loaded;
    expect(view.late).to.have.length.greaterThan(2);
    expect(view.late).not.to.include(true);
    expect(host.querySelectorAll('lk-chart[style*=min-height]')).to.have.length(3);
  });

  for (const width of [400, 800])
    for (const tag of ['lk-dataset-table', 'lk-cartogram', 'lk-energy-dashboard'])
      it(`holds the place of ${tag} in ${width} px as its own code does while its data are on their way`, async () => {
        page = await open(
          `<div style="width:${width}px"><${tag} heading="Nadpis" src="/fault/hang/data.json"></${tag}></div>`,
        );
        const script = page.document.createElement('script');
        script.src = LOADER;
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
        page.document.body.append(script);
        await loaded;
        await new Promise((done) => page!.window.requestAnimationFrame(done));
        const element = page.document.querySelector(tag) as HTMLElement;
        const before = element.getBoundingClientRect().height;
        expect(before).to.be.greaterThan(300);
        await until(() => element.shadowRoot !== null && element.getAttribute('style') === null, 'its own code');
        expect(Math.abs(element.getBoundingClientRect().height - before)).to.be.below(2);
      });

  const WIDE = `<table><tr>${'<td>nejdelší&nbsp;slovo&nbsp;této&nbsp;stránky</td>'.repeat(9)}</tr></table>`;
  it('lets no wide table of an element far below scroll the page sideways', async () => {
    page = await open(
      `<script src="${LOADER}"></script><div style="height:9000px"></div><lk-dataset-table>${WIDE}</lk-dataset-table>`,
    );
    const { document: inner } = page;
    await until(
      () => inner.querySelector<HTMLElement>('lk-dataset-table')!.style.overflowX !== '',
      'a place that is held',
    );
    expect(inner.querySelector('table')!.offsetWidth).to.be.above(1000);
    expect(inner.documentElement.scrollWidth).to.equal(inner.documentElement.clientWidth);
  });

  it('leaves the fallback in sight and the page alive when its files are not there', async () => {
    const script = await (await fetch(LOADER)).text();
    const warnings =
      "window.warnings=[];console.warn=(...a)=>warnings.push(a.join(' '));onerror=(m)=>warnings.push('thrown '+m);";
    page = await open(`<script>${warnings}</script>${CHART}`);
    const alone = page.document.createElement('script');
    alone.src = URL.createObjectURL(new Blob([`${script}\n///lk.js`], { type: 'text/javascript' }));
    page.document.body.append(alone);
    const seen = (page.window as unknown as { warnings: string[] }).warnings;
    await until(() => seen.length > 0, 'a warning');
    expect(seen).to.have.length(1);
    expect(seen[0]).to.contain('<lk-chart>: not loaded: check that');
    expect(page.document.querySelector('lk-chart p')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('works under a policy that allows no inline styles and no evaluation', async () => {
    const policy = `default-src 'none'; script-src ${location.origin}; connect-src ${location.origin}; style-src 'none'; img-src 'none'`;
    const frame = document.createElement('iframe');
    frame.width = '800';
    frame.height = '600';
    frame.srcdoc = `<!doctype html><html lang="cs"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><script src="${LOADER}"></script></head><body><lk-chart kind="column" x="rok" y="obyvatel" series="okres" src="/arcgis/rest/services/obyvatelstvo-okresy/FeatureServer/0"></lk-chart></body></html>`;
    document.body.append(frame);
    const violations: string[] = [];
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const inner = frame.contentDocument as Document;
    inner.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    await until(
      () => (inner.querySelector('lk-chart')?.shadowRoot?.querySelectorAll('.marks rect.bar').length ?? 0) === 20,
      '20 bars',
    );
    inner.querySelector('lk-chart')?.shadowRoot?.querySelector<HTMLElement>('[role=listbox]')?.focus();
    await new Promise(requestAnimationFrame);
    expect(violations).to.deep.equal([]);
    frame.remove();
  });
});

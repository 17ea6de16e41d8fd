import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { LkLoadEvent } from '../../src/element/events.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { PageWatch, SERVICES, all, inside, mountChart, textOf, until } from '../helper/mount.js';

const ROWS = [
  { okres: 'Liberec', n: 3 },
  { okres: 'Semily', n: 1 },
];
const LAYER = `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`;

describe('the states of lk-chart', () => {
  it('is loading from the start, shows its fallback meanwhile, and then its data without moving the page', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <lk-chart kind="bar" src="/fault/delay=300${LAYER}" where="rok = 2020" x="okres" y="obyvatel">
          <p id="fallback">Načítá se tabulka okresů.</p>
        </lk-chart>
        <p id="after">dál</p>
      </div>
    `);
    const chart = box.querySelector('lk-chart') as LkChart;
    const after = box.querySelector('#after') as HTMLElement;
    expect(chart.status).to.equal('loading');
    expect(chart.matches(':state(loading)')).to.equal(true);
    expect(textOf(chart, '[role=status]')).to.equal('Načítají se data…');
    expect(box.querySelector('#fallback')?.getBoundingClientRect().height).to.be.greaterThan(0);
    const before = after.getBoundingClientRect().top;
    await chart.ready;
    expect(chart.status).to.equal('ready');
    expect(chart.matches(':state(ready)')).to.equal(true);
    expect(chart.matches(':state(loading)')).to.equal(false);
    expect(textOf(chart, '[role=status]')).to.equal('Načteny 4 řádky.');
    expect(box.querySelector('#fallback')?.getBoundingClientRect().height).to.equal(0);
    expect(after.getBoundingClientRect().top).to.equal(before);
  });

  it('holds the place of small multiples before their data come, and moves nothing then', async () => {
    for (const kind of ['line', 'bar']) {
      const chart = await fixture<LkChart>(html`
        <lk-chart kind=${kind} facet="okres" src="/fault/delay=200${LAYER}" x="rok" y="obyvatel"></lk-chart>
      `);
      await until(() => chart.getBoundingClientRect().height > 400, 'the reserved place');
      const { height } = chart.getBoundingClientRect();
      await chart.ready;
      expect(chart.getBoundingClientRect().height, kind).to.equal(height);
    }
  });

  it('holds no place for what is not there once it is known to be empty or to have failed', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <lk-chart kind="bar" src="/fault/delay=200${LAYER}" where="rok = 1900" x="okres" y="obyvatel"></lk-chart>
        <lk-chart kind="bar" src="/fault/delay=200/nic" x="okres" y="obyvatel"></lk-chart>
      </div>
    `);
    const charts = [...box.querySelectorAll('lk-chart')];
    const heights = (): number[] => charts.map((chart) => chart.getBoundingClientRect().height);
    await until(() => Math.min(...heights()) > 400, 'the reserved places');
    for (const chart of charts) await chart.ready.catch(() => undefined);
    await until(() => Math.max(...heights()) < 330, 'no more than the messages need');
    expect(charts.map(({ status }) => status)).to.deep.equal(['empty', 'error']);
  });

  it('leaves next to nothing empty below a drawing of a given height without a source', async () => {
    const data = ROWS.map(({ okres, n }) => ({ okres, n }));
    const chart = await mountChart(html`<lk-chart kind="bar" heading="Obce" height="200" .data=${data}></lk-chart>`);
    const below = chart.getBoundingClientRect().bottom - inside(chart, '.footer').getBoundingClientRect().bottom;
    expect(below).to.be.within(0, 40);
  });

  it('keeps its buttons right below what few values need, in the place that was held for more, and draws it once', async () => {
    for (const kind of ['bar', 'pie', 'heatmap'] as const) {
      const data = ROWS.slice(0, 2).map(({ okres, n }) => ({ okres, n }));
      const chart = await mountChart(html`<lk-chart kind=${kind} .data=${data} style="inline-size: 640px"></lk-chart>`);
      const { height } = inside(chart, '.marks').getBoundingClientRect();
      const bottom = (selector: string): number => inside(chart, selector).getBoundingClientRect().bottom;
      expect(inside(chart, '.actions').getBoundingClientRect().top - bottom('.marks'), kind).to.be.within(0, 40);
      expect(chart.getBoundingClientRect().bottom - bottom('.actions'), kind).to.be.above(kind === 'pie' ? 10 : 60);
      const mark = inside(chart, '.marks').firstElementChild;
      chart.requestUpdate();
      await chart.updateComplete;
      expect(inside(chart, '.marks').firstElementChild, kind).to.equal(mark);
      expect(inside(chart, '.marks').getBoundingClientRect().height, kind).to.equal(height);
    }
  });

  it('tells the page once when its data are painted', async () => {
    const chart = document.createElement('lk-chart');
    chart.kind = 'bar';
    chart.data = ROWS;
    setTimeout(() => document.body.append(chart));
    const event = await oneEvent<LkLoadEvent>(chart, 'lk-load');
    expect(event.rows).to.equal(2);
    expect(event.bubbles && event.composed).to.equal(true);
    expect(all(chart, 'rect.bar')).to.have.length(2);
    chart.remove();
  });

  it('keeps the last good data when a refresh fails, and says since when they are', async () => {
    const fetchBefore = window.fetch.bind(window);
    const watch = new PageWatch();
    try {
      const chart = await mountChart(
        html`<lk-chart kind="bar" where="rok = 2020" x="okres" y="obyvatel" src=${LAYER}></lk-chart>`,
      );
      expect(chart.status).to.equal('ready');
      const refused = { ok: false, status: 404, headers: new Headers() } as Response;
      window.fetch = (): Promise<Response> => Promise.resolve(refused);
      expect(await chart.reload().catch((error: unknown) => (error as { code: string }).code)).to.equal('http');
      await until(() => chart.status === 'stale', 'stale');
      await chart.updateComplete;
      expect(all(chart, 'rect.bar')).to.have.length(4);
      expect(textOf(chart, '[part=age]')).to.contain('obnovení se nezdařilo');
      expect(inside(chart, '.clock')).to.be.an.instanceOf(SVGElement);
      expect(watch.warnings).to.have.length(1);
      expect(watch.errors).to.deep.equal([]);
    } finally {
      window.fetch = fetchBefore;
      watch.stop();
    }
  });

  it('is stale when the data are older than their own period, and says how old they are', async () => {
    const clock = useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 5, 12) });
    try {
      const updated = new Date(Date.UTC(2026, 10, 2, 12));
      const weekly = tableFromRows(ROWS, { meta: { updated, periodMs: 7 * 86_400_000 } });
      const chart = await mountChart(html`<lk-chart kind="bar" .data=${weekly}></lk-chart>`);
      expect(chart.status).to.equal('ready');
      expect(textOf(chart, '[part=age]')).to.equal('data z 2. 11. 2026, před 3 dny');
      clock.setSystemTime(Date.UTC(2026, 10, 9, 13));
      chart.requestUpdate();
      await chart.updateComplete;
      expect(chart.status).to.equal('stale');
      expect(textOf(chart, '[part=age]')).to.equal('poslední známá data z 2. 11. 2026, před 1 týdnem');
    } finally {
      clock.restore();
    }
  });

  it('is stale when a dataset that promises a change a year is years old', async () => {
    const chart = await mountChart(
      html`<lk-chart
        kind="bar"
        y="mist"
        portal=${location.origin}
        dataset="7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e07"
      ></lk-chart>`,
    );
    expect(chart.status).to.equal('stale');
    expect(chart.matches(':state(stale)')).to.equal(true);
    expect(textOf(chart, '[part=age]')).to.contain('poslední známá data z 20. 11. 2017');
  });

  it('asks again after its interval while the page is seen', async () => {
    const key = `refresh-${Math.floor(performance.now())}`;
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.now() });
    try {
      const box = await fixture<HTMLElement>(
        html`<div><lk-chart kind="bar" refresh="1h" y="obyvatel" src="/fault/key=${key}${LAYER}"></lk-chart></div>`,
      );
      const chart = box.querySelector('lk-chart') as LkChart;
      await chart.ready;
      const hits = async (): Promise<number> =>
        ((await (await fetch(`/fault-log?key=${key}`)).json()) as { url: string }[]).filter(({ url }) =>
          url.includes('/query'),
        ).length;
      const first = await hits();
      await clock.tickAsync(50 * 60_000);
      expect(await hits()).to.equal(first);
      let loads = 0;
      chart.addEventListener('lk-load', () => loads++);
      // In small steps, as the answer comes in its own time and must not be overtaken by its timeout.
      for (let step = 0; step < 250 && (await hits()) === first; step++) await clock.tickAsync(5000);
      await until(() => loads === 1, 'the refreshed rows');
      expect(await hits()).to.be.greaterThan(first);
    } finally {
      clock.restore();
    }
  });

  it('does not show the rows of one source under another that fails', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(html`<lk-chart kind="bar" y="obyvatel" src=${LAYER}></lk-chart>`);
      chart.src = `/fault/error=500${LAYER}`;
      expect(await chart.ready.catch((error: unknown) => (error as { code: string }).code)).to.equal('service');
      await chart.updateComplete;
      expect(chart.status).to.equal('error');
      expect(all(chart, 'rect.bar')).to.have.length(0);
    } finally {
      watch.stop();
    }
  });

  it('draws data that were set before the element was defined, and after it was put into the page', async () => {
    const chart = document.createElement('lk-chart');
    document.body.append(chart);
    await chart.updateComplete;
    expect(chart.status).to.equal('empty');
    chart.data = ROWS;
    expect(chart.status).to.equal('loading');
    await chart.ready;
    expect(all(chart, 'rect.bar')).to.have.length(2);
    chart.data = null;
    await chart.updateComplete;
    await chart.updateComplete;
    expect(chart.status).to.equal('empty');
    expect(all(chart, 'rect.bar')).to.have.length(0);
    chart.remove();
  });

  it('answers whoever awaits an older question with the newer one', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${ROWS}></lk-chart>`);
    chart.data = [{ okres: 'x', n: 1 }];
    const first = chart.ready;
    chart.data = [...ROWS, { okres: 'Jablonec', n: 2 }];
    await first;
    expect(all(chart, 'rect.bar')).to.have.length(3);
  });

  it('goes on loading when it is moved while it loads', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><lk-chart kind="bar" y="obyvatel" where="rok = 2020" src="/fault/delay=150${LAYER}"></lk-chart></div>`,
    );
    const chart = box.querySelector('lk-chart') as LkChart;
    await chart.updateComplete;
    chart.remove();
    box.append(chart);
    await chart.ready;
    expect(chart.status).to.equal('ready');
    expect(textOf(chart, '[role=status]')).to.equal('Načteny 4 řádky.');
    chart.remove();
    box.append(chart);
    await chart.updateComplete;
    expect(chart.status).to.equal('ready');
  });

  it('survives two wrong attributes at once', async () => {
    const watch = new PageWatch();
    try {
      const chart = await mountChart(html`<lk-chart kind="pie" height="abc" refresh="5x" .data=${ROWS}></lk-chart>`);
      expect(chart.status).to.equal('error');
      expect(watch.warnings.length).to.be.below(4);
      expect(watch.errors).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it('is drawn where the page took its box away', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" style="display: inline" .data=${ROWS}></lk-chart>`);
    await until(() => all(chart, 'rect.bar').length === 2, 'two bars');
    expect(inside(chart, '.marks').getBoundingClientRect().width).to.be.above(200);
  });

  it('fetches nothing while it has no box, and then does', async () => {
    const key = `hidden-${Math.floor(performance.now())}`;
    const box = await fixture<HTMLElement>(
      html`<div hidden><lk-chart kind="bar" y="obyvatel" src="/fault/key=${key}${LAYER}"></lk-chart></div>`,
    );
    const chart = box.querySelector('lk-chart') as LkChart;
    await chart.updateComplete;
    expect(await (await fetch(`/fault-log?key=${key}`)).json()).to.deep.equal([]);
    box.hidden = false;
    await chart.ready;
    await until(() => all(chart, 'rect.bar').length > 0, 'bars');
  });

  it('tries once to paint what can not be painted, and again when it is something else', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${ROWS}></lk-chart>`);
    const tried: unknown[] = [];
    const codes: string[] = [];
    chart.addEventListener('lk-error', ({ code }) => codes.push(code));
    const failing = (): never => {
      tried.push(Reflect.get(chart, 'drawing'));
      throw new Error('no room on the wall');
    };
    Object.assign(chart, { paint: failing });
    chart.unit = 'osob';
    await until(() => chart.status === 'error', 'the failure');
    await chart.updateComplete;
    chart.requestUpdate();
    await chart.updateComplete;
    Reflect.deleteProperty(chart, 'paint');
    // A box that has changed meanwhile makes it something else.
    expect(new Set(codes)).to.deep.equal(new Set(['unsupported']));
    expect(codes.length).to.equal(new Set(tried).size);
    chart.unit = 'obyvatel';
    await until(() => chart.status === 'ready', 'the chart');
  });

  it('tells a reload that nobody waits for to nobody else either', async () => {
    const rejections: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      rejections.push(event.reason);
      event.preventDefault();
    };
    addEventListener('unhandledrejection', note);
    const chart = await mountChart(html`<lk-chart kind="bar" src="/fault/404/nic"></lk-chart>`);
    void chart.reload();
    await chart.ready.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('unhandledrejection', note);
    expect([chart.status, rejections]).to.deep.equal(['error', []]);
  });

  it('changes its language when its attribute does', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" heading="Graf" .data=${ROWS}></lk-chart>`);
    chart.lang = 'en';
    await until(() => textOf(chart, '.actions button') === 'Show as table', 'English buttons');
  });

  it('renews its promise on reload', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${ROWS}></lk-chart>`);
    const first = chart.ready;
    const reloaded = chart.reload();
    expect(chart.ready).not.to.equal(first);
    await reloaded;
    expect(chart.status).to.equal('ready');
  });

  it('is empty, and not loading, without any source', async () => {
    const chart = await mountChart(html`<lk-chart heading="Nic"></lk-chart>`);
    expect(chart.status).to.equal('empty');
  });

  it('stops asking when it is taken off the page', async () => {
    const watch = new PageWatch();
    const fetchBefore = window.fetch.bind(window);
    const signals: AbortSignal[] = [];
    window.fetch = (input, init): Promise<Response> => {
      if (init?.signal) signals.push(init.signal);
      return fetchBefore(input, init);
    };
    try {
      const box = await fixture<HTMLElement>(html`<div><lk-chart src="/fault/hang${LAYER}"></lk-chart></div>`);
      await until(() => signals.length > 0, 'a request');
      box.querySelector('lk-chart')?.remove();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal(signals.map(() => true));
      expect(watch.errors).to.deep.equal([]);
      expect(watch.warnings).to.deep.equal([]);
    } finally {
      window.fetch = fetchBefore;
      watch.stop();
    }
  });

  it('speaks the language of the page around it', async () => {
    const chart = await mountChart(
      html`<div lang="en"><lk-chart kind="bar" .data=${ROWS} heading="Districts"></lk-chart></div>`,
    );
    await until(() => chart.shadowRoot?.querySelector('[part=sentence]') !== null, 'the sentence');
    expect(textOf(chart, '[part=sentence]')).to.equal('N: highest 3 (Liberec), lowest 1 (Semily).');
    expect(inside(chart, '.root').lang).to.equal('en');
  });

  it('draws bars where columns with such names have no room, and columns again where they do', async () => {
    const rows = [
      { obec: 'Frýdlant v Čechách pod Jizerskými horami', n: 1 },
      { obec: 'Liberec', n: 2 },
    ];
    const box = (width: number): string => `width: ${width}px`;
    const chart = await mountChart(
      html`<div style=${box(320)}><lk-chart kind="column" heading="Obce" .data=${rows}></lk-chart></div>`,
    );
    const way = (): string => inside(chart, '[role=listbox]').ariaOrientation ?? '';
    expect(way()).to.equal('vertical');
    chart.parentElement?.setAttribute('style', box(900));
    await until(() => way() === 'horizontal', 'columns');
    chart.parentElement?.setAttribute('style', box(320));
    await until(() => way() === 'vertical', 'bars');
  });

  it('follows the background behind it, not only the system', async () => {
    const chart = await mountChart(
      html`<div style="background: #101010"><lk-chart kind="bar" .data=${ROWS}></lk-chart></div>`,
    );
    expect(inside(chart, '.root').dataset['theme']).to.equal('dark');
    const light = await mountChart(
      html`<div style="background: #fff"><lk-chart kind="bar" .data=${ROWS}></lk-chart></div>`,
    );
    expect(inside(light, '.root').dataset['theme']).to.equal('light');
    const { parentElement: wrapper } = light;
    wrapper?.style.setProperty('background', '#101010');
    await until(() => inside(light, '.root').dataset['theme'] === 'dark', 'the theme of the wrapper');
  });

  it('follows the scheme that only the page names, where nothing is painted behind it', async () => {
    const { style } = document.documentElement;
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${ROWS}></lk-chart>`);
    expect(inside(chart, '.root').dataset['theme']).to.equal('light');
    style.colorScheme = 'dark';
    await until(() => inside(chart, '.root').dataset['theme'] === 'dark', 'the dark scheme');
    style.removeProperty('color-scheme');
    await until(() => inside(chart, '.root').dataset['theme'] === 'light', 'the light scheme');
  });

  it('gives its rows as a CSV for Czech Excel or plain', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${[{ a: '=1+1', v: 1.5 }]}></lk-chart>`);
    const bytes = new Uint8Array(await (await chart.toCsv()).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(await (await chart.toCsv()).text()).to.equal("a;v\r\n'=1+1;1,5\r\n");
    expect(await (await chart.toCsv({ dialect: 'plain' })).text()).to.equal("a,v\r\n'=1+1,1.5\r\n");
  });

  it('lets scripts of the page go on using data-* attributes', async () => {
    const chart = await mountChart(html`<lk-chart data-menu="7" .data=${ROWS}></lk-chart>`);
    expect((chart as HTMLElement).dataset['menu']).to.equal('7');
  });
});

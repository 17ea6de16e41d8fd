import { expect } from '@open-wc/testing';
import type { LkChart } from '../../src/element/lk-chart.js';
import { SERVICES, plain } from '../helper/mount.js';
import { examples } from '../helper/every-kind.js';

const LOADER = new URL('../../dist/lk.js', import.meta.url).href;
const BORDERS = new URL('../../dist/geo/kraje.topo.json', import.meta.url).href;
const TAGS = ['lk-chart', 'lk-dataset-table', 'lk-cartogram', 'lk-energy-dashboard'];
const sources = TAGS.map((tag) => new URL(`../../src/${tag}.ts`, import.meta.url).href);
const scripts = {
  dist: `<script src="${LOADER}"></script>`,
  src: sources.map((url) => `<script type="module" src="${url}"></script>`).join(''),
};

const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');
const inline = (rows: unknown): string => `<script type="application/json">${JSON.stringify(rows)}</script>`;
const chart = (rest: string, inside = ''): string =>
  `<lk-chart loading="eager" heading="Graf" ${rest}>${inside}</lk-chart>`;

const regions = inline([
  { kraj: 'CZ051', podíl: 12.5 },
  { kraj: 'CZ052', podíl: 20 },
  { kraj: 'CZ042', podíl: null },
]);
const people = `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`;

/** Markup of every kind of element, source and state. */
const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(examples).map(([kind, { data, ...columns }]) => [
      kind,
      chart(attributes({ kind, ...columns }), inline(data)),
    ]),
  ),
  'a compact line': chart('kind="sparkline" compact', inline(examples.sparkline.data)),
  'small multiples': chart('kind="line" facet="okres" x="rok" y="obyvatel"', inline(examples.line.data)),
  'remarks and lines over a chart': chart(
    'kind="line" x="rok" y="obyvatel" series="okres" annotations="2019: změna" reference="Cíl: 100000" y-min="0" heading-level="2" deep-link id="g"',
    inline(examples.line.data),
  ),
  'a service, filtered and grouped, in English': chart(
    `lang="en" kind="bar" where="rok &gt;= 2019" group-by="okres" measure="max(obyvatel)" order-by="max_obyvatel DESC" limit="3" src="${people}"`,
  ),
  'a service that refuses': chart(`kind="bar" src="/fault/error=400${people}"`),
  'a service without rows': chart(`kind="bar" src="${SERVICES}/prazdna/FeatureServer/0"`),
  'a chart that can not be drawn': chart('kind="pie" y="v"', inline([{ a: 'x', v: -1 }])),
  'a list of a service': `<lk-dataset-table loading="eager" heading="Školy" page-size="5" src="${SERVICES}/skoly-soupis/FeatureServer/3"></lk-dataset-table>`,
  'a written list': `<lk-dataset-table loading="eager" heading="Okresy" sort="rok DESC" search="liberec" grid>${inline(examples.line.data)}</lk-dataset-table>`,
  'a map': `<lk-cartogram loading="eager" heading="Mapa" level="kraj" key="kraj" geometry="${BORDERS}" value="podíl" unit="%">${regions}</lk-cartogram>`,
  'a dashboard': `<lk-energy-dashboard loading="eager" heading="Škola" building="skola" src="/energy/site.json?at=2026-06-17T12:20&speed=0"></lk-energy-dashboard>`,
  'a map of tiles': `<lk-cartogram loading="eager" heading="Mapa" level="kraj" key="kraj" variant="tiles">${regions}</lk-cartogram>`,
};

type Page = HTMLIFrameElement & { readonly contentDocument: Document };

/** A page of its own with the library as written or as built. */
async function open(from: keyof typeof scripts): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '900';
  frame.srcdoc = `<!doctype html><html lang="cs"><meta charset="utf-8"><title>t</title>${scripts[from]}<body></body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame as Page;
}

const elementIn = (page: Page): LkChart => page.contentDocument.querySelector<LkChart>(TAGS.join())!;
/** The rules of an element as the browser reads them, those of paper and forced colours as well, in any order of sheets. */
const rulesIn = (page: Page): string[] =>
  [...elementIn(page).shadowRoot!.adoptedStyleSheets]
    .map(({ cssRules }) =>
      [...cssRules]
        .map(({ cssText }) => cssText)
        .join('\n')
        .replace(/\s+/g, ' ')
        // Inside `var()` and custom properties it keeps spaces, zeros and colours as they were written.
        .replace(/ ?([,()+*/<>]) ?/g, '$1')
        .replace(/(?<![\d.])0\./g, '.')
        .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3(?![\da-f])/g, '#$1$2$3'),
    )
    .sort();

/** Attributes in the order of their names, as what comes later may come first. */
const sorted = (markup: string): string =>
  markup.replace(/<([\w-]+)((?: [\w:-]+="[^"]*")+)/g, (_, tag: string, attributes: string) =>
    [`<${tag}`, ...(attributes.match(/[\w:-]+="[^"]*"/g) ?? []).sort()].join(' '),
  );

/** What an element shows, without what differs from page to page. */
const shownIn = (page: Page): string => {
  const markup = elementIn(page).shadowRoot?.innerHTML ?? '';
  return plain(sorted(markup.replace(/<!--.*?-->/gs, '').replace(/\blk\d+/g, 'lk'))).replace(/> | </g, (sign) =>
    sign.trim(),
  );
};

/** Waits until both pages show the same, settled, and says where they differ if they never do. */
async function alike(pages: readonly Page[]): Promise<string> {
  let last: readonly string[] = [];
  for (let round = 0; round < 40; round++) {
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    const shown = pages.map(shownIn);
    const loading = pages.some((page) => (elementIn(page).status ?? 'loading') === 'loading');
    if (!loading && shown[0] === shown[1] && shown[0] === last[0] && shown[1] === last[1]) return shown[0]!;
    last = shown;
  }
  const [written = '', built = ''] = last;
  const from = [...written].findIndex((letter, index) => letter !== built[index]);
  return expect(built.slice(Math.max(0, from - 60), from + 200)).to.equal(
    written.slice(Math.max(0, from - 60), from + 200),
  ) as never;
}

describe('the elements, as built', () => {
  let frames: Page[] = [];
  before(async () => {
    frames = [await open('src'), await open('dist')];
  });
  after(() => frames.forEach((page) => page.remove()));

  /** The same markup with the library as written and as built. */
  function both(markup: string): Page[] {
    for (const { contentDocument } of frames) contentDocument.body.innerHTML = markup;
    return frames;
  }

  for (const [name, markup] of Object.entries(pages)) {
    it(`show ${name} as they do unbuilt`, async () => {
      expect(await alike(both(markup))).to.match(/part="heading"/);
    });
  }

  for (const name of [
    'pie',
    'heatmap',
    'line',
    'a written list',
    'a map',
    'a dashboard',
    'a chart that can not be drawn',
  ])
    it(`have the rules of ${name} that they have unbuilt`, async () => {
      const pair = both(pages[name]!);
      await alike(pair);
      const [written, built] = pair.map(rulesIn);
      expect(written!.join().length).to.be.above(5000);
      expect(built).to.deep.equal(written);
    });

  it('show their table, their menu of files and their filters as they do unbuilt', async () => {
    for (const name of ['column', 'a written list', 'a map']) {
      const pair = both(pages[name]!);
      const shown = [await alike(pair)];
      const buttons = pair.map((page) => [
        ...elementIn(page).shadowRoot!.querySelectorAll<HTMLElement>('.actions button'),
      ]);
      for (const index of buttons[0]!.keys()) {
        for (const own of buttons) own[index]!.click();
        shown.push(await alike(pair));
      }
      expect(new Set(shown), name).to.have.length.above(1);
    }
  }).timeout(60000);

  it('write the same files', async () => {
    const files: string[][] = [];
    const pair = both(pages['column']!);
    await alike(pair);
    for (const page of pair) {
      const element = elementIn(page);
      const { size } = await element.toPng();
      expect(size).to.be.above(1000);
      expect((await element.toXlsx()).size).to.be.above(1000);
      files.push([await (await element.toCsv()).text(), await (await element.toSvg()).text()]);
    }
    expect(files[1]).to.deep.equal(files[0]);
  }).timeout(30000);

  it('take what a script of the page gave them before they came, and what it changes later', async () => {
    for (const page of both('<p></p>')) {
      const element = page.contentDocument.createElement('lk-chart');
      Object.assign(element, {
        kind: 'bar',
        heading: 'Dřív',
        loading: 'eager',
        data: examples.bar.data,
        headingLevel: 2,
      });
      page.contentDocument.querySelector('p')?.replaceWith(element);
      await page.contentWindow?.customElements.whenDefined('lk-chart');
      await element.ready;
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('h2')?.textContent).to.equal('Dřív');
      expect([...element.shadowRoot!.querySelectorAll('.marks .bar')]).to.have.length(3);
      element.compact = true;
      element.setAttribute('y-max', '200000');
      element.setAttribute('heading', 'Potom');
      await element.updateComplete;
      expect([element.hasAttribute('compact'), element.yMax, element.heading]).to.deep.equal([true, '200000', 'Potom']);
      Object.assign(element, { compact: undefined });
      await element.updateComplete;
      expect(element.hasAttribute('compact')).to.equal(false);
      element.setAttribute('compact', '');
      expect(element.compact).to.equal(true);
      element.removeAttribute('heading');
      expect([element.heading, element.group, element.src, element.deepLink]).to.deep.equal([null, null, null, false]);
    }
  }).timeout(30000);

  for (const file of [...TAGS.map((tag) => `elements/${tag}.js`), 'index.js'])
    it(`come with ${file} alone, on a page that has nothing else of the library`, async () => {
      const frame = document.createElement('iframe');
      const src = new URL(`../../dist/${file}`, import.meta.url).href;
      frame.srcdoc = `<!doctype html><script>onerror=(message)=>{document.title=message}</script><script type="module" src="${src}"></script>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const { customElements: registry } = frame.contentWindow as Window & typeof globalThis;
      expect(frame.contentDocument?.title).to.equal('');
      const defined = TAGS.filter((tag) => registry.get(tag));
      expect(defined).to.deep.equal(file === 'index.js' ? [] : [file.slice(9, -3)]);
      frame.remove();
    });

  it('have no file that can not be loaded', async () => {
    const files = Object.keys((await (await fetch(new URL('../../dist/sri.json', import.meta.url))).json()) as object);
    // Whatever an element asks for later takes the values of what came before: its own file, or a whole one.
    const first = files.filter((file) => /^(?:elements\/|chunks\/whole-)/.test(file));
    const modules = [...new Set([...first, ...files.filter((file) => /^(?:chunks|data)\//.test(file))])];
    expect(modules).to.have.length.above(50);
    for (const file of modules) await import(new URL(`../../dist/${file}`, import.meta.url).href);
  }).timeout(30000);
});

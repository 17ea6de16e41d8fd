import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LkChart } from '../../src/element/lk-chart.js';
import { PageWatch, all, inside, mountChart, plain, until } from '../helper/mount.js';
import { readWorkbook } from '../helper/workbook.js';

const ROWS = [
  { orp: 'Liberec', muži: 72_000, ženy: 77_306 },
  { orp: 'Turnov', muži: null, ženy: 17_010 },
];
const KINDS = ['column', 'bar', 'line', 'area', 'scatter', 'sparkline', 'pie', 'donut', 'histogram'];

const svgOf = async (chart: LkChart): Promise<Document> =>
  new DOMParser().parseFromString(await (await chart.toSvg()).text(), 'image/svg+xml');

/** Marks and texts of a drawing that are to be seen. */
const shownIn = (svg: Element): { marks: number; texts: string[] } => {
  const shown = [...svg.querySelectorAll('path, rect, circle, line')].filter(
    (mark) => !mark.closest('defs, .pointed') && getComputedStyle(mark).display !== 'none',
  );
  return { marks: shown.length, texts: [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '') };
};

describe('<lk-chart> as a picture', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => watch.stop());

  for (const kind of KINDS) {
    it(`has every mark and text of a ${kind} chart in an SVG file`, async () => {
      const rows = kind === 'pie' || kind === 'donut' ? ROWS.map(({ orp, ženy }) => ({ orp, ženy })) : ROWS;
      const chart = await mountChart(
        html`<lk-chart kind=${kind} heading="Lidé" height="260" .data=${rows}></lk-chart>`,
      );
      const { marks, texts } = shownIn(inside(chart, 'svg.marks'));
      const swatches = all(chart, '.legend svg').reduce((sum, swatch) => sum + shownIn(swatch).marks, 0);
      const svg = await svgOf(chart);
      // One more for the background.
      expect(svg.querySelectorAll('path, rect, circle').length).to.equal(marks + swatches + 1);
      const written = [...svg.querySelectorAll('text')].map((text) => text.textContent);
      for (const text of texts) expect(written).to.contain(text);
      expect(written).to.include.members(['Lidé']);
      expect(watch.warnings).to.deep.equal([]);
    });
  }

  it('has the title, what it looks like and says as its description, and its source, with the colours that are on screen', async () => {
    const chart = await mountChart(
      html`<div style="background: #101418; color: #eee">
        <lk-chart
          kind="bar"
          heading="Kde žije nejvíc lidí"
          attribution="ČSÚ"
          license="https://creativecommons.org/licenses/by/4.0/"
          highlight="Turnov"
          .data=${ROWS.map(({ orp, ženy }) => ({ orp, ženy }))}
        ></lk-chart>
      </div>`,
    );
    const svg = await svgOf(chart);
    expect(svg.querySelector('title')?.textContent).to.equal('Kde žije nejvíc lidí');
    expect(plain(svg.querySelector('desc')?.textContent)).to.equal(
      `Pruhový graf: 2 kategorie. Hodnoty od 17 010 do 77 306. ${plain(inside(chart, '[part=sentence]').textContent)} Zdroj: ČSÚ · licence CC BY 4.0`,
    );
    expect(svg.querySelector('a')?.getAttribute('href')).to.equal('https://creativecommons.org/licenses/by/4.0/');
    // The dark theme's background and first colour, plain and stepping back.
    const fills = [...svg.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));
    expect(fills[0]).to.equal('#16191d');
    expect(fills).to.contain('#7fb2e6');
    expect(fills).to.contain('#5b7ea2');
  });

  it('has the names of its series where direct labels can’t do', async () => {
    const chart = await mountChart(html`<lk-chart kind="column" stack="grouped" .data=${ROWS}></lk-chart>`);
    const written = [...(await svgOf(chart)).querySelectorAll('text')].map((text) => text.textContent);
    expect(written).to.include.members(['muži', 'ženy']);
  });

  it('is the same while its table is on screen, and leaves nothing behind', async () => {
    const chart = await mountChart(html`<lk-chart kind="column" .data=${ROWS}></lk-chart>`);
    const before = await (await chart.toSvg()).text();
    inside(chart, '.actions button').click();
    await chart.updateComplete;
    expect(await (await chart.toSvg()).text()).to.equal(before);
    expect(inside(chart, '.root').querySelectorAll('[hidden] svg').length).to.equal(0);
  });

  it('says how many categories did not fit', async () => {
    const rows = [...Array(40).keys()].map((index) => ({ misto: `Místo ${index}`, pocet: 40 - index }));
    const chart = await mountChart(html`<lk-chart kind="bar" height="240" .data=${rows}></lk-chart>`);
    const fold = plain(inside(chart, '.fold').textContent);
    const written = [...(await svgOf(chart)).querySelectorAll('text')].map((text) => plain(text.textContent));
    expect(written).to.contain(fold);
  });

  it('is a PNG of two pixels to a px', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" height="240" .data=${ROWS}></lk-chart>`);
    const image = await createImageBitmap(await chart.toPng());
    const svg = (await svgOf(chart)).documentElement;
    expect([image.width, image.height]).to.deep.equal(
      ['width', 'height'].map((name) => 2 * Number(svg.getAttribute(name))),
    );
  });

  it('is a PNG that says in the file what it is and where it is from', async () => {
    const chart = await mountChart(
      html`<lk-chart
        kind="bar"
        heading="Kde žije nejvíc lidí"
        attribution="ČSÚ"
        height="240"
        .data=${ROWS}
      ></lk-chart>`,
    );
    const texts = new TextDecoder().decode(await (await chart.toPng()).arrayBuffer());
    for (const text of [
      'iTXtTitle\0\0\0cs\0\0Kde žije nejvíc lidí',
      'iTXtSource\0\0\0cs\0\0Zdroj: ČSÚ',
      'iTXtDescription',
    ])
      expect(texts).to.contain(text);
  });

  it('has small multiples and points of several series in their places', async () => {
    const rows = ['Liberec', 'Semily'].flatMap((okres, place) =>
      [1, 2, 3].map((x) => ({ okres, x, y: 10 * place + x })),
    );
    const facets = await mountChart(
      html`<lk-chart kind="column" x="x" y="y" facet="okres" height="240" .data=${rows}></lk-chart>`,
    );
    const moves = [...(await svgOf(facets)).querySelectorAll('g[transform]')].map((group) =>
      group.getAttribute('transform'),
    );
    for (const panel of all(facets, '.marks > g[transform]'))
      expect(moves).to.contain(panel.getAttribute('transform')?.replace(',', ' '));
    const points = await mountChart(
      html`<lk-chart kind="scatter" x="x" y="y" series="okres" height="240" .data=${rows}></lk-chart>`,
    );
    const places = new Set(
      [...(await svgOf(points)).querySelectorAll('g[transform]')].map((group) => group.getAttribute('transform')),
    );
    expect(places.size).to.be.at.least(rows.length);
  });

  it('has every mark of a chart that is drawn on a canvas', async () => {
    const count = 2500;
    const rows = [...Array(count).keys()].map((index) => ({ x: index % 50, y: Math.floor(index / 50) }));
    const chart = await mountChart(html`<lk-chart kind="scatter" x="x" y="y" height="240" .data=${rows}></lk-chart>`);
    await until(() => all(chart, 'canvas').length === 1, 'a canvas');
    expect((await svgOf(chart)).querySelectorAll('circle')).to.have.length(count);
    const image = await createImageBitmap(await chart.toPng());
    expect(image.width).to.be.greaterThan(1000);
  });

  it('is refused where nothing is drawn, without harm to the page', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${[]}></lk-chart>`);
    const error: unknown = await chart.toPng().catch((caught: unknown) => caught);
    expect((error as Error).message).to.equal('nothing is drawn');
    expect(watch.errors).to.deep.equal([]);
  });
});

describe('<lk-chart> as a workbook', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => watch.stop());

  it('has its rows, and what was asked and is known of them', async () => {
    const chart = await mountChart(html`
      <lk-chart
        kind="bar"
        heading="Lidé"
        attribution="ČSÚ"
        note="Předběžné."
        where="ženy &gt; 0"
        order-by="ženy"
        x="orp"
        y="ženy"
        .data=${ROWS}
      ></lk-chart>
    `);
    const { sheets } = await readWorkbook(await chart.toXlsx());
    expect([...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).to.deep.equal([
      ...['orp', 'muži', 'ženy'],
      ...['Turnov', '17010'],
      ...['Liberec', '72000', '77306'],
    ]);
    const about = [...(sheets[1]?.cells.values() ?? [])].map(({ value }) => plain(value));
    for (const text of ['Lidé', 'ČSÚ', 'Předběžné.', 'ženy > 0', 'ženy', 'zdroj hodnotu neuvádí: 1 buňka'])
      expect(about).to.contain(text);
    expect(about).to.contain(plain(inside(chart, '[part=sentence]').textContent));
  });

  it('is in the language of the element', async () => {
    const chart = await mountChart(html`<div lang="en"><lk-chart kind="bar" .data=${ROWS}></lk-chart></div>`);
    const { sheets } = await readWorkbook(await chart.toXlsx());
    expect(sheets[1]?.name).to.equal('About the data');
  });

  it('is made also before the data are in, and then has them', async () => {
    const chart = new LkChart();
    chart.data = ROWS;
    document.body.append(chart);
    try {
      const { sheets } = await readWorkbook(await chart.toXlsx());
      expect(sheets[0]?.cells.get('A2')?.value).to.equal('Liberec');
    } finally {
      chart.remove();
    }
  });
});

describe('<lk-chart> on paper', () => {
  it('is black on white, without its buttons, on a dark page as well', async () => {
    const chart = await mountChart(
      html`<div style="background: #101418"><lk-chart kind="bar" attribution="ČSÚ" .data=${ROWS}></lk-chart></div>`,
    );
    await emulateMedia({ media: 'print' });
    try {
      const { color, backgroundColor } = getComputedStyle(inside(chart, '.root'));
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(getComputedStyle(inside(chart, '.actions')).display).to.equal('none');
      expect(inside(chart, '.marks').getBoundingClientRect().width).to.be.closeTo(chart.clientWidth, 1);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

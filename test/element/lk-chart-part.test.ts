import { expect, html } from '@open-wc/testing';
import type { LkChart } from '../../src/element/lk-chart.js';
import { PageWatch, all, inside, mountChart, plain, until } from '../helper/mount.js';
import { readWorkbook } from '../helper/workbook.js';

const YEARS = [...Array(14).keys()].map((index) => 2010 + index);
const ROWS = YEARS.flatMap((rok) => [
  { okres: 'Liberec', rok, n: 100 + rok },
  { okres: 'Semily', rok, n: 10 + rok },
]);
const lines = html`<lk-chart
  id="okresy"
  deep-link
  kind="column"
  heading="Okresy"
  series="okres"
  x="rok"
  y="n"
  .data=${ROWS}
></lk-chart>`;

/** A chart of which Semily and all but three years were left out, as an address of the page can say it. */
async function narrowed(
  template = lines,
  state = '?okresy.hide=Semily&okresy.from=2012&okresy.to=2014',
  columns = 3,
): Promise<LkChart> {
  const before = location.search;
  history.replaceState(null, '', state);
  try {
    const chart = await mountChart(template);
    await until(() => all(chart, '.marks rect.bar').length === columns, `${columns} columns`);
    await chart.updateComplete;
    return chart;
  } finally {
    history.replaceState(null, '', location.pathname + before);
  }
}

const PART = 'okres;rok;n\r\nLiberec;2012;2112\r\nLiberec;2013;2113\r\nLiberec;2014;2114\r\n';

describe('files of an lk-chart of which a part is shown', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('have the rows shown unless all are asked for', async () => {
    const chart = await narrowed();
    expect((await (await chart.toCsv()).text()).replace('\ufeff', '')).to.equal(PART);
    const whole = await (await chart.toCsv({ rows: 'all' })).text();
    expect(whole.trim().split('\r\n')).to.have.length(1 + ROWS.length);
  });

  it('have what is shown where a part of the choice leaves nothing of these data', async () => {
    const state = '?okresy.hide=Semily&okresy.from=1990&okresy.to=1991';
    const chart = await narrowed(lines, state, YEARS.length);
    const rows = YEARS.map((rok) => `Liberec;${rok};${100 + rok}\r\n`).join('');
    expect((await (await chart.toCsv()).text()).replace('\ufeff', '')).to.equal(`okres;rok;n\r\n${rows}`);
    const { sheets } = await readWorkbook(await chart.toXlsx({ rows: 'shown' }));
    const about = [...(sheets[1]?.cells.values() ?? [])].map(({ value }) => plain(value));
    expect(about).to.include.members(['14 z 28', 'bez: Semily']);
  });

  it('have all series of the years shown where all are told to be hidden', async () => {
    const chart = await narrowed(lines, '?okresy.hide=Semily&okresy.hide=Liberec&okresy.from=2012&okresy.to=2014', 6);
    expect((await (await chart.toCsv()).text()).trim().split('\r\n')).to.have.length(1 + 6);
  });

  it('leave out the columns of measures that are hidden', async () => {
    const rows = YEARS.map((rok) => ({ rok, muži: rok, ženy: rok + 1 }));
    const chart = await narrowed(
      html`<lk-chart id="okresy" deep-link kind="column" x="rok" .data=${rows}></lk-chart>`,
      '?okresy.hide=muži&okresy.from=2020&okresy.to=2022',
    );
    expect(await (await chart.toCsv({ dialect: 'plain' })).text()).to.equal(
      'rok,ženy\r\n2020,2021\r\n2021,2022\r\n2022,2023\r\n',
    );
  });

  it('are offered whole and, by a name of their own, as shown', async () => {
    const chart = await narrowed();
    inside(chart, '.actions [aria-expanded]:last-of-type').click();
    await until(() => all(chart, '.menu button').length > 0, 'the menu');
    const labels = all(chart, '.menu button').map(({ textContent }) => plain(textContent));
    expect(labels).to.include.members([
      'Sešit Excelu (XLSX)',
      'Sešit Excelu (XLSX) – jen zobrazené',
      'CSV pro Excel – jen zobrazené',
      'Kopírovat tabulku – jen zobrazené',
    ]);
    const saved: { name: string; text: Promise<string> }[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      saved.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) });
    };
    try {
      for (const label of ['CSV pro Excel', 'CSV pro Excel – jen zobrazené']) {
        if (all(chart, '.menu button').length === 0) inside(chart, '.actions [aria-expanded]:last-of-type').click();
        await until(() => all(chart, '.menu button').length > 0, 'the menu');
        const count = saved.length;
        (all(chart, '.menu button').find(({ textContent }) => plain(textContent) === label) as HTMLElement).click();
        await until(() => saved.length > count, label);
      }
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    expect(saved[0]?.name).to.match(/^okresy-\d{4}-\d\d-\d\d\.csv$/);
    expect((await saved[0]?.text)?.trim().split('\r\n')).to.have.length(1 + ROWS.length);
    expect(saved[1]?.name).to.match(/^okresy-jen-zobrazene-\d{4}-\d\d-\d\d\.csv$/);
    expect((await saved[1]?.text)?.replace('\ufeff', '')).to.equal(PART);
  });

  it('say what was left out, and what their sentence is about', async () => {
    const chart = await narrowed();
    const about = async (rows: 'shown' | 'all'): Promise<string[]> => {
      const { sheets } = await readWorkbook(await chart.toXlsx({ rows }));
      return [...(sheets[1]?.cells.values() ?? [])].map(({ value }) => plain(value));
    };
    const shown = await about('shown');
    expect(shown).to.include.members(['Počet řádků', '3 z 28', 'Jen zobrazená část', '2012 až 2014; bez: Semily']);
    const whole = await about('all');
    expect(whole).to.include.members(['28', 'Co říká zobrazená část (2012 až 2014; bez: Semily)']);
    expect(whole).not.to.include('Jen zobrazená část');
  });

  it('are pictures of the part, which say so', async () => {
    const chart = await narrowed();
    const svg = new DOMParser().parseFromString(await (await chart.toSvg()).text(), 'image/svg+xml');
    const written = [...svg.querySelectorAll('text')].map(({ textContent }) => plain(textContent));
    expect(written).to.include('Jen zobrazená část: 2012 až 2014; bez: Semily.');
    expect(written).to.include('2013').and.not.to.include('2016');
    expect(plain(svg.querySelector('desc')?.textContent)).to.contain('bez: Semily');
  });
});

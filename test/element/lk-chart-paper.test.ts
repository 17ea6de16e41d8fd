import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { LkChart } from '../../src/element/lk-chart.js';
import { all, inside, mountChart, plain, textOf, until } from '../helper/mount.js';

const ROWS = [
  { obec: 'Liberec', n: 103979 },
  { obec: 'Chrastava', n: null },
  { obec: 'Cvikov', n: 4300 },
];
const DISTRICTS = ['Liberec', 'Semily', 'Jablonec', 'Česká Lípa'].flatMap((okres, index) =>
  [2018, 2019, 2020].map((rok) => ({ okres, rok, n: rok * (index + 1) })),
);

/** Prints a chart once the code for it is there, at the first key of Ctrl+P; the browser's own dialog would stop the tests. */
async function printed(chart: LkChart): Promise<void> {
  const before = chart.shadowRoot?.adoptedStyleSheets.length ?? 0;
  const styled = (): boolean =>
    (chart.shadowRoot?.adoptedStyleSheets ?? []).some((sheet) =>
      [...sheet.cssRules].some((rule) => rule.cssText.startsWith('.paper')),
    );
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Control' }));
  await until(styled, `a style for paper among ${before}`);
  await emulateMedia({ media: 'print' });
  dispatchEvent(new Event('beforeprint'));
}
const done = (): boolean => dispatchEvent(new Event('afterprint'));
const rows = (chart: LkChart): string[][] =>
  all(chart, '.paper tbody tr').map((row) => [...row.children].map(({ textContent }) => plain(textContent)));

describe('lk-chart on paper', () => {
  before(() => setViewport({ width: 1000, height: 800 }));
  afterEach(async () => {
    done();
    await emulateMedia({ media: 'screen' });
  });

  it('has the table of its values between the drawing and the footer, and none on the screen again', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" heading="Obce" unit="osob" .data=${ROWS}></lk-chart>`);
    await printed(chart);
    expect(all(chart, '.paper th').map(({ textContent }) => plain(textContent))).to.deep.equal(['obec', 'n (osob)']);
    expect(rows(chart)).to.deep.equal([
      ['Liberec', '103 979'],
      ['Chrastava', 'údaj chybí'],
      ['Cvikov', '4 300'],
    ]);
    const paper = inside(chart, '.paper').getBoundingClientRect();
    expect(paper.height).to.be.greaterThan(50);
    expect(paper.top).to.be.at.least(inside(chart, '.marks').getBoundingClientRect().bottom);
    expect(paper.bottom).to.be.at.most(inside(chart, '.footer').getBoundingClientRect().top);
    done();
    expect(all(chart, '.paper')).to.have.length(0);
  });

  it('shows the small multiples that were folded, as wide as paper, and folds them again', async () => {
    const chart = await mountChart(
      html`<lk-chart kind="line" facet="okres" x="rok" y="n" height="150" .data=${DISTRICTS}></lk-chart>`,
    );
    const titles = (): number => all(chart, '.marks > text.direct').length;
    const width = (): number => Number(inside(chart, '.marks').getAttribute('viewBox')?.split(' ')[2]);
    await setViewport({ width: 420, height: 800 });
    await until(() => titles() < 4, 'folded small multiples');
    const [few, narrow] = [titles(), width()];
    await printed(chart);
    expect(titles()).to.equal(4);
    done();
    expect(titles()).to.equal(few);
    await setViewport({ width: 1000, height: 800 });
    await until(() => width() > narrow, 'a wide drawing');
    const wide = width();
    await printed(chart);
    expect(width()).to.be.lessThan(700);
    done();
    expect(width()).to.equal(wide);
  });

  it('leaves what the reader unfolded unfolded when it is printed', async () => {
    const many = [...Array(40).keys()].map((index) => ({ obec: `obec ${index}`, n: index }));
    const chart = await mountChart(html`<lk-chart kind="bar" height="240" .data=${many}></lk-chart>`);
    inside(chart, '.fold').click();
    await chart.updateComplete;
    await printed(chart);
    // Twice, as some browsers tell it.
    dispatchEvent(new Event('beforeprint'));
    done();
    await chart.updateComplete;
    expect(textOf(chart, '.fold')).to.equal('Zobrazit méně');
  });

  it('keeps bars that would be cut by the end of a page folded, says how many, and has all of them in the table', async () => {
    const many = [...Array(90).keys()].map((index) => ({ obec: `obec ${index}`, n: index }));
    const chart = await mountChart(html`<lk-chart kind="bar" height="240" .data=${many}></lk-chart>`);
    await printed(chart);
    const drawn = all(chart, '.bar').length;
    expect(drawn).to.be.lessThan(40);
    expect(textOf(chart, '.paper .left')).to.equal(`dalších ${90 - drawn}`);
    expect(rows(chart)).to.have.length(90);
  });

  it('says that a table is too long for paper', async () => {
    const many = [...Array(500).keys()].map((index) => ({ rok: 1500 + index, n: index }));
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" y="n" .data=${many}></lk-chart>`);
    await printed(chart);
    expect(textOf(chart, '.paper')).to.equal('Tabulka hodnot (500 řádků) se netiskne; data jsou u zdroje.');
  });

  it('prints all rows of a table that the reader has on the screen, and says how many there is no room for', async () => {
    for (const [count, printedRows, left] of [
      [300, 300, ''],
      [450, 400, 'dalších 50'],
    ] as const) {
      const many = [...Array(count).keys()].map((index) => ({ rok: 1500 + index, n: index }));
      const chart = await mountChart(html`<lk-chart kind="line" x="rok" y="n" .data=${many}></lk-chart>`);
      (all(chart, '.actions button')[0] as HTMLButtonElement).click();
      await until(() => all(chart, 'tbody').length > 0, 'the table');
      expect(all(chart, 'tbody tr')).to.have.length(200);
      await printed(chart);
      expect(all(chart, 'tbody tr')).to.have.length(printedRows);
      expect(
        all(chart, '.paper')
          .map(({ textContent }) => plain(textContent))
          .join(''),
      ).to.equal(left);
      done();
      await emulateMedia({ media: 'screen' });
    }
  });

  it('prints no second table where the reader has one on the screen', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" .data=${ROWS}></lk-chart>`);
    (all(chart, '.actions button')[0] as HTMLButtonElement).click();
    await until(() => all(chart, 'tbody').length > 0, 'the table');
    await printed(chart);
    expect(all(chart, 'tbody')).to.have.length(1);
  });
});

import { expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { useFakeTimers } from 'sinon';
import { QUIET_MS } from '../../src/controller/announcement-wait.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { violations } from '../helper/accessible.js';
import { all, inside, mountChart, plain, textOf, until } from '../helper/mount.js';

const ROWS = [
  { obec: 'Liberec', n: 103979 },
  { obec: 'Česká Lípa', n: 37000 },
  { obec: 'Chrastava', n: null },
  { obec: 'Cvikov', n: 4300 },
];

async function table(data: readonly Record<string, unknown>[] = ROWS): Promise<LkChart> {
  const chart = await mountChart(html`<lk-chart kind="bar" heading="Obce" order-by="n DESC" .data=${data}></lk-chart>`);
  const button = all(chart, '.actions button').find(({ textContent }) => textContent?.includes('tabulku'));
  (button as HTMLButtonElement).click();
  await until(() => all(chart, 'input[type=search]').length > 0, 'the table and its search');
  return chart;
}
const names = (chart: LkChart): string[] => all(chart, 'tbody th').map(({ textContent }) => plain(textContent));
const head = (chart: LkChart, column: number): HTMLButtonElement =>
  all(chart, 'thead button')[column] as HTMLButtonElement;
const sorts = (chart: LkChart): (string | null)[] =>
  all(chart, 'thead th').map((cell) => cell.getAttribute('aria-sort'));

describe('the table of lk-chart', () => {
  it('is sorted by the buttons in its head, upwards, downwards and as it came', async () => {
    const chart = await table();
    const before = names(chart);
    expect(sorts(chart)).to.deep.equal([null, null]);
    head(chart, 0).click();
    await until(() => sorts(chart)[0] === 'ascending', 'upwards');
    expect(names(chart)).to.deep.equal(['Cvikov', 'Česká Lípa', 'Chrastava', 'Liberec']);
    expect(textOf(chart, '[role=status]')).to.equal('Seřazeno podle sloupce obec vzestupně.');
    head(chart, 1).click();
    await until(() => sorts(chart)[1] === 'ascending', 'by the other column');
    expect(sorts(chart)).to.deep.equal([null, 'ascending']);
    expect(names(chart)).to.deep.equal(['Cvikov', 'Česká Lípa', 'Liberec', 'Chrastava']);
    head(chart, 1).click();
    await until(() => sorts(chart)[1] === 'descending', 'downwards');
    expect(names(chart)).to.deep.equal(['Liberec', 'Česká Lípa', 'Cvikov', 'Chrastava']);
    head(chart, 1).click();
    await until(() => sorts(chart)[1] === null, 'as it came');
    expect(names(chart)).to.deep.equal(before);
  });

  it('keeps the arrow of a head on the line of its last word, however narrow the column', async () => {
    const chart = await table(ROWS.map(({ obec, n }) => ({ 'jméno naší obce': obec, n })));
    const button = head(chart, 0);
    const arrow = inside(chart, 'thead .arrow');
    const text = document.createRange();
    text.setStart(button, 0);
    text.setEndBefore(arrow);
    for (let width = 180; width > 20; width--) {
      button.style.inlineSize = `${width}px`;
      const lines = [...text.getClientRects()].filter((line) => line.width > 0);
      const last = lines[lines.length - 1] as DOMRect;
      const { top, bottom, left } = arrow.getBoundingClientRect();
      expect((top + bottom) / 2, `${width} px`).to.be.within(last.top, last.bottom);
      expect(left, `${width} px`).to.be.at.least(last.right);
    }
  });

  it('keeps the focus on the head and on the search', async () => {
    const chart = await table();
    head(chart, 1).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => sorts(chart)[1] === 'ascending', 'sorted');
    expect(chart.shadowRoot?.activeElement).to.equal(head(chart, 1));
    inside(chart, 'input').focus();
    await sendKeys({ type: 'ces' });
    await until(() => names(chart).length === 1, 'found');
    expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, 'input'));
  });

  it('is searched without regard to accents, and says how many rows are left', async () => {
    const chart = await table();
    expect(all(chart, '.found')).to.have.length(0);
    inside(chart, 'input').focus();
    // What is said comes when seconds of quiet are over.
    const clock = useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() });
    try {
      await sendKeys({ type: 'CESKA' });
      await until(() => names(chart).length === 1, 'found');
      expect(names(chart)).to.deep.equal(['Česká Lípa']);
      expect(textOf(chart, '.found')).to.equal('Zobrazeno 1 ze 4 řádků');
      expect(textOf(chart, '[role=status]')).not.to.equal('Zobrazeno 1 ze 4 řádků');
      clock.tick(QUIET_MS);
      await until(() => textOf(chart, '[role=status]') === 'Zobrazeno 1 ze 4 řádků', 'said after the keys');
    } finally {
      clock.restore();
    }
    await sendKeys({ type: 'x' });
    await until(() => textOf(chart, '.found') === 'Zobrazeno 0 ze 4 řádků', 'nothing found');
  });

  it('shows 200 rows at a time, of those that were found', async () => {
    const chart = await table([...Array(500).keys()].map((index) => ({ obec: `obec ${index}`, n: index })));
    expect(names(chart)).to.have.length(200);
    inside<HTMLButtonElement>(chart, '.more').click();
    await until(() => names(chart).length === 400, 'more rows');
    inside(chart, 'input').focus();
    await sendKeys({ type: 'obec 4' });
    await until(() => textOf(chart, '.found') === 'Zobrazeno 176 z 500 řádků', 'found');
    expect(names(chart)).to.have.length(176);
    expect(all(chart, '.more')).to.have.length(0);
  });

  it('has its numbers under each other, and nothing for axe to find', async () => {
    const chart = await table();
    expect(getComputedStyle(inside(chart, 'td.numeric')).textAlign).to.equal('end');
    expect(getComputedStyle(inside(chart, 'td.numeric')).fontVariantNumeric).to.equal('tabular-nums');
    head(chart, 0).click();
    await until(() => sorts(chart)[0] === 'ascending', 'sorted');
    expect(await violations(chart)).to.deep.equal([]);
  });

  it('is printed with its heads and without its buttons', async () => {
    const chart = await table();
    await emulateMedia({ media: 'print' });
    try {
      expect(getComputedStyle(head(chart, 0)).display).not.to.equal('none');
      expect(getComputedStyle(inside(chart, '.search')).display).to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

import { expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { LkChart } from '../../src/element/lk-chart.js';
import type { LkFilterEvent } from '../../src/element/filter-event.js';
import { all, inside, mountChart, nameOf, plain, textOf, until } from '../helper/mount.js';

const ROWS = [2018, 2019, 2020].flatMap((rok, index) => [
  { okres: 'Liberec', rok, n: 100 + index },
  { okres: 'Semily', rok, n: 10 + index },
  { okres: 'Jablonec', rok, n: 50 - index },
]);
const columns = html`<lk-chart
  kind="column"
  heading="Okresy"
  series="okres"
  x="rok"
  y="n"
  height="300"
  .data=${ROWS}
></lk-chart>`;
const lines = html`<lk-chart kind="line" heading="Okresy" series="okres" x="rok" y="n" .data=${ROWS}></lk-chart>`;

const entries = (chart: LkChart): [string, string | null][] =>
  all(chart, '.legend button').map((button) => [plain(button.textContent), button.getAttribute('aria-pressed')]);
const entry = (chart: LkChart, label: string): HTMLButtonElement => {
  const found = all(chart, '.legend button').find((button) => plain(button.textContent) === label);
  if (!found) throw new Error(`no entry: ${label}`);
  return found as HTMLButtonElement;
};
const action = (chart: LkChart, label: string): HTMLButtonElement => {
  const found = all(chart, '.actions button').find((button) => plain(button.textContent) === label);
  if (!found) throw new Error(`no action: ${label}`);
  return found as HTMLButtonElement;
};
const toggle = async (chart: LkChart, label: string): Promise<void> => {
  const before = entry(chart, label).getAttribute('aria-pressed');
  entry(chart, label).click();
  await until(() => entry(chart, label).getAttribute('aria-pressed') !== before, `${label} toggled`);
  await chart.updateComplete;
};
const highest = (chart: LkChart): number =>
  Math.max(...all(chart, 'text.tick').map((tick) => Number(plain(tick.textContent).replace(/\s/g, ''))));

describe('hiding series of lk-chart', () => {
  it('is done by the entries of the legend, which say whether their series is shown', async () => {
    const chart = await mountChart(columns);
    expect(entries(chart)).to.deep.equal([
      ['Liberec', 'true'],
      ['Semily', 'true'],
      ['Jablonec', 'true'],
    ]);
    await toggle(chart, 'Liberec');
    expect(entries(chart)).to.deep.equal([
      ['Liberec', 'false'],
      ['Semily', 'true'],
      ['Jablonec', 'true'],
    ]);
    expect(all(chart, 'rect.bar.s0')).to.have.length(1); // its sample in the legend
    expect(all(chart, '.marks rect.bar.s2')).to.have.length(3);
    await toggle(chart, 'Liberec');
    expect(all(chart, '.marks rect.bar.s0')).to.have.length(3);
  });

  it('draws scale, sentence, values and table again of what is shown', async () => {
    const chart = await mountChart(columns);
    expect(highest(chart)).to.be.at.least(100);
    expect(textOf(chart, '[part=sentence]')).to.contain('Semily');
    await toggle(chart, 'Semily');
    expect(textOf(chart, '[part=sentence]')).to.contain('Liberec').and.not.to.contain('Semily');
    await toggle(chart, 'Semily');
    await toggle(chart, 'Liberec');
    expect(highest(chart)).to.be.within(50, 80);
    expect(textOf(chart, '[part=sentence]')).not.to.contain('Liberec');
    expect(nameOf(chart, '[role=option]')).to.equal('2018: Jablonec 50, Semily 10');
    action(chart, 'Zobrazit jako tabulku').click();
    await until(() => all(chart, 'tbody tr').length > 0, 'the table');
    expect(all(chart, 'thead th').map(({ textContent }) => plain(textContent))).to.deep.equal([
      'rok',
      'Semily',
      'Jablonec',
    ]);
    expect(textOf(chart, 'caption')).to.equal('Tabulka: Okresy (bez: Liberec)');
  });

  it('keeps the focus on the entry, and says what happened', async () => {
    const chart = await mountChart(columns);
    entry(chart, 'Semily').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => entry(chart, 'Semily').getAttribute('aria-pressed') === 'false', 'hidden');
    expect(chart.shadowRoot?.activeElement).to.equal(entry(chart, 'Semily'));
    expect(textOf(chart, '[role=status]')).to.equal('Semily: skryto. Vidět jsou 2 ze 3 řad.');
    await sendKeys({ press: 'Space' });
    await until(() => entry(chart, 'Semily').getAttribute('aria-pressed') === 'true', 'shown');
    expect(chart.shadowRoot?.activeElement).to.equal(entry(chart, 'Semily'));
  });

  it('never hides all of them', async () => {
    const chart = await mountChart(columns);
    await toggle(chart, 'Liberec');
    await toggle(chart, 'Semily');
    entry(chart, 'Jablonec').click();
    await until(() => textOf(chart, '[role=status]') === 'Poslední řadu nelze skrýt.', 'the refusal');
    expect(entry(chart, 'Jablonec').getAttribute('aria-pressed')).to.equal('true');
    expect(all(chart, '.marks rect.bar')).to.have.length(3);
  });

  it('tells the page by lk-filter', async () => {
    const chart = await mountChart(columns);
    const heard: (readonly string[])[] = [];
    chart.addEventListener('lk-filter', ({ hidden }: LkFilterEvent) => heard.push(hidden));
    await toggle(chart, 'Semily');
    await toggle(chart, 'Liberec');
    await toggle(chart, 'Semily');
    expect(heard).to.deep.equal([['Semily'], ['Semily', 'Liberec'], ['Liberec']]);
  });

  it('is asked for where lines are named at their ends', async () => {
    const chart = await mountChart(lines);
    expect(all(chart, '.legend')).to.have.length(0);
    const button = action(chart, 'Upravit zobrazení');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await until(() => entries(chart).length === 3, 'the legend');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await toggle(chart, 'Semily');
    expect(all(chart, '.marks path.line')).to.have.length(2);
    // What is hidden must stay in sight, to be shown again.
    button.click();
    await chart.updateComplete;
    expect(entries(chart)).to.have.length(3);
  });

  it('keeps a series hidden when its rows are refreshed', async () => {
    const chart = await mountChart(columns);
    await toggle(chart, 'Liberec');
    chart.data = ROWS.map((row) => ({ ...row, n: row.n + 1 }));
    await chart.ready;
    await chart.updateComplete;
    expect(entries(chart)[0]).to.deep.equal(['Liberec', 'false']);
    expect(all(chart, '.marks rect.bar')).to.have.length(6);
  });

  it('prints the names of what is shown', async () => {
    const chart = await mountChart(columns);
    await toggle(chart, 'Liberec');
    await emulateMedia({ media: 'print' });
    try {
      const printed = all(chart, '.legend button').filter((one) => getComputedStyle(one).display !== 'none');
      expect(printed.map(({ textContent }) => plain(textContent))).to.deep.equal(['Semily', 'Jablonec']);
      expect(getComputedStyle(inside(chart, '.actions')).display).to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

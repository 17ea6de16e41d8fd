import { expect, html } from '@open-wc/testing';
import type { LkChart } from '../../src/element/lk-chart.js';
import { all, mountChart, plain, until } from '../helper/mount.js';

const ROWS = [2018, 2019].flatMap((rok) => ['Liberec', 'Semily'].map((okres) => ({ okres, rok, n: rok })));
const mounted = (): Promise<LkChart> =>
  mountChart(
    html`<lk-chart
      id="graf"
      deep-link
      kind="column"
      series="okres"
      x="rok"
      y="n"
      height="300"
      .data=${ROWS}
    ></lk-chart>`,
  );
const pressed = (chart: LkChart): (string | null)[] =>
  all(chart, '.legend button').map((button) => button.getAttribute('aria-pressed'));
const press = (chart: LkChart, label: string): void =>
  (all(chart, '.legend button').find((one) => plain(one.textContent) === label) as HTMLButtonElement).click();

describe('the deep link of lk-chart', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('keeps what was hidden in the address beside what is there, and clears it again', async () => {
    history.replaceState({ of: 'page' }, '', `${before}#kotva`);
    const foreign = location.search;
    const chart = await mounted();
    expect(location.search).to.equal(foreign);
    press(chart, 'Semily');
    await until(() => location.search.includes('graf.hide=Semily'), 'the address');
    expect(location.search.startsWith(foreign)).to.equal(true);
    expect(location.hash).to.equal('#kotva');
    expect(history.state).to.deep.equal({ of: 'page' });
    press(chart, 'Semily');
    await until(() => location.search === foreign, 'the address as it was');
  });

  it('keeps what was hidden before there was code that writes an address', async () => {
    const chart = await mountChart(
      html`<lk-chart id="graf" kind="column" series="okres" x="rok" y="n" height="300" .data=${ROWS}></lk-chart>`,
    );
    press(chart, 'Semily');
    await until(() => pressed(chart)[1] === 'false', 'the series hidden');
    chart.deepLink = true;
    await until(() => location.search.includes('graf.hide=Semily'), 'the address');
  });

  it('shows what the address says, on load and when the page goes back', async () => {
    const url = new URL(before);
    history.replaceState(null, '', `${url.pathname}${url.search}${url.search ? '&' : '?'}graf.hide=Liberec`);
    const chart = await mounted();
    await until(() => pressed(chart)[0] === 'false', 'the series of the address hidden');
    history.replaceState(null, '', before);
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => pressed(chart)[0] === 'true', 'all series again');
  });

  it('keeps the open table in the address, and opens it from there beside what is hidden', async () => {
    const foreign = location.search;
    const chart = await mounted();
    const toggle = (): void => (all(chart, '.actions button')[0] as HTMLButtonElement).click();
    toggle();
    await until(() => location.search.endsWith('graf.view=table'), 'the table in the address');
    toggle();
    await until(() => location.search === foreign, 'the address as it was');
    chart.remove();
    const url = new URL(before);
    const search = `${url.search}${url.search ? '&' : '?'}graf.hide=Liberec&graf.view=table`;
    history.replaceState(null, '', url.pathname + search);
    const other = await mounted();
    await until(() => all(other, 'tbody').length > 0, 'the table of the address');
    await until(() => all(other, 'thead th').length === 2, 'without the hidden series');
    expect(location.search).to.equal(search);
    history.replaceState(null, '', before);
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => all(other, 'tbody').length === 0, 'the drawing again');
    await other.updateComplete;
    expect(location.search).to.equal(foreign);
  });
});

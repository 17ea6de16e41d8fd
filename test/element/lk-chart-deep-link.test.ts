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

  it('shows what the address says, on load and when the page goes back', async () => {
    const url = new URL(before);
    history.replaceState(null, '', `${url.pathname}${url.search}${url.search ? '&' : '?'}graf.hide=Liberec`);
    const chart = await mounted();
    await until(() => pressed(chart)[0] === 'false', 'the series of the address hidden');
    history.replaceState(null, '', before);
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => pressed(chart)[0] === 'true', 'all series again');
  });
});

import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, mountChart, textOf, until } from '../helper/mount.js';

const ROWS = [2018, 2019, 2021, 2022].map((rok) => ({ rok, n: rok - 2010 }));

describe('years without a row in lk-chart', () => {
  it('are empty places, told of in the sentence, that no row of the page is chosen at', async () => {
    const chart = await mountChart(html`<lk-chart kind="column" .data=${ROWS}></lk-chart>`);
    expect(all(chart, 'rect.bar')).to.have.length(4);
    expect(textOf(chart, '[part=sentence]')).to.contain('U 1 hodnoty údaj chybí');
    const told: unknown[] = [];
    chart.addEventListener('lk-hover', ({ key, row }) => told.push(['hover', key, row]));
    chart.addEventListener('lk-select', ({ key, row }) => told.push(['select', key, row]));
    await sendKeys({ press: 'Tab' });
    // Its code is fetched with the first key.
    await until(() => told.length > 0, 'the first place');
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowRight', 'Enter'])
      await sendKeys({ press: key });
    expect(told.slice(-3)).to.deep.equal([
      ['hover', '2020', null],
      ['hover', '2021', { rok: 2021, n: 11 }],
      ['select', '2021', { rok: 2021, n: 11 }],
    ]);
  });
});

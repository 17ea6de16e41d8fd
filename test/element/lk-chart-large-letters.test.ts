import { expect, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { PageWatch, all, inside, mountChart, until } from '../helper/mount.js';

const ROWS = ['Liberec', 'Česká Lípa', 'Jablonec nad Nisou', 'Semily'].flatMap((okres, index) =>
  [2018, 2020].map((rok) => ({ okres, rok, n: 175 - 30 * index + (rok % 7) })),
);

/** A chart of a reader who has set letters twice as large. */
async function enlarged(kind: string, height?: string): Promise<LkChart> {
  const chart = await mountChart(
    html`<lk-chart
      kind=${kind}
      heading="Obyvatelé okresů"
      unit="obyvatel"
      height=${ifDefined(height)}
      x=${kind === 'heatmap' ? 'rok' : 'okres'}
      series=${ifDefined(kind === 'heatmap' ? 'okres' : undefined)}
      y="n"
      .data=${kind === 'heatmap' ? ROWS : ROWS.filter(({ rok }) => rok === 2020)}
    ></lk-chart>`,
  );
  inside(chart, '.root').style.setProperty('font-size', '32px');
  chart.requestUpdate();
  const marks = inside(chart, '.marks');
  const zoom = (): number => Number(marks.getAttribute('width')) / Number(marks.getAttribute('viewBox')?.split(' ')[2]);
  await until(() => Math.abs(zoom() - 2) < 0.01, 'a drawing of twice the size');
  await chart.updateComplete;
  return chart;
}

const bottomOf = (chart: LkChart): number =>
  Math.max(...all(chart, '.marks text').map((text) => text.getBoundingClientRect().bottom));

describe('a chart with letters of twice the size', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => watch.stop());

  for (const kind of ['pie', 'donut', 'heatmap', 'bar'])
    it(`draws a ${kind} that does not run into its buttons`, async () => {
      const chart = await enlarged(kind);
      expect(bottomOf(chart)).to.be.at.most(inside(chart, '.footer').getBoundingClientRect().top);
    });

  it('gives a list under a circle more than a height of the author that is too low for it', async () => {
    const chart = await enlarged('pie', '120');
    expect(bottomOf(chart)).to.be.at.most(inside(chart, '.footer').getBoundingClientRect().top);
  });

  it('names each row of a heat map', async () => {
    const names = all(await enlarged('heatmap'), '.marks text.category').map((text) => text.textContent);
    expect(names).to.include.members(['Liberec', 'Česká Lípa', 'Jablonec nad Nisou', 'Semily']);
  });
});

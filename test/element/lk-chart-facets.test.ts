import { expect, html } from '@open-wc/testing';
import { all, mountChart, textOf } from '../helper/mount.js';

const okresy = ['Česká Lípa', 'Jablonec nad Nisou', 'Liberec', 'Semily'];
/** Places of four districts; the more inhabitants the farther east. */
const places = okresy.flatMap((okres, district) =>
  [...Array(12).keys()].map((n) => ({
    okres,
    obec: `Obec s dlouhým jménem ${district * 12 + n}`,
    vzdálenost: 10 + n,
    obyvatel: 1000 + n * 100 + district,
  })),
);

describe('small multiples of lk-chart', () => {
  it('show all four of them on a narrow page, whatever is said over them', async () => {
    for (const kind of ['scatter', 'histogram']) {
      const chart = await mountChart(html`
        <div style="width: 320px; font: 16px/1.5 sans-serif">
          <lk-chart
            kind=${kind}
            x=${kind === 'scatter' ? 'vzdálenost' : ''}
            y="obyvatel"
            facet="okres"
            heading="Obce okresů"
            .data=${places}
          ></lk-chart>
        </div>
      `);
      expect(textOf(chart, '[part=sentence]'), kind).to.contain('Semily: ');
      expect(all(chart, 'svg > g[transform]'), kind).to.have.length(4);
      expect(all(chart, '.more'), kind).to.have.length(0);
    }
  });

  it('count in the sentence what lies beyond the axis that the author gave', async () => {
    const chart = await mountChart(
      html`<lk-chart kind="line" x="vzdálenost" y="obyvatel" y-max="1500" .data=${places.slice(0, 12)}></lk-chart>`,
    );
    expect(textOf(chart, '[part=sentence]')).to.contain('6 hodnot leží mimo rozsah osy a v grafu není.');
  });
});

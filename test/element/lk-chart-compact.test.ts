import { expect, html } from '@open-wc/testing';
import type { LkChart } from '../../src/element/lk-chart.js';
import { violations } from '../helper/accessible.js';
import { PageWatch, all, inside, mountChart, textOf, until } from '../helper/mount.js';

const ROWS = [
  { rok: 2022, n: 40 },
  { rok: 2023, n: 50 },
  { rok: 2024, n: 45 },
];
const mount = (kind: string, compact = true): Promise<LkChart> =>
  mountChart(
    html`<lk-chart
      kind=${kind}
      heading="Spotřeba"
      unit="MWh"
      x="rok"
      y="n"
      ?compact=${compact}
      .data=${ROWS}
    ></lk-chart>`,
  );
const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
};

describe('a compact lk-chart', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => watch.stop());

  for (const [kind, px] of [
    ['stat', 84],
    ['sparkline', 64],
  ] as const) {
    it(`is nothing but its drawing, for a ${kind}`, async () => {
      const chart = await mount(kind);
      await until(() => chart.getBoundingClientRect().height <= px + 1, 'the height of the drawing');
      expect(chart.getBoundingClientRect().height).to.be.closeTo(px, 1);
      expect(isSeen(inside(chart, '.marks'))).to.equal(true);
      for (const part of all(chart, '[part=heading], [part=sentence], .footer')) expect(isSeen(part)).to.equal(false);
    });

    it(`keeps its heading and its sentence for those who don’t see it, for a ${kind}`, async () => {
      const chart = await mount(kind);
      expect(textOf(chart, '[part=heading]')).to.equal('Spotřeba');
      expect(textOf(chart, '[part=sentence]')).to.contain('45 MWh');
      const box = inside(chart, '[role=listbox]');
      expect(box.getAttribute('aria-label')).to.equal('Spotřeba');
      expect(box.getAttribute('aria-describedby')).to.contain('sentence');
      expect(getComputedStyle(inside(chart, '[part=sentence]')).display).not.to.equal('none');
      expect(await violations(chart)).to.deep.equal([]);
    });
  }

  it('is as any other where its kind is no figure and no sparkline', async () => {
    const chart = await mount('column');
    for (const part of all(chart, '[part=heading], [part=sentence], .footer')) expect(isSeen(part)).to.equal(true);
  });

  it('is so where a script chose the kind, and only as long as it is one of these', async () => {
    const chart = await mount('column');
    chart.removeAttribute('kind');
    chart.kind = 'stat';
    await until(() => !isSeen(inside(chart, '[part=heading]')), 'the figure alone');
    chart.kind = 'column';
    await until(() => isSeen(inside(chart, '[part=heading]')), 'a chart as any other');
  });

  it('is so by its property as well', async () => {
    const chart = await mount('stat', false);
    expect(isSeen(inside(chart, '[part=heading]'))).to.equal(true);
    chart.compact = true;
    await chart.updateComplete;
    expect(isSeen(inside(chart, '[part=heading]'))).to.equal(false);
  });
});

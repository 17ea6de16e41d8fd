import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { LkChart } from '../../../src/element/lk-chart.js';
import { chartKinds } from '../../../src/layout/chart/chart-spec.js';
import { render } from '../../../stories/chart-story.js';
import { surround } from '../../../stories/surroundings.js';
import { argumentsIn } from '../../../stories/kind-story.js';
import {
  chartTemplate,
  differences,
  faults,
  mountCharts,
  mountEveryKind,
  shownAsTable,
} from '../../helper/every-kind.js';
import { all, inside, plain, until } from '../../helper/mount.js';
import { contrastBehind, contrastOutside, inkOf, overlaps, seen, writings } from '../../helper/painted.js';

const THEMES = [
  ['light', '#ffffff'],
  ['dark', '#16191d'],
  ['gov', '#ffffff'],
] as const;
const drawnTexts = (chart: Element): Element[] => all(chart, '.marks text').filter(seen);

/** Height of a sample in the key of a heat map, whose ends are written under it, px. */
const KEY_PX = 12;

/** Whether a text says what a mark stands for: its value in the cell, or the ends of its shade under the key. */
function written(mark: Element, texts: readonly Element[]): boolean {
  const box = mark.getBoundingClientRect();
  return texts.some((text) => {
    const { left, top, width, height } = text.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const below = box.height <= KEY_PX ? 2 * KEY_PX : 0;
    return x > box.left - below && x < box.right + below && y > box.top && y < box.bottom + below;
  });
}

/** Texts of HTML that are cut off by the side of their chart; the dot in front of a fact is meant to be. */
function cutOff(chart: LkChart): string[] {
  const { left, right } = inside(chart, '.root').getBoundingClientRect();
  return writings(chart).flatMap((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    // What is only said, at the end of it, takes no room.
    const aside = element.querySelector(':scope > .sr');
    if (aside) range.setEndBefore(aside);
    const box = range.getBoundingClientRect();
    const text = plain(element.textContent);
    // Letters of a drawing that are set wider by the reader are not cut off, but go beyond its side; and where letters have whole pixels only, each may be
    // half of one wider than it was measured in another size.
    const slack = element instanceof SVGElement ? 1 + (spaced(element) + 0.5) * text.length : 1;
    return box.left < left - slack || box.right > right + slack ? [text] : [];
  });
}
function spaced(element: Element): number {
  const { letterSpacing, wordSpacing } = getComputedStyle(element);
  return (parseFloat(letterSpacing) || 0) + (parseFloat(wordSpacing) || 0);
}

describe('a chart can be told from its background', () => {
  afterEach(() => fixtureCleanup());

  for (const [theme, background] of THEMES) {
    it(`9: text has a contrast of 4.5 in ${theme}, in cells of every shade too`, async () => {
      const charts = await mountCharts(
        [...chartKinds.map((kind) => chartTemplate(kind, { theme })), differences({ theme })],
        background,
      );
      const poor = faults(charts, (chart) =>
        writings(chart)
          .map((text) => [plain(text.textContent), contrastBehind(text, inkOf(text))] as const)
          .filter(([, ratio]) => ratio < 4.5)
          .map(([text, ratio]) => `${text} ${ratio.toFixed(2)}`),
      );
      expect(poor).to.deep.equal([]);
      expect(charts.flatMap(drawnTexts)).to.have.length.above(60);
    });

    it(`10: marks have a contrast of 3 to the page in ${theme}, or their value is written in them`, async () => {
      const charts = await mountCharts(
        [
          ...chartKinds.map((kind) => chartTemplate(kind, { theme })),
          differences({ theme }),
          chartTemplate('bar', { theme, highlight: 'Semily' }),
        ],
        background,
      );
      const poor = faults(charts, (chart) =>
        all(chart, '.marks :is(.bar, .slice, .line, .dot)').flatMap((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          const ratio = contrastOutside(inside(chart, '.plot'), mark.classList.contains('line') ? stroke : fill);
          return ratio >= 3 || (chart.kind === 'heatmap' && written(mark, drawnTexts(chart)))
            ? []
            : [`${mark.getAttribute('class') ?? ''} ${ratio.toFixed(2)}`];
        }),
      );
      expect([...new Set(poor)]).to.deep.equal([]);
    });
  }

  for (const [theme, background] of THEMES) {
    it(`10: what authors add to a chart has a contrast of 3 in ${theme}: ranges, references, annotations, values that are not final`, async () => {
      const added = ['annotations', 'reference', 'confidence', 'log', 'facet', 'provisional'] as const;
      const page = await fixture<HTMLElement>(html`<div></div>`);
      for (const name of added)
        page.append(
          surround(render({ ...argumentsIn(name, 'Light'), theme }), { ...argumentsIn(name, 'Light'), background }),
        );
      const charts = [...page.querySelectorAll('lk-chart')];
      for (const chart of charts) await chart.ready;
      const marks = '.marks :is(.bar, .line, .dot, .mark, .pin, .veil, .whisker, .bound, .tentative, .ring, .edge)';
      const poor = charts.flatMap((chart) =>
        all(chart, marks)
          .map((mark) => {
            const { fill, stroke } = getComputedStyle(mark);
            const colours = [fill, stroke].filter((colour) => colour !== 'none');
            const ratios = colours.map((colour) => contrastOutside(inside(chart, '.plot'), colour));
            return { name: mark.getAttribute('class') ?? '', ratio: Math.max(...ratios) };
          })
          .filter(({ ratio }) => ratio < 3)
          .map(({ name, ratio }) => `${chart.heading ?? ''}: ${name} ${ratio.toFixed(2)}`),
      );
      expect(poor).to.deep.equal([]);
      for (const name of ['mark', 'pin', 'veil', 'bound'])
        expect(
          charts.flatMap((chart) => all(chart, `.marks .${name}`)),
          name,
        ).to.have.length.above(0);
    });
  }

  it('12: at twice the size of text no label lies over another or leaves the chart', async () => {
    const charts = await mountEveryKind();
    for (const chart of charts) {
      inside(chart, '.root').style.fontSize = '32px';
      chart.requestUpdate();
    }
    const sizeOf = (chart: LkChart): number =>
      Math.max(...drawnTexts(chart).map((text) => text.getBoundingClientRect().height));
    await until(() => charts.every((chart) => drawnTexts(chart).length === 0 || sizeOf(chart) > 26), 'large texts');
    expect(faults(charts, (chart) => overlaps(drawnTexts(chart), 4))).to.deep.equal([]);
    expect(faults(charts, cutOff)).to.deep.equal([]);
  });

  for (const [width, height] of [
    [320, 640],
    [640, 320],
  ] as const) {
    it(`7, 13, 39: at ${width} × ${height} px the page does not scroll sideways, and no text is under 12 px`, async () => {
      await setViewport({ width, height });
      try {
        const charts = await mountEveryKind();
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        expect(faults(charts, (chart) => overlaps(drawnTexts(chart)))).to.deep.equal([]);
        const small = (text: Element): boolean => parseFloat(getComputedStyle(text).fontSize) < 12;
        expect(faults(charts, (chart) => writings(chart).filter(small).map(inkOf))).to.deep.equal([]);
        for (const chart of charts) {
          expect(inside(chart, '.plot').clientHeight, chart.kind).to.be.within(24, 640);
          await shownAsTable(chart);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        for (const chart of charts) {
          const scroll = inside(chart, '.scroll');
          expect([scroll.tabIndex, scroll.getAttribute('role')], chart.kind).to.deep.equal([0, 'region']);
        }
      } finally {
        await setViewport({ width: 1000, height: 900 });
      }
    });
  }

  it('7: a phone that is turned keeps the value that is read, and draws for its new width', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const [chart] = (await mountCharts([chartTemplate('column')])) as [LkChart];
      const drawn = (): number => inside(chart, '.plot svg').getBoundingClientRect().width;
      inside(chart, '.stops').focus();
      await sendKeys({ press: 'End' });
      await until(() => all(chart, '.tooltip:not([hidden])').length > 0, 'the label');
      const label = plain(inside(chart, '.tooltip').textContent);
      for (const [width, height] of [
        [640, 320],
        [320, 640],
      ] as const) {
        await setViewport({ width, height });
        await until(() => Math.abs(drawn() - inside(chart, '.plot').clientWidth) < 2 && drawn() > width * 0.8, 'drawn');
        await chart.updateComplete;
        expect(chart.shadowRoot?.activeElement).to.equal(inside(chart, '.stops'));
        expect(plain(inside(chart, '.tooltip:not([hidden])').textContent)).to.equal(label);
        const { left, right } = inside(chart, '.tooltip').getBoundingClientRect();
        expect([left >= 0, right <= width]).to.deep.equal([true, true]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        expect(inside(chart, '.plot').clientHeight).to.be.at.most(Math.max(height, 320));
        expect(overlaps(drawnTexts(chart))).to.deep.equal([]);
      }
    } finally {
      await setViewport({ width: 1000, height: 900 });
    }
  });

  it('39: at 320 px no text of what a reader opens is under 12 px: label, tools, menu, table, a failure', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const [chart, failed, empty] = (await mountCharts([
        chartTemplate('scatter'),
        chartTemplate('column', { src: '/nic/tu/neni.json' }),
        chartTemplate('column', { data: [] }),
      ])) as [LkChart, LkChart, LkChart];
      const small = (shown: LkChart): string[] =>
        writings(shown)
          .filter((text) => parseFloat(getComputedStyle(text).fontSize) < 12)
          .map(({ outerHTML }) => outerHTML);
      const pressed = async (name: string, opened: string): Promise<void> => {
        const buttons = all(chart, '.actions button') as HTMLElement[];
        buttons.find(({ textContent }) => plain(textContent) === name)?.click();
        await until(() => all(chart, opened).length > 0, opened);
        expect(small(chart), name).to.deep.equal([]);
        expect(document.documentElement.scrollWidth, name).to.be.at.most(320);
      };
      inside(chart, '.stops').focus();
      await sendKeys({ press: 'End' });
      await until(() => all(chart, '.tooltip:not([hidden])').length > 0, 'the label');
      expect(small(chart)).to.deep.equal([]);
      await pressed('Upravit zobrazení', '.controls .tool');
      await pressed('Stáhnout', '.menu');
      await pressed('Zobrazit jako tabulku', 'table');
      expect([...small(failed), ...small(empty)]).to.deep.equal([]);
    } finally {
      await setViewport({ width: 1000, height: 900 });
    }
  });

  it('13: a source that breaks into lines begins each of them inside the chart', async () => {
    const [chart] = (await mountCharts([chartTemplate('bar')])) as [LkChart];
    const box = chart.parentElement as HTMLElement;
    box.style.width = '200px';
    chart.attribution = 'Český statistický úřad, vlastní výpočet z registru';
    await chart.updateComplete;
    await new Promise(requestAnimationFrame);
    const range = document.createRange();
    range.selectNodeContents(inside(chart, '.facts > *'));
    const lines = [...range.getClientRects()].filter(({ width }) => width > 20);
    expect(lines.length).to.be.above(1);
    const { left } = inside(chart, '.root').getBoundingClientRect();
    for (const line of lines) expect(line.left).to.be.at.least(left - 0.5);
  });

  it('14: wider spacing of text loses none of it', async () => {
    const charts = await mountEveryKind();
    for (const chart of charts) {
      const spacing = document.createElement('style');
      spacing.textContent =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
      chart.shadowRoot?.append(spacing);
      // A reader's style sheet is there before the drawing is: draw again.
      chart.height = '300';
      await chart.updateComplete;
      chart.height = null;
      await chart.updateComplete;
    }
    await new Promise(requestAnimationFrame);
    expect(getComputedStyle(inside(charts[0] as LkChart, 'p')).letterSpacing).not.to.equal('normal');
    expect(faults(charts, cutOff)).to.deep.equal([]);
    expect(faults(charts, (chart) => overlaps(drawnTexts(chart)))).to.deep.equal([]);
  });
});

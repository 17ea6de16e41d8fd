import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, until } from '../helper/mount.js';
import { mapOf, mountMap, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';

const borders = topologyUrl(squares(4, 3));
const of = (value: (unit: number) => number | null): readonly object[] =>
  [...Array(12).keys()].map((unit) => ({ kod: String(unit + 1), n: value(unit) }));

const mounted = (data: readonly object[], width: number): Promise<LkCartogram> =>
  mountMap(
    html`<lk-cartogram
      loading="eager"
      style="width:${width}px"
      .geometry=${borders}
      key="kod"
      value="n"
      classification="equal"
      .data=${data}
    ></lk-cartogram>`,
  );

describe('the legend of lk-cartogram', () => {
  for (const width of [300, 900]) {
    it(`stays in its place with numbers of thirteen figures, ${width} px wide`, async () => {
      const map = await mounted(
        of((unit) => (unit === 3 ? 1e12 : unit)),
        width,
      );
      const { right } = inside(map, '.legend').getBoundingClientRect();
      const [swatches, numbers, bins] = ['.class .swatch', '.number', '.bins'].map((name) =>
        all(map, `.legend ${name}`).map((one) => one.getBoundingClientRect()),
      );
      for (const number of numbers ?? []) expect(number.right).to.be.at.most(right + 0.5);
      // Colours, and bars, stand on each other without a gap, whatever the lines beside them.
      for (const rows of [swatches, bins])
        for (const [index, { top }] of (rows ?? []).entries())
          if (index > 0) expect(top).to.be.closeTo(rows?.[index - 1]?.bottom ?? 0, 0.5);
    });
  }

  it('grows with the letters: samples, parts of the histogram, and what is pressed', async () => {
    const rows = of((unit) => (unit === 5 ? null : unit));
    const sizes = async (fontPx: number): Promise<Record<string, readonly [number, number]>> => {
      const map = await mounted(rows, 500);
      // As a reader's own setting would: the element's letters are `medium`.
      inside(map, '.root').style.fontSize = `${fontPx}px`;
      map.requestUpdate();
      await map.updateComplete;
      await until(() => all(map, '.zoom button').length > 0, 'the buttons');
      return Object.fromEntries(
        [
          '.legend li:not(.missing) .swatch',
          '.legend .missing .swatch',
          '.legend .bins',
          '.legend button.class',
          '.zoom button',
          '.tools .finder',
          '.zoom .icon',
        ].map((name) => {
          const { width, height } = inside(map, name).getBoundingClientRect();
          return [name, [width, height] as const];
        }),
      );
    };
    const [usual, large] = [await sizes(16), await sizes(32)];
    expect(usual).to.deep.include({ '.legend .bins': [38, 24], '.zoom button': [32, 32] });
    for (const [name, [width, height]] of Object.entries(usual)) {
      const [wide = 0, high = 0] = large[name] ?? [];
      // A row of classes is as wide as the element is.
      if (name !== '.legend button.class') expect(wide, name).to.be.closeTo(2 * width, 3);
      expect(high, name).to.be.closeTo(2 * height, 3);
    }
  });

  it('breaks no number in letters of 32 px on a page of 320 px: bars go first', async () => {
    const map = await mounted(
      of((unit) => (unit === 3 ? 104_261 : -1128 * unit)),
      288,
    );
    inside(map, '.root').style.fontSize = '32px';
    map.requestUpdate();
    await until(() => all(map, '.choose').length > 0, 'what comes after the first sight');
    expect(all(map, '.bins').every((one) => one.getBoundingClientRect().width === 0)).to.equal(true);
    for (const range of all(map, '.legend .range')) {
      const text = [...range.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      for (const { 0: number, index } of (text?.textContent ?? '').matchAll(/[\d\s\u202f]*\d/g)) {
        const part = document.createRange();
        part.setStart(text as Node, index + number.search(/\d/));
        part.setEnd(text as Node, index + number.length);
        expect(new Set([...part.getClientRects()].map(({ top }) => top)).size, number).to.equal(1);
      }
    }
  });

  for (const [said, attributes, marks] of [
    ['what is missing', {}, ['.marks .gap', '.legend .gap', '.legend .rim']],
    ['what stands out', { highlight: '2' }, ['.marks .halo', '.marks .stand']],
    ['borders under symbols', { variant: 'symbols' }, ['.marks .pin']],
    [
      'what is missing on small maps',
      { facet: 'rok', highlight: '2' },
      ['.facet .gap', '.facet .stand', '.legend .gap'],
    ],
  ] as const) {
    it(`draws ${said} as lines from the first drawing on`, async () => {
      const rows = of((unit) => (unit === 5 ? null : unit)).map((row) => ({ ...row, rok: '2020' }));
      const map = await mapOf({ geometry: borders, value: 'n', data: rows, ...attributes });
      const [first] = marks;
      await until(() => all(map, first).length > 0, 'the first of them');
      expect(getComputedStyle(inside(map, first)).stroke, first).to.not.equal('none');
      await until(() => marks.every((name) => all(map, name).length > 0), 'all of them');
      for (const name of marks) {
        const { stroke, fill } = getComputedStyle(inside(map, name));
        expect(stroke, name).to.not.equal('none');
        expect(fill, name).to.equal('none');
      }
    });
  }
});

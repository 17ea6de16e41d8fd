import { expect } from '@open-wc/testing';
import { hatchSides } from '../../src/render/side-hatching.js';
import { svgElement } from '../../src/render/svg-element.js';

describe('hatchSides', () => {
  /** A map in tenths of a px and a swatch of its legend, of these slots. */
  function drawn(slots: readonly number[]): HTMLElement {
    const box = document.createElement('div');
    const svg = svgElement('svg', {});
    const tenths = svgElement('g', { class: 'ground tenths', transform: 'scale(.1)' });
    for (const slot of slots)
      tenths.append(svgElement('path', { d: `M${slot} 0l9 9 0 -9z`, class: `territory s${slot}` }));
    svg.append(tenths);
    const swatch = svgElement('svg', {});
    swatch.append(...slots.map((slot) => svgElement('rect', { width: 20, height: 24, class: `territory s${slot}` })));
    box.append(svg, swatch);
    return box;
  }
  const classes = (box: Element): readonly (string | null)[] =>
    [...box.querySelectorAll('.ground > *')].map((one) => one.getAttribute('class'));

  it('covers what lies below the middle of two-sided colours, each right over its own shape, in map and legend', () => {
    const box = drawn([16, 18, 19, 22]);
    hatchSides(box);
    expect(classes(box)).to.deep.equal([
      'territory s16',
      'below',
      'territory s18',
      'below',
      'territory s19',
      'territory s22',
    ]);
    const [over] = box.querySelectorAll('.below');
    expect(over?.getAttribute('d')).to.equal('M16 0l9 9 0 -9z');
    expect(box.querySelectorAll('rect.below')).to.have.length(2);
  });

  it('steps back with what it covers', () => {
    const box = drawn([16, 17]);
    box.querySelector('.ground .s17')?.classList.add('receding');
    hatchSides(box);
    expect(classes(box).filter((one) => one?.startsWith('below'))).to.deep.equal(['below', 'below receding']);
  });

  it('fills them by patterns that are there, and as large in a map in tenths of a px as in its legend', () => {
    const box = drawn([17]);
    hatchSides(box);
    const scales = [...box.querySelectorAll('.below')].map((one) => {
      const [, id] = /^url\(#(.+)\)$/.exec(one.getAttribute('fill') ?? '') ?? [];
      return one.closest('svg')?.querySelector(`pattern[id="${id}"]`)?.getAttribute('patternTransform');
    });
    expect(scales).to.deep.equal(['scale(10)', 'scale(1)']);
    const ids = [...box.querySelectorAll('pattern')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('leaves colours of one side alone, and takes away all that it added', () => {
    const one = drawn([9, 15]);
    const before = one.innerHTML;
    hatchSides(one);
    expect(one.innerHTML).to.equal(before);
    const two = drawn([16, 22]);
    const was = two.innerHTML;
    hatchSides(two)();
    expect(two.innerHTML).to.equal(was);
  });
});

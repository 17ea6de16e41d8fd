import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { LkChart } from '../../src/element/lk-chart.js';
import { chartKinds, extraNames } from '../../src/layout/chart/chart-spec.js';
import { render } from '../../stories/chart-story.js';
import { surround } from '../../stories/surroundings.js';
import type { Arguments } from '../../stories/chart-story.js';
import { asIfMedia } from '../../stories/as-if-media.js';
import { conditions } from '../../stories/conditions.js';
import type { Condition } from '../../stories/conditions.js';
import { exampleNames } from '../../stories/examples.js';
import type { ExampleName } from '../../stories/examples.js';
import { argumentsIn } from '../../stories/kind-story.js';
import { violations } from '../helper/accessible.js';
import { all, inside } from '../helper/mount.js';
import '../../src/lk-chart.js';

const conditionNames = Object.keys(conditions) as readonly Condition[];
type Stories = Readonly<Record<string, { readonly args?: Arguments }>>;

const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const storiesOf = (name: string): Promise<Stories> =>
  import(`../../stories/kinds/${fileOf(name)}.stories.ts`) as Promise<Stories>;

/** The chart of an example as its story shows it, painted. */
async function shown(name: ExampleName, ...where: readonly Condition[]): Promise<LkChart[]> {
  const page = await fixture<HTMLElement>(html`<main></main>`);
  for (const condition of where) {
    const args = argumentsIn(name, condition);
    page.append(surround(render(args), args));
  }
  const charts = [...page.querySelectorAll('lk-chart')];
  for (const chart of charts) {
    await chart.ready;
    await chart.updateComplete;
  }
  return charts;
}

describe('stories of the kinds', () => {
  afterEach(() => fixtureCleanup());

  it('are there for every kind and every extra, in every condition', async () => {
    expect(exampleNames).to.include.members([...chartKinds]);
    const drawn = extraNames.map((name) => (name === 'scale' ? 'log' : name));
    expect(exampleNames).to.include.members([...drawn, 'deepLink', 'group', 'canvas']);
    for (const name of exampleNames) {
      const stories = await storiesOf(name);
      for (const condition of conditionNames) {
        expect(stories[condition]?.args, `${name}, ${condition}`).to.deep.equal(argumentsIn(name, condition));
      }
    }
  });

  for (const name of exampleNames) {
    it(`draw ${name} in all of them, each without a fault that axe knows`, async () => {
      const charts = await shown(name, ...conditionNames);
      expect(charts.map(({ status }) => status)).to.deep.equal(conditionNames.map(() => 'ready'));
      for (const chart of charts) {
        expect(all(chart, '.marks :is(.bar, .slice, .line, .dot), canvas')).to.have.length.above(0);
        expect(chart.attribution).to.match(/./);
      }
      // What differs for axe: colours and words.
      for (const index of [0, 1, 2, 5]) expect(await violations(charts[index] as LkChart)).to.deep.equal([]);
    }).timeout(60_000);
  }

  it('have the rules for paper apply on the screen', async () => {
    const [chart] = await shown('line', 'Light');
    expect(getComputedStyle(inside(chart as LkChart, '.actions')).display).to.equal('flex');
    await asIfMedia(chart as LkChart, 'print');
    expect(getComputedStyle(inside(chart as LkChart, '.actions')).display).to.equal('none');
    expect(getComputedStyle(inside(chart as LkChart, '.line.s1')).strokeDasharray).to.equal('8px, 4px');
  });

  it('have the rules for forced colours apply to one chart, and to no other', async () => {
    const [chart, other] = await shown('column', 'Light', 'Dark');
    await asIfMedia(chart as LkChart, 'forced-colors');
    expect(getComputedStyle(inside(chart as LkChart, '.hatch')).display).to.equal('inline');
    expect(getComputedStyle(inside(other as LkChart, '.hatch')).display).to.equal('none');
  });

  it('have pixels painted anew with those rules', async () => {
    const [chart] = await shown('canvas', 'Dark');
    const coloured = (): number => {
      const canvas = inside<HTMLCanvasElement>(chart as LkChart, 'canvas');
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at + 3] === 255 && pixels[at] !== pixels[at + 2]) count += 1;
      return count;
    };
    expect(coloured()).to.be.above(100);
    await asIfMedia(chart as LkChart, 'forced-colors');
    expect(coloured()).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { chartSpecOf } from '../../src/element/chart/chart-spec-of.js';
import type { ChartAttributes } from '../../src/element/chart/chart-spec-of.js';
import { chartKinds, extraNames } from '../../src/layout/chart/chart-spec.js';
import type { ChartKind } from '../../src/layout/chart/chart-spec.js';
import { loadKind } from '../../src/layout/chart/kinds.js';
import type { Scene } from '../../src/layout/scene.js';
import { cs } from '../../src/locale/cs.js';
import { en } from '../../src/locale/en.js';
import { exampleNames } from '../../stories/examples.js';
import type { ExampleName } from '../../stories/examples.js';
import { argumentsIn } from '../../stories/kind-story.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { sceneOfKind } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';
import { drawn, expectStored } from '../helper/stored-drawing.js';

const NOTHING: ChartAttributes = {
  kind: 'auto',
  x: null,
  y: null,
  series: null,
  stack: 'none',
  curve: 'linear',
  unit: null,
  xLabel: null,
  yLabel: null,
  yMin: null,
  yMax: null,
  highlight: null,
  orderBy: null,
  annotations: null,
  reference: null,
  confidence: null,
  scale: null,
  format: null,
  facet: null,
};
/** Width of each box, and the condition in which the example's words are. */
const boxes = {
  wide: { width: 800, condition: 'Light' },
  narrow: { width: 320, condition: 'Narrow' },
  english: { width: 560, condition: 'English' },
} as const;
type Box = keyof typeof boxes;

/** These draw what others draw, and have more marks than a picture that people open should have. */
const ALIKE: readonly ExampleName[] = ['deepLink', 'group', 'canvas'];
/** Their examples with gaps are in kind-snapshot. */
const names = exampleNames.filter((name) => !ALIKE.includes(name));

async function sceneOfExample(name: ExampleName, box: Box): Promise<Scene> {
  const { width, condition } = boxes[box];
  const args = argumentsIn(name, condition);
  const locale = condition === 'English' ? en : cs;
  const given = Object.entries(args).filter(([key, value]) => key in NOTHING && value !== undefined);
  const spec = chartSpecOf({ ...NOTHING, ...Object.fromEntries(given), table: tableFromRows(args.data as Rows) });
  const code = await loadKind(spec.kind as ChartKind, spec);
  await Promise.all([locale.loadKinds(), locale.loadUnits(spec.unit, true)]);
  // What the layer of data does before a chart is drawn.
  const [by, down] = (args.orderBy ?? '').split(' ');
  const rows = [...(args.data as Rows)];
  if (by) rows.sort((one, other) => (Number(one[by]) - Number(other[by])) * (down === 'DESC' ? -1 : 1));
  return sceneOfKind(code, rows, spec, { width, height: width === 320 ? 340 : 300, locale });
}

describe('an example of the stories', () => {
  it('is stored for every kind and every extra', () => {
    expect(names).to.include.members([...chartKinds]);
    expect(names).to.include.members(extraNames.map((name) => (name === 'scale' ? 'log' : name)));
  });

  for (const name of names) {
    for (const box of Object.keys(boxes) as Box[]) {
      it(`looks as stored in test/snapshot/example-${name}-${box}.svg`, async () => {
        const scene = await sceneOfExample(name, box);
        await expectStored(`example-${name}-${box}`, drawn(scene));
        for (const { x, y } of scene.texts) {
          expect(x).to.be.within(0, scene.width);
          expect(y).to.be.within(0, scene.height);
        }
      });
    }
  }
});

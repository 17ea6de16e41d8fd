import type { LayoutInput } from './layout-input.js';
import type { Reference } from './parse-extras.js';
import { referenceText } from './reference-values.js';
import { TEXT_PX } from '../scene.js';
import type { MeasureText, Scene, SceneText, Shape } from '../scene.js';
import { spreadLabels } from './direct-labels.js';

const tenth = (value: number): number => Math.round(value * 10) / 10;

type Stretch = readonly [from: number, to: number];

/** Kept free between a line and a text that it is interrupted for, px. */
const CLEAR = 2;

/** What texts take of a scene, across and down. */
function textBoxes({ texts }: Scene, measureText: MeasureText): readonly { x: Stretch; y: Stretch }[] {
  return texts.map(({ x, y, text, anchor, size = TEXT_PX }) => {
    const width = measureText(text, size);
    const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    return { x: [left - CLEAR, left + width + CLEAR], y: [y - size + CLEAR, y + CLEAR + 1] };
  });
}

/** What is left of a way without the stretches that are taken; all of it where nothing would be. */
function free([from, to]: Stretch, taken: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = [];
  let at = from;
  for (const [start, end] of [...taken].sort(([a], [b]) => a - b)) {
    if (start > at) left.push([at, Math.min(start, to)]);
    at = Math.max(at, end);
    if (at >= to) break;
  }
  if (at < to) left.push([at, to]);
  return left.length > 0 ? left : [[from, to]];
}

/** Lines and bands over the value axis of a scene, each with its words and values. */
export function referenceMarks(
  input: LayoutInput,
  references: readonly Reference[],
  scene: Scene,
): { shapes: Shape[]; texts: SceneText[] } {
  const { plot, axes, orientation } = scene;
  if (!axes) return { shapes: [], texts: [] };
  const { measureText, width } = input;
  const boxes = textBoxes(scene, measureText);
  const text = referenceText(input, input.locale);
  const { domain } = axes.value;
  const clamp = (value: number): number => Math.min(Math.max(value, domain[0]), domain[1]);
  const shown = references.filter(({ low, high }) => high >= domain[0] && low <= domain[1]);
  const lying = orientation === 'vertical';
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const shapes = shown.flatMap(({ low, high }): Shape[] => {
    const [from, to] = [tenth(axes.value(clamp(low))), tenth(axes.value(clamp(high)))];
    if (low === high) {
      const [way, across, along] = lying
        ? ([[plot.y, bottom], 'x', 'y'] as const)
        : ([[plot.x, right], 'y', 'x'] as const);
      const met = boxes.filter((box) => box[across][0] < from && from < box[across][1]).map((box) => box[along]);
      const d = free(way, met)
        .map(([start, end]) =>
          lying ? `M${from},${tenth(start)}V${tenth(end)}` : `M${tenth(start)},${from}H${tenth(end)}`,
        )
        .join('');
      // Over bars the line would not be seen where colour is gone.
      return [
        { role: 'casing', series: 0, d },
        { role: 'mark', series: 0, d },
      ];
    }
    const d = lying
      ? `M${from},${tenth(plot.y)}H${to}V${tenth(bottom)}H${from}Z`
      : `M${tenth(plot.x)},${from}H${tenth(right)}V${to}H${tenth(plot.x)}Z`;
    return [{ role: 'range', series: 0, d }];
  });
  const words = shown.map(({ label, low, high }) => {
    const figures = low === high ? text.value(low) : `${text.bare(low)}–${text.value(high)}`;
    return label === '' ? figures : `${label} ${figures}`;
  });
  // Over its line, or at the upper end of its band.
  const wanted = shown.map(({ low, high }) => axes.value(clamp(high)) + (low === high ? -4 : TEXT_PX + 1));
  const ys = lying ? [] : spreadLabels(wanted, plot.y - 3, bottom - 2);
  const texts = shown.map(({ high }, index): SceneText => {
    const name = words[index] as string;
    if (!lying) return { x: right, y: ys[index] as number, text: name, anchor: 'end', role: 'note' };
    const size = measureText(name, TEXT_PX);
    const x = axes.value(clamp(high)) + 4;
    const y = plot.y + plot.height + TEXT_PX + 1 + index * TEXT_PX;
    return { x: Math.max(0, Math.min(x, width - size)), y, text: name, anchor: 'start', role: 'note' };
  });
  return { shapes, texts };
}

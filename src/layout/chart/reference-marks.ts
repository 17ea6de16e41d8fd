import type { LayoutInput } from './layout-input.js';
import type { Reference } from './parse-extras.js';
import { referenceText } from './reference-values.js';
import { TEXT_PX } from '../scene.js';
import type { Scene, SceneText, Shape } from '../scene.js';
import { spreadLabels } from './direct-labels.js';

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Lines and bands over the value axis of a scene, each with its words and values. */
export function referenceMarks(
  input: LayoutInput,
  references: readonly Reference[],
  { plot, axes, orientation }: Scene,
): { shapes: Shape[]; texts: SceneText[] } {
  if (!axes) return { shapes: [], texts: [] };
  const { measureText, width } = input;
  const text = referenceText(input, input.locale);
  const { domain } = axes.value;
  const clamp = (value: number): number => Math.min(Math.max(value, domain[0]), domain[1]);
  const shown = references.filter(({ low, high }) => high >= domain[0] && low <= domain[1]);
  const lying = orientation === 'vertical';
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const shapes = shown.flatMap(({ low, high }): Shape[] => {
    const [from, to] = [tenth(axes.value(clamp(low))), tenth(axes.value(clamp(high)))];
    if (low === high) {
      const d = lying ? `M${from},${tenth(plot.y)}V${tenth(bottom)}` : `M${tenth(plot.x)},${from}H${tenth(right)}`;
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

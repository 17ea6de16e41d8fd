import type { Locale } from '../../locale/locale.js';
import type { linearScale, valueAxis } from '../../scale/linear-scale.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import type { ChartText } from './chart-text.js';
import type { MeasureText, Scene } from '../scene.js';

/** What a layout needs to place a chart: the same for every kind. */
export interface LayoutInput {
  readonly model: ChartModel;
  readonly spec: ChartSpec;
  readonly text: ChartText;
  readonly locale: Locale;
  /** px of the box to fill. */
  readonly width: number;
  readonly height: number;
  readonly measureText: MeasureText;
  /** Show also what does not fit into the height, by growing. */
  readonly unfolded: boolean;
  /** How the value axis is made, where it is not a straight one. */
  readonly axis?: AxisCode | undefined;
  /** Of small multiples whose x is a measure of their own: what the axis of each has to hold. Its name is said once, for all of them. */
  readonly alongExtent?: readonly [number, number] | undefined;
  /** Of small multiples whose line has an axis of its own: what that has to hold. */
  readonly lineExtent?: readonly [number, number] | undefined;
  /** Labels of an upright axis hang out of the drawing, and it has no name: of small multiples, which say both once. */
  readonly outside?: boolean | undefined;
  /** px kept free over the plot, for what is written there later. */
  readonly above?: number | undefined;
}

/** The axis of a measure, and its scale. */
export interface AxisCode {
  readonly ends: typeof valueAxis;
  readonly scale: typeof linearScale;
}

/**
 * Places a chart of one kind; pure, so that the same input gives the same drawing anywhere. Null when there is no room for that kind,
 * and another one is to be drawn instead.
 */
export type Layout = (input: LayoutInput) => Scene | null;

import type { LinearScale } from '../scale/linear-scale.js';

/** A rectangle in px from the top left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line: a rule of the axis, or (`strong`) its zero. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly strong: boolean;
}

/** `figure` is the big number of a stat, `cell` a value on its own colour, `note` the words of what the author added. */
export const textRoles = ['tick', 'category', 'value', 'direct', 'axis', 'missing', 'figure', 'cell', 'note'] as const;

/** Text on the drawing; `y` is its baseline. */
export interface SceneText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: (typeof textRoles)[number];
  /** Palette slot of the series that the text names or (`cell`) stands on, where it does. */
  readonly series?: number | undefined;
  /** px; left out: `TEXT_PX`. */
  readonly size?: number | undefined;
}

/** The bar of one value. */
export interface Bar extends Box {
  /** Palette slot of its series, here and in everything below; beyond the palette's own come the shades of `shades.ts`. */
  readonly series: number;
  /** What its length says. */
  readonly value: number;
  /** Index of the stop it belongs to. */
  readonly stop: number;
  /** One that the page's author asked to stand out, or (`false`) one that steps back for it. */
  readonly highlighted?: boolean | undefined;
}

/** Points of a line one after another, px; a NaN among `y` is a gap. */
export interface Trace {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Values of a line, along ascending `x`, and what makes them px; a NaN among `y` is a gap. */
export interface LinePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly place: (x: number) => number;
  readonly height: (y: number) => number;
}

/** The line of one series: an SVG path, broken where values are missing. */
export interface Line {
  readonly series: number;
  /** Of a line of very many points made when it is asked for. */
  readonly d: string;
  /** Values on it; `d` may have fewer points. */
  readonly values?: number | undefined;
  /** What a straight line runs through, with the extremes of each of so many columns to a pixel. */
  readonly trace?: ((columns: number) => Trace) | undefined;
  /** All that a straight line runs through. */
  readonly points?: LinePoints | undefined;
}

export const shapeRoles = [
  'area',
  'slice',
  'gap',
  'void',
  'range',
  'casing',
  'mark',
  'pin',
  'whisker',
  'bound',
  'veil',
  'haze',
  'rim',
  'edge',
  'tentative',
  'ring',
  'territory',
  'seam',
  'border',
  'withheld',
  'dash',
  'minus',
  'stand',
] as const;

/**
 * An SVG path: the area under a line, a slice of a whole (both filled), strokes where a value is missing (`gap`), a dotted outline where there is no row (`void`);
 * what keeps a line apart from the bars that it crosses (`casing`); what the author added: a filled band (`range`), a line of reference (`mark`), one down from the words of an annotation (`pin`), the ends of a confidence range at a bar (`whisker`) or along a line (`bound`);
 * what is not final: paleness over a mark (`veil`) or over all of them (`haze`), the dashed edge of a cell (`edge`, over its `rim`), the dashed part of a line (`tentative`), a hollow point (`ring`);
 * the sign of cells below zero that have no room for their values (`minus`);
 * of a map: a territory, the light (`seam`) and the dark line (`border`) of its border, dots where a value is `withheld`, a `dash` where there can't be one, the outline of what is to `stand` out.
 */
export interface Shape {
  readonly role: (typeof shapeRoles)[number];
  readonly series: number;
  readonly d: string;
  readonly highlighted?: boolean | undefined;
}

/** A dot: the last point of a line, or a value with gaps on both sides. */
export interface Dot {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** px */
  readonly radius: number;
  /** Index of its series in the model, where a line of the label is to be found by it. */
  readonly member?: number | undefined;
}

/** One line of a tooltip. */
export interface TooltipLine {
  readonly series: number;
  readonly label: string;
  /** Number with its unit, or the words for a missing one. */
  readonly value: string;
  readonly missing: boolean;
  /** Index of its series in the model, where it stands for one. */
  readonly member?: number | undefined;
}

/** A place the reader can go to by pointer or keyboard: a category, an instant, with the values of all series there. */
export interface Stop {
  /** Where a pointer means this stop. */
  readonly area: Box;
  /** Where the tooltip points. */
  readonly x: number;
  readonly y: number;
  readonly title: string;
  /** Sorted by value, missing last. */
  readonly lines: readonly TooltipLine[];
  /** Dots to show while the reader is here. */
  readonly dots: readonly Dot[];
  /** Outline to show while the reader is here, where `area` does not say which mark is meant. */
  readonly outline?: string | undefined;
  /** Row of the table it speaks of (the first where there are several). */
  readonly row: number;
  /** Everything above in one text, for those who don't see it. */
  readonly text: string;
}

/** All stops of a drawing in reading order; each is made when it is asked for, as there may be a hundred thousand. */
export interface StopList {
  readonly length: number;
  /** Of a grid: stops in a row of it, so that up and down lead to the next one. */
  readonly across?: number | undefined;
  at(index: number): Stop;
  /** Title of a stop without the rest of it, where that is cheaper. */
  titleAt?(index: number): string;
  /** The stop that a pointer at this place means; −1 outside the plot. */
  indexAt(x: number, y: number): number;
}

export interface LegendEntry {
  readonly series: number;
  readonly label: string;
  /** The reader left the series out. */
  readonly hidden?: boolean | undefined;
  /** How the series is drawn, where a chart draws some as lines and some as bars. */
  readonly line?: boolean | undefined;
}

/** Where values and positions lie, for what is drawn over a finished scene. */
export interface Axes {
  /** px of a value: downwards, but to the right where bars lie. */
  readonly value: LinearScale;
  /** px of position `index` of the model along the other axis. */
  readonly position: (index: number) => number;
  /** px of any number or instant of the x axis, where it is a distance. */
  readonly along?: ((x: number) => number) | undefined;
}

/** A drawing within a drawing, moved to its place. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly scene: Scene;
}

/** A finished drawing in px: all that is needed to paint it, read it aloud and walk through it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly axes?: Axes | undefined;
  /** Small multiples; the scene around them has their titles, stops and legend. */
  readonly panels?: readonly Panel[] | undefined;
  readonly rules: readonly Rule[];
  readonly bars: readonly Bar[];
  readonly shapes?: readonly Shape[] | undefined;
  readonly lines: readonly Line[];
  /** Lines, or what runs with them, go beyond the ends that the author gave the axis, and are cut off there. */
  readonly clipped?: boolean | undefined;
  readonly dots: readonly Dot[];
  /** Outline of the dots of each palette slot around 0,0, where they are no circles. */
  readonly symbols?: ((slot: number) => string) | undefined;
  readonly texts: readonly SceneText[];
  readonly stops: StopList;
  /** Which arrow keys lead from stop to stop. */
  readonly orientation: 'horizontal' | 'vertical';
  /** Empty when direct labels do. */
  readonly legend: readonly LegendEntry[];
  /** Series drawn; more than one need patterns and dashes where colour is gone. */
  readonly seriesCount: number;
  /** Categories that did not fit into the height. */
  readonly folded: number;
  /** What a reader must know beside the drawing, where only a file of it has to say so. */
  readonly remarks?: readonly string[] | undefined;
}

/** Width of a text in px at a font size in px. */
export type MeasureText = (text: string, sizePx: number) => number;

/** Sizes of text on the drawing, px at the reader's default font size. */
export const TEXT_PX = 13;
/** Baseline to baseline. */
export const LINE_PX = 16;

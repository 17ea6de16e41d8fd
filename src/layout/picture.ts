import type { TextPiece } from '../locale/facts.js';
import type { Box } from './scene.js';

/** How a shape is painted; colours are `#rrggbb`, null paints nothing. */
export interface Paint {
  readonly fill: string | null;
  /** 0 to 1 */
  readonly fillOpacity: number;
  readonly stroke: string | null;
  /** px */
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps, px; empty for a whole line. */
  readonly dash: readonly number[];
}

export interface PathItem extends Paint {
  readonly shape: 'path';
  /** An SVG path. */
  readonly d: string;
}

export interface RectItem extends Paint, Box {
  readonly shape: 'rect';
}

export interface CircleItem extends Paint {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One line of text; `y` is its baseline. */
export interface TextItem {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly sizePx: number;
  readonly fill: string;
  readonly italic: boolean;
  readonly runs: readonly TextPiece[];
  /** What keeps its letters apart from what lies below them; left out for none. */
  readonly halo?: { readonly colour: string; readonly widthPx: number } | undefined;
  /** Where a link in it leads: an http(s) address. */
  readonly url?: string | null | undefined;
}

/** Others, moved; `clip` cuts off what leaves it. */
export interface GroupItem {
  readonly shape: 'group';
  readonly x: number;
  readonly y: number;
  readonly clip: Box | null;
  readonly items: readonly PictureItem[];
}

export type PictureItem = PathItem | RectItem | CircleItem | TextItem | GroupItem;

/** A drawing that stands by itself: nothing in it is looked up anywhere else. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly lang: string;
  /** A list of font families, as CSS writes it. */
  readonly font: string;
  readonly title: string;
  /** What it says, for those who don't see it. */
  readonly description: string;
  /** Source, licence and date of the data. */
  readonly source: string;
  readonly items: readonly PictureItem[];
}

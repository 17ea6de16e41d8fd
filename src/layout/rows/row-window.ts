/** What of a long list is drawn while it scrolls; lengths in px. */
export interface RowWindow {
  /** First row drawn, and how many. */
  readonly offset: number;
  readonly count: number;
  /** Empty space above and below them. */
  readonly before: number;
  readonly after: number;
}

/** A list that scrolls in a box. */
export interface ListBox {
  /** Height of the box. */
  readonly height: number;
  /** Of one row; all are alike. */
  readonly rowHeight: number;
  /** Rows of the list. */
  readonly rows: number;
}

/** Where it stands. */
export interface RowScroll extends ListBox {
  readonly top: number;
  /** What is at the upper edge of the box, px of all rows; by default what `top` stands for. */
  readonly position?: number;
  /** Rows drawn beyond each edge of the box. */
  readonly spare?: number;
}

/** Higher boxes are cut off by some browsers: Firefox lays out 17.9 million px. */
const TALLEST = 15e6;
/** At both ends of a list that is higher, so many px are px of its rows. */
const EVEN = 100_000;
/** Whoever scrolls by less than so many boxes at once does it row by row, not by the bar. */
const BY_ROWS = 3;
/** Rows drawn beyond each edge of the box, which come into sight before the next ones are drawn. */
const SPARE = 4;

/** How far the box scrolls, how far all rows would, and how much of both ends is even. */
function reach({ height, rowHeight, rows }: ListBox): { most: number; far: number; even: number } {
  const far = Math.max(0, rows * rowHeight - height);
  const most = Math.min(far, Math.max(0, TALLEST - height));
  return { most, far, even: Math.min(EVEN, most / 2) };
}

/** A place in one of two heights of a list to that in the other: alike at both ends, in proportion between them. */
function place(at: number, from: number, to: number, even: number): number {
  if (at <= even) return Math.max(0, at);
  if (at >= from - even) return Math.max(0, to - Math.max(0, from - at));
  return even + ((at - even) * (to - 2 * even)) / (from - 2 * even);
}

/**
 * What is at the upper edge of a box that was scrolled to `top`, px of all rows. A list that is higher than browsers can lay out scrolls faster than its
 * rows, but for its ends.
 */
export function positionAt(top: number, box: ListBox): number {
  const { most, far, even } = reach(box);
  return place(top, most, far, even);
}

/** The same the other way round. */
export function topAt(position: number, box: ListBox): number {
  const { most, far, even } = reach(box);
  return place(position, far, most, even);
}

/** Whether a box was scrolled by its bar, not by hand. */
export const isJump = (from: number, to: number, { height }: ListBox): boolean =>
  Math.abs(to - from) > BY_ROWS * height;

/** What was at `position` and was scrolled by hand: no row is passed over, however long the list. */
export function movedTo(position: number, from: number, to: number, box: ListBox): number {
  if (isJump(from, to, box)) return positionAt(to, box);
  return Math.min(reach(box).far, Math.max(0, position + to - from));
}

/** The rows in sight and a few around them: the first row is in sight at the top, the last at the bottom, and no row is out of reach. */
export function rowWindow({ top, position, spare = SPARE, ...box }: RowScroll): RowWindow {
  const { height, rowHeight, rows } = box;
  if (rows === 0 || rowHeight <= 0) return { offset: 0, count: rows, before: 0, after: 0 };
  const { most } = reach(box);
  const at = Math.min(Math.max(top, 0), most);
  const whole = Math.min(rows * rowHeight, TALLEST);
  // The first row in sight, with the part of it that is scrolled out.
  const exact = (position ?? positionAt(top, box)) / rowHeight;
  const offset = Math.max(0, Math.floor(exact) - spare);
  const count = Math.min(rows - offset, Math.ceil(height / rowHeight) + 1 + 2 * spare);
  const before = Math.max(0, at - (exact - offset) * rowHeight);
  return { offset, count, before, after: Math.max(0, whole - before - count * rowHeight) };
}

/**
 * Empty space above and below rows drawn from `offset` on. They stand in their place, which is out of sight where others have been scrolled to,
 * and the list is as high as ever.
 */
export function placeRows(
  window: RowWindow,
  offset: number,
  drawn: number,
  rowHeight: number,
): { readonly above: number; readonly below: number } {
  const { before, after, count } = window;
  const empty = Math.max(0, before + after + (count - drawn) * rowHeight);
  const above = Math.min(empty, Math.max(0, before + (offset - window.offset) * rowHeight));
  return { above, below: empty - above };
}

/** What of a long list is drawn while it scrolls; lengths in px. */
export interface RowWindow {
  /** First row drawn, and how many. */
  readonly offset: number;
  readonly count: number;
  /** Empty space above and below them. */
  readonly before: number;
  readonly after: number;
}

/** Where a list that scrolls stands. */
export interface RowScroll {
  readonly top: number;
  /** Height of the box. */
  readonly height: number;
  /** Of one row; all are alike. */
  readonly rowHeight: number;
  /** Rows of the list. */
  readonly rows: number;
}

/** Higher boxes are cut off by some browsers: Firefox lays out 17.9 million px. */
const TALLEST = 15e6;
/** Rows drawn beyond each edge of the box. */
const SPARE = 8;

/**
 * The rows in sight and a few around them. A list that is higher than browsers can lay out scrolls faster than its rows: the first row is in
 * sight at the top, the last at the bottom, and no row is out of reach.
 */
export function rowWindow({ top, height, rowHeight, rows }: RowScroll): RowWindow {
  if (rows === 0 || rowHeight <= 0) return { offset: 0, count: rows, before: 0, after: 0 };
  const real = rows * rowHeight;
  const whole = Math.min(real, TALLEST);
  const at = Math.min(Math.max(top, 0), Math.max(0, whole - height));
  const scale = whole > height ? (real - height) / (whole - height) : 1;
  // The first row in sight, with the part of it that is scrolled out; of a list without a known end too.
  const exact = at > 0 ? (at * scale) / rowHeight : 0;
  const offset = Math.max(0, Math.floor(exact) - SPARE);
  const count = Math.min(rows - offset, Math.ceil(height / rowHeight) + 1 + 2 * SPARE);
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

/** Where to scroll so that a row is the first in sight. */
export function topOfRow(row: number, { height, rowHeight, rows }: Omit<RowScroll, 'top'>): number {
  const real = rows * rowHeight;
  const whole = Math.min(real, TALLEST);
  return real <= height ? 0 : Math.min((row * rowHeight * (whole - height)) / (real - height), whole - height);
}

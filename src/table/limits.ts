/** What a page can hold. Beyond it a tab would die without a word; what is cut is never shown as if it were whole. */
const MAX_ROWS = 5_000_000;
const MAX_COLUMNS = 2000;
const MAX_CELLS = 50_000_000;

/** Throws a RangeError (`too many rows: …`) for a table that is too large to be held. */
export function checkLimits(rows: number, columns: number): void {
  if (rows > MAX_ROWS) throw new RangeError(`too many rows: ${rows} of at most ${MAX_ROWS}`);
  if (columns > MAX_COLUMNS) throw new RangeError(`too many columns: at most ${MAX_COLUMNS}`);
  if (rows * columns > MAX_CELLS) throw new RangeError(`too many cells: ${rows * columns} of at most ${MAX_CELLS}`);
}

/** Deeper than anything that is meant to be read, and far from what overflows a stack. */
const MAX_DEPTH = 100;

/** Throws a RangeError (`nested too deep: …`) for a value that holds others in others over a hundred levels deep. */
export function checkDepth(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw new RangeError(`nested too deep: over ${MAX_DEPTH} levels`);
  for (const part of Object.values(value)) checkDepth(part, depth + 1);
}

/** Default height of a list of rows, px: a head and a dozen rows, with the search above and the pages below. */
export const ROWS_PX = 520;

/** What stands above and below the rows, and the least that a row needs, px. */
const AROUND = 120;
const ROW_PX = 33;

/**
 * Whether a list fills the place of `height` px that is held for it. One that does keeps that place, so that neither pages nor search move
 * what is below; a shorter one takes no more than it needs.
 */
export const fillsHeight = (rows: number, height: number): boolean => AROUND + rows * ROW_PX > height;

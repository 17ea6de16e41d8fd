/** Default height of a list of rows, px: a head and a dozen rows, with the search above and the pages below. */
export const ROWS_PX = 520;

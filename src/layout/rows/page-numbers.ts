/** How many pages so many rows fill; one at the least. */
export const pagesOf = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size));

/** The pages to offer, 1 the first: the first, the last, those around `page`; null where some are left out between two of them. */
export function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const offered = [1, page - 1, page, page + 1, pages].filter(
    (number, index, all) => number >= 1 && number <= pages && all.indexOf(number) === index,
  );
  return offered
    .sort((a, b) => a - b)
    .flatMap((number, index, sorted) => {
      const gap = number - (sorted[index - 1] ?? number - 1);
      // A single one left out would take as much room as its dots.
      return gap === 1 ? [number] : gap === 2 ? [number - 1, number] : [null, number];
    });
}

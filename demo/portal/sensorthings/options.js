/** What a service says about options that it does not understand. */
export class BadOption extends Error {}

const TOP_DEFAULT = 100;
/** Servers have a cap of their own on `$top`. */
const TOP_MAX = 500;
const TERM = /^\(*\s*phenomenonTime (ge|gt|le|lt) (\d{4}-[\d\-T:.]+Z)\s*\)*$/;

/** @param {string | undefined} filter comparisons of phenomenonTime joined by `and`; @returns {(row: object) => boolean} */
export function filterOf(filter) {
  if (!filter) return () => true;
  const terms = filter.split(' and ').map((text) => {
    const [, operator, instant] = TERM.exec(text) ?? [];
    if (!operator) throw new BadOption(`Not a filter this service knows: ${filter}`);
    return { operator, limit: Date.parse(instant) };
  });
  return ({ phenomenonTime }) =>
    terms.every(({ operator, limit }) => {
      const [start, end = start] = phenomenonTime.split('/').map((text) => Date.parse(text));
      // An interval is after what it starts after, and before what it ends before.
      if (operator === 'ge') return start >= limit;
      if (operator === 'gt') return start > limit;
      return operator === 'le' ? end <= limit : end < limit;
    });
}

/** @param {object[]} rows @param {string | undefined} order `phenomenonTime asc|desc` */
export function ordered(rows, order) {
  if (!order) return rows;
  const [, direction = 'asc'] = /^phenomenonTime(?: (asc|desc))?$/.exec(order) ?? [];
  if (!/^phenomenonTime/.test(order)) throw new BadOption(`Not an order this service knows: ${order}`);
  const sign = direction === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => sign * (a.phenomenonTime < b.phenomenonTime ? -1 : 1));
}

/** @param {Record<string, string>} params */
export function pageOf(params) {
  return {
    top: Math.min(count(params.$top, TOP_DEFAULT), TOP_MAX),
    skip: count(params.$skip, 0),
  };
}

function count(text, otherwise) {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new BadOption(`Not a number: ${text}`);
  return Number(text);
}

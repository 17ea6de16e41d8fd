import { invalidQuery } from './service-error.js';

/** Neutral collation, as hosted services have: Č sorts with C, CH within C. Case decides nothing, accents do. */
const NEUTRAL = new Intl.Collator('en', { sensitivity: 'accent' });

/**
 * @typedef {{ name: string, descending: boolean }} OrderTerm
 */

/**
 * @param {string} list `rok DESC, orp`
 * @param {(name: string) => string} resolve the name as rows carry it; throws for an unknown one
 * @returns {OrderTerm[]}
 */
export function parseOrder(list, resolve) {
  return list
    .split(',')
    .filter((term) => term.trim() !== '')
    .map((term) => {
      const match = /^\s*"?([^"\s]+)"?(?:\s+(ASC|DESC))?\s*$/i.exec(term);
      if (!match) throw invalidQuery('orderByFields');
      return { name: resolve(match[1]), descending: match[2]?.toUpperCase() === 'DESC' };
    });
}

/**
 * Sorts rows; equal ones keep their place, null comes first when ascending. Each column is turned into ranks first:
 * comparing 120,000 texts by a collator pair by pair takes seconds.
 *
 * @template T
 * @param {readonly T[]} rows
 * @param {readonly OrderTerm[]} terms
 * @param {(row: T, name: string) => unknown} valueOf
 * @returns {T[]}
 */
export function sortRows(rows, terms, valueOf) {
  if (terms.length === 0) return [...rows];
  const keys = terms.map(({ name, descending }) => {
    const values = rows.map((row) => valueOf(row, name) ?? null);
    const ranks = ranksOf(new Set(values));
    const sign = descending ? -1 : 1;
    return Float64Array.from(values, (value) => sign * ranks.get(value));
  });
  const places = Uint32Array.from(rows, (_, index) => index);
  places.sort((a, b) => {
    for (const key of keys) if (key[a] !== key[b]) return key[a] - key[b];
    return a - b;
  });
  return Array.from(places, (place) => rows[place]);
}

function ranksOf(values) {
  const sorted = [...values].sort(compareValues);
  const ranks = new Map();
  let rank = 0;
  sorted.forEach((value, index) => {
    if (index > 0 && compareValues(sorted[index - 1], value) !== 0) rank++;
    ranks.set(value, rank);
  });
  return ranks;
}

function compareValues(a, b) {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  if (typeof a === 'string' && typeof b === 'string') return NEUTRAL.compare(a, b);
  return a - b;
}

import { foldForSearch } from '../table-order.js';

/**
 * The next name that begins with `start`, without regard to case and accents, behind `current` and then from the front; one letter goes on
 * from name to name, more of them stay where they still fit. −1 for none.
 */
export function findName(names: readonly string[], start: string, current: number): number {
  const wanted = foldForSearch(start);
  if (wanted === '') return -1;
  const order = names
    .map((name, index) => ({ name: foldForSearch(name), index }))
    .filter(({ name }) => name.startsWith(wanted))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
  const at = order.findIndex(({ index }) => index === current);
  if (at < 0) return order[0]?.index ?? -1;
  return order[wanted.length > 1 ? at : (at + 1) % order.length]?.index ?? -1;
}

/** All names in which a word begins with `text`, without regard to case and accents: those that begin with it themselves first, then by the alphabet. */
export function namesFound(names: readonly string[], text: string): readonly number[] {
  const wanted = foldForSearch(text);
  if (wanted === '') return [];
  const later = (name: string): number => Number(!name.startsWith(wanted));
  return names
    .map((name, index) => ({ name: foldForSearch(name), index }))
    .filter(({ name }) => name.startsWith(wanted) || [' ', '-', '('].some((sign) => name.includes(sign + wanted)))
    .sort((a, b) => later(a.name) - later(b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index))
    .map(({ index }) => index);
}

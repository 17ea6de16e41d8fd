/** A name as it is compared: without regard to case and to the words for what it is a name of. */
export function comparableName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^(?:(?:so )?orp|okres|obec|město|městys|kraj|hlavní město) (?=\S)/, '')
    .replace(/ (?:kraj)$/, '')
    .replace(/\s*([.–-])\s*/g, '$1');
}

/** Finds one of several by its name; -1 where there is none, -2 where two are called so. */
export type FindName = (name: string) => number;

export const UNKNOWN = -1;
export const AMBIGUOUS = -2;

/** An index of names. `Jablonec n. N.` is found by the beginnings of its words, a name without diacritics where only one fits. */
export function nameIndex(names: readonly string[]): FindName {
  const exact = new Map<string, number>();
  const plain = new Map<string, number>();
  const enter = (map: Map<string, number>, key: string, index: number): void => {
    map.set(key, map.has(key) && map.get(key) !== index ? AMBIGUOUS : index);
  };
  const comparable = names.map(comparableName);
  comparable.forEach((name, index) => {
    enter(exact, name, index);
    enter(plain, withoutMarks(name), index);
  });
  return (text) => {
    const name = comparableName(text);
    if (name === '') return UNKNOWN;
    const found = exact.get(name) ?? plain.get(withoutMarks(name));
    return found ?? (name.includes('.') ? byBeginnings(name, comparable) : UNKNOWN);
  };
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function byBeginnings(name: string, names: readonly string[]): number {
  const words = name.split(/[ .]+/).filter((word) => word !== '');
  const fits = names.flatMap((other, index) => {
    const full = other.split(/[ .]+/);
    return full.length === words.length && words.every((word, at) => full[at]?.startsWith(word)) ? [index] : [];
  });
  return fits.length === 1 ? (fits[0] as number) : fits.length === 0 ? UNKNOWN : AMBIGUOUS;
}

// One collator each: making one costs milliseconds.
let sorting: Intl.Collator | undefined;
let filtering: Intl.Collator | undefined;
let counting: Intl.Collator | undefined;

/** Order of two texts by Czech rules (Č after C, CH after H); 0 only for the same letters. */
export function compareCzech(a: string, b: string): number {
  return (sorting ??= new Intl.Collator('cs')).compare(a, b);
}

/** As `compareCzech`, but that numbers within the texts count by their value. */
export function compareNatural(a: string, b: string): number {
  return (counting ??= new Intl.Collator('cs', { numeric: true })).compare(a, b);
}

/** Order of two texts in a filter: Czech rules, without regard to case. */
export function compareFolded(a: string, b: string): number {
  if (foldText(a) === foldText(b)) return 0;
  return (filtering ??= new Intl.Collator('cs', { sensitivity: 'accent' })).compare(a, b);
}

/** What two texts share when they differ in nothing but case and Unicode form. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

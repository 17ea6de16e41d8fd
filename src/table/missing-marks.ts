import { missing } from './missing.js';
import type { MissingKind } from './missing.js';

/**
 * Marks in place of a number. By the legend of the Czech Statistical Office `-` is "did not occur" and `x` "cannot occur", which
 * is no zero: not applicable; `.` is "not available" and `i. d.` "individual data", withheld. The others are what programs write.
 * https://csu.gov.cz/produkty (the legend under each table)
 */
const marks: ReadonlyMap<string, MissingKind> = new Map<string, MissingKind>([
  ...['-', '\u2013', '\u2014', '\u2212', 'x', '\u00d7'].map((mark) => [mark, missing.notApplicable] as const),
  ...['i. d.', 'i.d.', 'i.\u00a0d.', 'id.'].map((mark) => [mark, missing.suppressed] as const),
  ...['', '.', '..', '...', '\u2026', ':', 'n/a', 'na', 'n.a.', '#n/a', 'nan', 'null'].map(
    (mark) => [mark, missing.null] as const,
  ),
]);

/** Why there is no value, of a text that stands in place of one, in lower case and without blanks around it; else undefined. */
export const markedKind = (text: string): MissingKind | undefined => marks.get(text);

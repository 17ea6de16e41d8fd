/**
 * Texts by their number. An array is one; the texts of a column that hardly repeats itself may be bytes until somebody reads them, so who
 * reads all of them more than once takes a `slice` first.
 */
export interface Texts extends Iterable<string> {
  readonly length: number;
  /** Undefined for a number that no text has. */
  at(index: number): string | undefined;
  map<T>(make: (text: string, index: number) => T): T[];
  slice(): string[];
  /** Where texts are still bytes, makes all of them ready for who is going to read them all, without holding the page up. */
  readAll?(): Promise<void>;
}

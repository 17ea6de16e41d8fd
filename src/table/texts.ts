/** Texts as UTF-8, and where each begins, and the one after the last would: behind each text is one byte that is none of it. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/**
 * Texts by their number. An array is one; the texts of a column that hardly repeats itself may be bytes until somebody reads them, so who
 * reads all of them more than once takes a `slice` first, and who reads very many takes them a few at a time.
 */
export interface Texts extends Iterable<string> {
  readonly length: number;
  /** The bytes of the texts, where they are kept so. */
  readonly packed?: TextBytes | undefined;
  /** Undefined for a number that no text has. */
  at(index: number): string | undefined;
  map<T>(make: (text: string, index: number) => T): T[];
  slice(from?: number, to?: number): string[];
  /** Where texts are still bytes, makes all of them ready for who is going to read them all, without holding the page up. */
  readAll?(): Promise<void>;
}

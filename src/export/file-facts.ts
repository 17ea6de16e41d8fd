import type { QueryName } from '../locale/file-words.js';

/** What an element knows of its data besides the table; texts are ready to be read, addresses were checked to be http(s). */
export interface FileFacts {
  readonly heading: string;
  /** The generated sentence. */
  readonly sentence: string;
  /** In words what of the rows is on screen, which the sentence is about; null when all are. */
  readonly part: string | null;
  /** Rows that there are, where the file has only those on screen. */
  readonly total: number | null;
  readonly description: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly license: string | null;
  readonly licenseUrl: string | null;
  /** Day of the data, without an age, which would be wrong tomorrow. */
  readonly date: string | null;
  /** When the file was asked for, epoch ms. */
  readonly savedAt: number;
  /** Address of the page it is from. */
  readonly page: string | null;
  /** What the rows were asked by, in the author's words. */
  readonly query: readonly (readonly [QueryName, string])[];
}

import { csRowLateWords } from './cs-rows-late.js';
import { enRowLateWords } from './en-rows-late.js';

/** Texts of a list of rows that come after the first sight of it. */
export interface RowLateWords {
  /** Behind the sentence, while a file is still read. */
  readonly arriving: string;
  /** Leads past the table. */
  readonly skip: string;
  /** Says how to order by several columns, to those who point at a head. */
  readonly orderHint: string;
  /** On paper that has only some of the rows: how to get all. */
  readonly getAll: string;
  /** Where rows are cards: shows all of a page, not in a box that scrolls, and back. */
  readonly unfold: string;
  readonly fold: string;
}

const words: Readonly<Record<string, RowLateWords>> = { cs: csRowLateWords, en: enRowLateWords };

/** The texts in a language; a language without them has the Czech ones. */
export const rowLateWords = ({ lang }: { readonly lang: string }): RowLateWords => words[lang] ?? csRowLateWords;

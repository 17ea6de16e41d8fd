import type { TextColumn } from './column.js';
import { numberTexts } from './number-texts.js';
import type { NumberedTexts } from './number-texts.js';
import { Pace } from './pace.js';
import { finished } from './steps.js';
import type { Steps } from './steps.js';

type Given = readonly (string | null | undefined)[];

/** Fewer texts are numbered at once, before anybody could tell. */
const MANY = 10_000;

/** A column of texts in memory. Many of them get their numbers when somebody asks for these: a page of rows needs none. */
export function columnOfTexts(
  texts: Given,
  { name, label = name, unit }: Pick<TextColumn, 'name' | 'unit'> & { readonly label?: string | undefined },
): TextColumn {
  const base = { name, label, unit, domain: undefined, type: 'text' } as const;
  return texts.length < MANY ? { ...base, ...finished(numberTexts(texts)) } : numberedLater(texts, base);
}

function numberedLater(
  texts: Given,
  base: Pick<TextColumn, 'name' | 'label' | 'unit' | 'domain' | 'type'>,
): TextColumn {
  // Whoever gave them may write into them.
  const given = texts.slice();
  let numbered: NumberedTexts | null = null;
  /** Gone with the texts once these have their numbers, as what is done keeps what it was done to. */
  let left: { readonly given: Given; readonly steps: Steps<NumberedTexts> } | null = {
    given,
    steps: numberTexts(given),
  };
  const step = (): NumberedTexts | null => {
    if (!left) return numbered;
    const { done, value } = left.steps.next();
    if (!done) return null;
    // It ended at something that is no text, as it said then.
    if (!(value as NumberedTexts | undefined)) throw new TypeError(`no text in ${base.name}`);
    left = null;
    return (numbered = value);
  };
  const now = (): NumberedTexts => {
    let all = numbered;
    while (!all) all = step();
    return all;
  };
  const column: TextColumn = {
    ...base,
    get missing() {
      return now().missing;
    },
    get values() {
      return now().values;
    },
    get dictionary() {
      return now().dictionary;
    },
  };
  // Not to be copied along: a column made of this one has rows of its own.
  return Object.defineProperties(column, {
    part: { value: (from: number, to: number) => left && columnOfTexts(left.given.slice(from, to), base) },
    pick: {
      value: (rows: Uint32Array) =>
        left &&
        columnOfTexts(
          [...rows].map((row) => left?.given[row] ?? null),
          base,
        ),
    },
    ready: {
      value: async (pace = new Pace()) => {
        while (!step()) if (pace.isDue) await pace.pause();
      },
    },
  });
}

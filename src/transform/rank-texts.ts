import type { Stop } from '../query/row-list.js';
import { Pace } from '../table/pace.js';
import type { Table } from '../table/table.js';
import type { Texts } from '../table/texts.js';
import { keepRanks, knownRanks } from './czech-ranks.js';
import { rankSteps } from './rank-steps.js';
import type { SortKey } from './sort.js';
import { paced } from './steps.js';
import type { Steps } from './steps.js';

/** Fewer different texts are put in order sooner than the page could be let in. */
const MANY = 2048;
/** Texts looked into at once. */
const PIECE = 8192;

/**
 * Puts the texts of some columns in Czech order piece by piece, for who is going to compare them by `czechRanks`, which does it at once: a
 * million of them take a second or two. Rejects with the signal's reason.
 */
export async function rankTexts(
  table: Table,
  keys: readonly Pick<SortKey, 'column' | 'natural'>[],
  signal: Stop | null = null,
  pace = new Pace(),
): Promise<void> {
  for (const { column: name, natural = false } of keys) {
    const column = table.column(name);
    if (column?.type !== 'text' || column.dictionary.length < MANY) continue;
    const { dictionary } = column;
    if (knownRanks(dictionary, natural)) continue;
    await dictionary.readAll?.();
    await paced(rankDictionary(dictionary, natural), pace, signal);
  }
}

function* rankDictionary(dictionary: Texts, byValue: boolean): Steps<void> {
  const texts = dictionary.slice();
  // Where there are no numbers both orders are one.
  const isPlain = byValue && !(yield* haveDigits(texts));
  const ranks = (isPlain && knownRanks(dictionary, false)) || (yield* rankSteps(texts, byValue && !isPlain));
  keepRanks(dictionary, byValue, ranks);
  if (isPlain) keepRanks(dictionary, false, ranks);
}

function* haveDigits(texts: readonly string[]): Steps<boolean> {
  for (let from = 0; from < texts.length; from += PIECE) {
    yield;
    if (texts.slice(from, from + PIECE).some((text) => /\d/.test(text))) return true;
  }
  return false;
}

import type { Stop } from '../query/row-list.js';
import { Pace } from '../table/pace.js';
import type { Table } from '../table/table.js';
import { paced } from '../table/steps.js';
import { keepRanked, knownRanks } from './czech-ranks.js';
import { rankSteps } from './rank-steps.js';
import type { SortKey } from './sort.js';

/** Fewer different texts are put in order sooner than the page could be let in. */
const MANY = 2048;

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
    if (column?.type !== 'text') continue;
    await column.ready?.(pace);
    if (column.dictionary.length < MANY) continue;
    const { dictionary } = column;
    if (knownRanks(dictionary, natural)) continue;
    keepRanked(dictionary, natural, await paced(rankSteps(dictionary, natural), pace, signal));
  }
}

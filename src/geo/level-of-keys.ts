import { isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import { guessLevel } from './complete-territories.js';
import { codeOf, textOf } from './join.js';
import type { Level } from './territories.js';
import { nameIndex, UNKNOWN } from './territory-names.js';
import { levelOfName } from './territory-of.js';

/**
 * The level of a column of keys: by the codes that it has, by its own name, by the names of territories that ship with the library. Null where none
 * tells.
 */
export function levelOfKeys(
  column: Column,
  known: readonly { readonly level: Level; readonly name: string }[],
): Level | null {
  const codes = new Set<string>();
  const names = new Set<string>();
  for (let row = 0; row < column.values.length; row++) {
    if (isMissing(column, row)) continue;
    codes.add(codeOf(column, row));
    names.add(textOf(column, row));
  }
  const told = levelOfName(column.name) ?? levelOfName(column.label);
  const guessed = guessLevel([...codes]);
  // Lists of elections number the districts 5101 to 5104, as the ČSÚ numbers four of the ORP: better none met than the wrong ones.
  if (guessed === 'orp' && told === 'okres') return told;
  return guessed ?? told ?? levelOfNames(names, known);
}

function levelOfNames(names: ReadonlySet<string>, known: Parameters<typeof levelOfKeys>[1]): Level | null {
  let best: Level | null = null;
  let most = 0;
  // Smaller lists first: four districts are also called as four ORP are, and then it is they.
  for (const level of ['kraj', 'okres', 'orp'] as const) {
    const find = nameIndex(known.filter((one) => one.level === level).map(({ name }) => name));
    const count = [...names].filter((name) => find(name) !== UNKNOWN).length;
    if (count > most) [best, most] = [level, count];
  }
  // A list of municipalities has the ten towns of ORP in it as well.
  return most * 2 > names.size ? best : null;
}

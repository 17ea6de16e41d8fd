/** Primary weights of characters by their UTF-16 code: 1 and up in Czech order, equal for letters that differ in accent or case. */
export interface CzechWeights {
  /** 0 where the character is not one of ours. */
  readonly of: Uint8Array;
  /** Weight of the letter CH. */
  readonly ch: number;
}

// Each of these is one collation element: no expansion (ß, œ), no contraction but CH, nothing that is ignored.
const PLAIN = '\u00a0§°€„“”‘’‚–—×÷«»';
// Ĥ is an H with a mark, and C before it makes a CH with that mark.
const EXCLUDED = new Set('ÆÐÞßæðþĤĥĲĳĸĿŀŉŊŋŒœſ');
const CH = ['ch', 'Ch', 'cH', 'CH'];

let weights: CzechWeights | null | undefined;

/** The weights, found by asking the collator itself; null where it does not sort as we know Czech to be sorted. */
export function czechWeights(): CzechWeights | null {
  if (weights === undefined) weights = findWeights();
  return weights;
}

function findWeights(): CzechWeights | null {
  // Differences of the first level alone (UTS 10, 1.1).
  const { compare } = new Intl.Collator('cs', { sensitivity: 'base' });
  if (CH.some((form) => compare(form, 'ch') !== 0 || compare(form, 'hz') <= 0 || compare(form, 'i') >= 0)) return null;
  const elements = [...characters(), 'ch'].sort(compare);
  const of = new Uint8Array(0x20ad);
  let ch = 0;
  let weight = 0;
  for (const [index, element] of elements.entries()) {
    if (compare(element, '') === 0) continue;
    if (index === 0 || compare(elements[index - 1] as string, element) !== 0) weight++;
    if (element === 'ch') ch = weight;
    else of[element.charCodeAt(0)] = weight;
  }
  return weight < 0xff ? { of, ch } : null;
}

function characters(): string[] {
  const list = [...PLAIN];
  for (let code = 0x20; code < 0x7f; code++) list.push(String.fromCharCode(code));
  for (let code = 0xc0; code < 0x180; code++) list.push(String.fromCharCode(code));
  return [...new Set(list)].filter((character) => !EXCLUDED.has(character));
}

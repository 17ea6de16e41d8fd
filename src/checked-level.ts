import { levels } from './geo/territories.js';
import type { Level } from './geo/territories.js';
import { SourceError } from './source/source-error.js';

/** A level as an attribute has it; null for none. Throws `bad-attribute` for what is none. */
export function checkedLevel(text: string | null | undefined): Level | null {
  const level = levels.find((one) => one === text) ?? null;
  if (text && !level) throw new SourceError('bad-attribute', `level="${text}": none of ${levels.join(' ')}`);
  return level;
}

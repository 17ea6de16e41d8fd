import { comparableCode } from './codes.js';
import type { TerritoryJoin } from './join.js';
import type { Level } from './territories.js';

const CODES: Readonly<Partial<Record<Level, RegExp>>> = {
  obec: /^5\d{5}$/,
  pou: /^\d{5}$/,
  orp: /^[1-9]\d{3}$/,
  okres: /^CZ0\d\d[\dA-F]$/,
  kraj: /^CZ0\d\d$/,
};

/**
 * Codes of the data that look like those of the level, but that the borders do not have, each once: borders of another year (territories part and
 * join), or of another region.
 */
export function vintageGap({ strays }: Pick<TerritoryJoin, 'strays'>, level: Level): readonly string[] {
  const looks = CODES[level];
  const codes = strays.flatMap(({ key, reason }) => {
    return reason === 'unknown' && looks?.test(comparableCode(key)) ? [key] : [];
  });
  return [...new Set(codes)];
}

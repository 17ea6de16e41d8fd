import { parseUnit } from './units.js';

/** A value in another unit for the same thing. Throws where one is no measure of the other. */
export function convertUnit(value: number, from: string, to: string): number {
  const source = parseUnit(from);
  const target = parseUnit(to);
  // Two units of water, each a base of its own as a meter has only one of them.
  const litres = source.base === 'm3' && target.base === 'l' ? 1000 : 1;
  const cubics = source.base === 'l' && target.base === 'm3' ? 1000 : 1;
  const isSame = source.base === target.base || litres * cubics !== 1;
  if (!isSame || source.kind !== target.kind) throw new Error(`no factor between units: ${from}, ${to}`);
  return (value * source.up * target.down * litres) / (source.down * target.up * cubics);
}

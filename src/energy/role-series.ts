import { isState } from './buckets.js';
import { coarsenSeries } from './coarsen.js';
import { commonStep } from './common-step.js';
import { MISSING } from './quality.js';
import type { Series } from './series.js';
import { cleaned } from './units.js';

/**
 * What several meters of one role come to together: their sum, of levels their mean. Missing where any of them is, as a sum of some would
 * look like less; as good as the worst of them. Null of none; throws where their units differ.
 */
export function sumSeries(all: readonly Series[]): Series | null {
  const [first] = all;
  if (!first || all.length === 1) return first ?? null;
  const { unit } = first;
  if (all.some((one) => one.unit !== unit)) throw new Error(`units differ: ${all.map((one) => one.unit).join(', ')}`);
  const step = commonStep(all.map((one) => one.step));
  const members = all.map((one) => (one.step === step ? one : coarsenSeries(one, step)));
  const stepMs = step * 1000;
  const startMs = Math.min(...members.map((one) => one.startMs));
  const endMs = Math.max(...members.map((one) => one.startMs + stepMs * one.values.length));
  const length = Math.round((endMs - startMs) / stepMs);
  const values = new Float64Array(length);
  const codes = new Uint8Array(length);
  const averaged = isState(unit);
  for (const member of members) {
    const offset = Math.round((member.startMs - startMs) / stepMs);
    for (let index = 0; index < length; index++) {
      values[index] = (values[index] as number) + (member.values[index - offset] ?? NaN);
      codes[index] = Math.max(codes[index] as number, member.codes[index - offset] ?? MISSING);
    }
  }
  for (let index = 0; index < length; index++) {
    const sum = values[index] as number;
    values[index] = cleaned(averaged ? sum / members.length : sum);
  }
  return { startMs, step, unit, values, codes };
}

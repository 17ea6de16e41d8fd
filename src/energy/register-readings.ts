import { acceptReadings } from './accept-readings.js';
import type { RegisterRules } from './accept-readings.js';
import { Grid } from './grid.js';
import type { Reading } from './intervals.js';
import { mergeReadings } from './merge-readings.js';
import type { MergedReading } from './merge-readings.js';
import type { MeterEvent } from './meter-event.js';
import { ESTIMATED, INVALID, RECOVERED } from './quality.js';
import type { ReadingOptions } from './reading-options.js';
import type { Series } from './series.js';
import { toBase } from './units.js';
import type { Unit } from './units.js';

/** Readings further apart than so many steps have a gap between them. Meters are polled a little late now and then. */
const GAP_STEPS = 1.1;
/** What registers show that are full of ones: no number of theirs, unless they are said to start anew somewhere. */
const ALL_ONES = new Set([4_294_967_295, 2_147_483_647, 16_777_215].flatMap((value) => [value, value / 1000]));

/**
 * What a counter counted, from the differences of its readings: across a gap it is spread over it (`R`), across a change of meter or a reset
 * nothing is known. Also what it met with.
 */
export function seriesOfRegister(
  readings: readonly Reading[],
  unit: Unit,
  options: ReadingOptions,
): { series: Series; events: MeterEvent[] } {
  const { step, modulus, limitW = Infinity, resets } = options;
  const isTold = ({ value }: Reading): boolean => modulus !== undefined || value === null || !ALL_ONES.has(value);
  const told = readings.map((reading) => (isTold(reading) ? reading : { ...reading, value: null }));
  const merged = mergeReadings(told, (one, other) => one.ms === other.ms && one.meter === other.meter);
  const rules: RegisterRules = {
    modulus,
    limitPerHour: (limitW * unit.down) / unit.up,
    resetsToZero: resets === 'zero',
  };
  const events: MeterEvent[] = [];
  const grid = new Grid(merged[0]?.ms ?? 0, merged[merged.length - 1]?.ms ?? 0, step);
  for (const { ms, value, code, meter } of merged) {
    if (!Number.isNaN(value)) continue;
    grid.note(ms, code);
    if (code === INVALID) events.push({ at: new Date(ms), kind: 'conflict', meter });
  }
  let before: string | undefined;
  for (const run of runsOf(merged.filter(({ value }) => !Number.isNaN(value)))) {
    const { ms, meter } = run[0] as MergedReading;
    if (before !== undefined) events.push({ at: new Date(ms), kind: 'meter-change', meter });
    before = meter;
    addRun(run, rules);
  }
  return { series: grid.series(unit.base), events: events.sort((a, b) => a.at.getTime() - b.at.getTime()) };

  function addRun(run: readonly MergedReading[], runRules: RegisterRules): void {
    const { meter } = run[0] as MergedReading;
    const { readings: accepted, rejected } = acceptReadings(run, runRules);
    accepted.forEach(({ ms, value, code, joint, amount }, index) => {
      const last = accepted[index - 1];
      if (!last) return;
      if (joint !== 'steady') {
        const unknown = joint === 'reset' && amount === null ? toBase(value, unit) : undefined;
        events.push({ at: new Date(ms), kind: joint, meter, ...(unknown !== undefined && { unknown }) });
      }
      if (amount === null) return;
      const gap = ms - last.ms > step * 1000 * GAP_STEPS ? RECOVERED : 0;
      const lost = joint === 'reset' ? ESTIMATED : 0;
      grid.add(last.ms, ms, toBase(amount, unit), Math.max(code, last.code, gap, lost));
    });
    for (const { ms, reason } of rejected) {
      grid.note(ms, INVALID);
      grid.worsen(ms, RECOVERED);
      events.push({ at: new Date(ms), kind: reason, meter });
    }
  }
}

/** Stretches of readings of one meter. Of two meters that were read at once the one that was there before comes first. */
function runsOf(readings: readonly MergedReading[]): MergedReading[][] {
  const firstSeen = new Map<string, number>();
  for (const { meter, ms } of readings) if (!firstSeen.has(meter)) firstSeen.set(meter, ms);
  const seen = (reading: MergedReading): number => firstSeen.get(reading.meter) as number;
  const ordered = [...readings].sort(
    (a, b) => a.ms - b.ms || seen(a) - seen(b) || (a.meter < b.meter ? -1 : a.meter > b.meter ? 1 : 0),
  );
  const runs: MergedReading[][] = [];
  for (const reading of ordered) {
    const run = runs[runs.length - 1];
    if (run?.[0]?.meter === reading.meter) run.push(reading);
    else runs.push([reading]);
  }
  return runs;
}

import type { Intervals } from './intervals.js';
import { jointGrid } from './joint-grid.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';

/** A place in a group that shares energy, as the Czech data centre (EDC) reports it: amounts of each interval, none below 0. */
export interface SharingMember {
  /** Whether it gives energy (`-D` of the report) or takes it (`-O`). */
  readonly role: 'delivery' | 'offtake';
  /** What was metered. */
  readonly in: Intervals | Series;
  /** What is left of it after sharing. */
  readonly out: Intervals | Series;
}

/** Shared energy, Wh; reports have two decimals of kWh, so a day of one place is good to half a kWh: show one decimal at most. */
export interface SharedEnergy {
  /** What was given and taken: the lower of the two in each interval; null where no interval is complete. */
  readonly shared: number | null;
  readonly delivered: number | null;
  readonly taken: number | null;
  /** Intervals in which the two differ by more than the tolerance. */
  readonly violations: number;
  /** Intervals that have all values, and how many there should be. */
  readonly valid: number;
  readonly expected: number;
  readonly coverage: number;
}

/** A ten-thousandth of a kWh, as known readers of the reports take it. */
const TOLERANCE = 0.1;

/** What members shared in a period: metered less what is left, which givers and takers must agree on. */
export function sharedEnergy(
  members: readonly SharingMember[],
  { from, to }: Period,
  tolerance = TOLERANCE,
): SharedEnergy {
  const { length, values } = jointGrid(
    members.flatMap((member) => [asSeries(member.in), asSeries(member.out)]),
    from.getTime(),
    to.getTime(),
  );
  let [shared, delivered, taken, violations, valid] = [0, 0, 0, 0, 0];
  for (let index = 0; index < length; index++) {
    let given = 0;
    let got = 0;
    members.forEach(({ role }, member) => {
      const difference = (values[2 * member]?.[index] as number) - (values[2 * member + 1]?.[index] as number);
      if (role === 'delivery') given += difference;
      else got += difference;
    });
    if (Number.isNaN(given + got)) continue;
    valid++;
    delivered += given;
    taken += got;
    shared += Math.min(given, got);
    if (Math.abs(given - got) > tolerance + 1e-6) violations++;
  }
  const told = (sum: number): number | null => (valid === 0 ? null : cleaned(sum));
  return {
    shared: told(shared),
    delivered: told(delivered),
    taken: told(taken),
    violations,
    valid,
    expected: length,
    coverage: length === 0 ? 0 : valid / length,
  };
}

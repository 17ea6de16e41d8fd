import type { MergedReading } from './merge-readings.js';

/** How a register got from one accepted reading to the next. */
export type JointKind = 'steady' | 'rollover' | 'reset' | 'correction' | 'jump';

export interface AcceptedReading {
  readonly ms: number;
  readonly value: number;
  readonly code: number;
  /** How it was reached from the one before; `steady` of the first. */
  readonly joint: JointKind;
  /** What was consumed since the one before, in the register's unit; null where nobody knows. */
  readonly amount: number | null;
}

/** A reading that was taken for a fault of the transmission, not of the meter: it is as if it had not come. */
export interface RejectedReading {
  readonly ms: number;
  readonly value: number;
  readonly reason: 'glitch' | 'dip';
}

export interface Accepted {
  readonly readings: readonly AcceptedReading[];
  readonly rejected: readonly RejectedReading[];
}

export interface RegisterRules {
  readonly modulus?: number | undefined;
  /** The most that can be consumed in an hour, in the register's unit. */
  readonly limitPerHour: number;
  readonly resetsToZero: boolean;
}

/** What goes wrong and comes right again within this is a fault of the transmission; a register that stays low for longer was set. */
const FAULT_MS = 86_400_000;
/** Readings looked at, at most, for such a return. */
const LOOK_AHEAD = 1000;
/** A register falls to less than this share of what it showed when it is reset (Home Assistant's `reset_detected`). */
const RESET_SHARE = 0.9;
/** Without a limit of the connection, a rollover is what goes on from the last tenth of the modulus into its first. */
const ROLLOVER_SHARE = 0.1;

/**
 * Reads one meter's register, readings in order of time and none missing: which of them hold, and what was consumed between those. A
 * fall is, in this order, a fault that comes right again (`35.6, 0, 35.6`: nothing was consumed), one that began with a rise, a rollover,
 * or a reset (or correction), across which nothing is known.
 */
export function acceptReadings(readings: readonly MergedReading[], rules: RegisterRules): Accepted {
  const accepted: AcceptedReading[] = [];
  const rejected: RejectedReading[] = [];
  const reject = ({ ms, value }: { ms: number; value: number }, reason: RejectedReading['reason']): void =>
    void rejected.push({ ms, value, reason });
  for (let index = 0; index < readings.length; index++) {
    const next = readings[index] as MergedReading;
    const last = accepted[accepted.length - 1];
    const accept = (joint: JointKind, amount: number | null): void =>
      void accepted.push({ ms: next.ms, value: next.value, code: next.code, joint, amount });
    if (!last) accept('steady', 0);
    else if (next.value >= last.value) {
      if (isPossible(last, next, rules)) accept('steady', next.value - last.value);
      else if (staysHigh(readings, index, last, rules)) accept('jump', null);
      else reject(next, 'glitch');
    } else {
      const back = returnAfter(readings, index, last, rules);
      const peak = peakBefore(accepted, next);
      if (back > index && (peak === 0 || back - index <= peak)) {
        const reason = next.value >= last.value * RESET_SHARE ? 'dip' : 'glitch';
        for (; index < back; index++) reject(readings[index] as MergedReading, reason);
        index--;
      } else if (peak > 0) {
        for (const wrong of accepted.splice(-peak)) reject(wrong, 'glitch');
        index--;
      } else {
        const [joint, amount] = fallOf(last, next, rules);
        accept(joint, amount);
      }
    }
  }
  return { readings: accepted, rejected };
}

interface Point {
  readonly ms: number;
  readonly value: number;
}

function isPossible(from: Point, to: Point, { limitPerHour }: RegisterRules): boolean {
  return to.value - from.value <= (limitPerHour * (to.ms - from.ms)) / 3_600_000;
}

/** A rise that no connection carries is no fault if the next reading goes on from it and not from the last one: somebody set the register. */
function staysHigh(readings: readonly MergedReading[], index: number, last: Point, rules: RegisterRules): boolean {
  const next = readings[index] as MergedReading;
  const after = readings[index + 1];
  return (
    after !== undefined &&
    after.value >= next.value &&
    isPossible(next, after, rules) &&
    !isPossible(last, after, rules)
  );
}

/** Where a fall comes right again (index), or -1: soon, and by a leap, not by growing from below as after a reset. */
function returnAfter(readings: readonly MergedReading[], index: number, last: Point, rules: RegisterRules): number {
  const low = readings[index] as MergedReading;
  for (let at = index + 1; at < Math.min(readings.length, index + LOOK_AHEAD); at++) {
    const next = readings[at] as MergedReading;
    if (next.ms - last.ms > FAULT_MS) return -1;
    if (next.value < last.value) continue;
    const before = readings[at - 1] as MergedReading;
    const isLeap = next.value - before.value >= before.value - low.value;
    const isDip = low.value >= last.value * RESET_SHARE;
    return (isLeap || isDip) && isPossible(last, next, rules) ? at : -1;
  }
  return -1;
}

/** How many of the last accepted readings are a fault that rose by a leap, of which this is the end: `100, 5000, 100.2`. */
function peakBefore(accepted: readonly AcceptedReading[], next: Point): number {
  const last = accepted[accepted.length - 1] as AcceptedReading;
  for (let count = 1; count < Math.min(accepted.length, LOOK_AHEAD); count++) {
    const first = accepted[accepted.length - count] as AcceptedReading;
    const before = accepted[accepted.length - count - 1] as AcceptedReading;
    if (first.joint !== 'steady' || next.ms - before.ms > FAULT_MS) return 0;
    if (before.value > next.value) continue;
    return first.value - before.value >= last.value - first.value ? count : 0;
  }
  return 0;
}

/** What a fall means that is no fault, and what was consumed across it. */
function fallOf(
  last: Point,
  next: Point,
  { modulus, limitPerHour, resetsToZero }: RegisterRules,
): [JointKind, number | null] {
  if (modulus !== undefined) {
    const amount = next.value + modulus - last.value;
    const most =
      limitPerHour === Infinity ? modulus * ROLLOVER_SHARE : (limitPerHour * (next.ms - last.ms)) / 3_600_000;
    if (amount >= 0 && amount <= Math.min(most, modulus / 2)) return ['rollover', amount];
  }
  const isReset = next.value < last.value * RESET_SHARE;
  if (!isReset) return ['correction', null];
  return ['reset', resetsToZero ? next.value : null];
}

import { clockHour, localDay } from './prague.js';

/**
 * @typedef {{ at: number, value: number | null, meter?: string, q?: string, revision?: number }} DemoReading
 *
 * @typedef {(readings: DemoReading[], now: number) => DemoReading[]} Fault
 */

const HOUR_MS = 3_600_000;
const hourOf = (ms) => clockHour(ms, localDay(ms));
const dayOf = (ms) => localDay(ms).start;

/** Every day at noon somebody sets the register to zero, where it stays. */
function reset(readings) {
  const base = baseBy(readings, noonBefore);
  return readings.map((reading) => ({ ...reading, value: rounded(reading.value - base(reading.at)) }));
}

/** What a register showed at the instant that a rule makes of another; before the first reading what that shows. */
function baseBy(readings, rule) {
  const known = new Map(readings.map(({ at, value }) => [at, value]));
  return (ms) => known.get(rule(ms)) ?? readings[0]?.value ?? 0;
}

/** The last noon before an instant. */
function noonBefore(ms) {
  const noon = dayOf(ms) + 12 * HOUR_MS;
  return ms > noon ? noon : dayOf(ms) - 12 * HOUR_MS;
}

/** Three times a day a zero that is none. */
function glitch(readings) {
  return readings.map((reading) =>
    [7, 11.25, 18.5].includes(hourOf(reading.at)) ? { ...reading, value: 0 } : reading,
  );
}

/** At eleven it is a little lower than before, and goes on from there as if nothing had been. */
function dip(readings) {
  return readings.map((reading) =>
    [9, 11].includes(hourOf(reading.at)) ? { ...reading, value: rounded(reading.value - 6) } : reading,
  );
}

/** From nine to half past eleven there is nothing at all, then nulls until noon. */
function gap(readings) {
  return readings
    .filter(({ at }) => hourOf(at) < 9 || hourOf(at) >= 11.5)
    .map((reading) => (hourOf(reading.at) >= 11.5 && hourOf(reading.at) < 12 ? { ...reading, value: null } : reading));
}

/** Each day at two another device is built in, which begins at three. */
function meterChange(readings) {
  const changeBefore = (ms) => {
    const change = dayOf(ms) + 14 * HOUR_MS;
    return ms >= change ? change : change - 24 * HOUR_MS;
  };
  const base = baseBy(readings, changeBefore);
  return readings.map((reading) => {
    const number = Math.round(changeBefore(reading.at) / HOUR_MS / 24);
    return { ...reading, value: rounded(reading.value - base(reading.at) + 3), meter: `V${number}` };
  });
}

/** The same number for ever. */
function stuck(readings) {
  return readings.map((reading) => ({ ...reading, value: 217 }));
}

/** A clock that is three hours ahead sends one reading with each of its own. */
function future(readings, now) {
  const last = readings[readings.length - 1];
  return last ? [...readings, { ...last, at: now + 3 * HOUR_MS }] : readings;
}

/** Words of devices for nothing, each a number. */
function sentinel(readings) {
  return readings.map((reading) => {
    const hour = Math.floor(hourOf(reading.at));
    return hour === 5 ? { ...reading, value: -1 } : hour === 10 ? { ...reading, value: 65_535 } : reading;
  });
}

/** An inverter takes a little when there is no sun. */
function negativeNight(readings) {
  return readings.map((reading) => (reading.value === 0 ? { ...reading, value: -6 } : reading));
}

/** All twice; at ten another value beside it, at eleven one that corrects it. */
function duplicates(readings) {
  return readings.flatMap((reading) => {
    const hour = hourOf(reading.at);
    if (hour === 10) return [reading, { ...reading, value: reading.value + 500 }];
    if (hour === 11)
      return [
        { ...reading, value: 99_999 },
        { ...reading, revision: 1 },
      ];
    return [reading, reading];
  });
}

/** It counts a third too much, so that nothing adds up with the other meters. */
function overcount(readings) {
  return readings.map((reading) => ({ ...reading, value: overcounted(reading.value) }));
}

/** @param {number} value */
export function overcounted(value) {
  return Math.round((value * 4) / 3);
}

/** Every third reading comes late. */
function disorder(readings) {
  return [
    ...readings.filter((_, index) => index % 3 !== 1),
    ...readings.filter((_, index) => index % 3 === 1).reverse(),
  ];
}

const rounded = (value) => Math.round(value * 1000) / 1000;

/** @type {Record<string, Fault>} */
export const faults = {
  reset,
  glitch,
  dip,
  gap,
  stuck,
  future,
  sentinel,
  duplicates,
  disorder,
  overcount,
  'meter-change': meterChange,
  'negative-night': negativeNight,
};

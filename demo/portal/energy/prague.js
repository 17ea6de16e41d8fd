const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** When the clocks of a year change: the last Sundays of March and October, 1:00 UTC (directive 2000/84/EC). */
const changes = new Map();

function changesOf(year) {
  const known = changes.get(year);
  if (known) return known;
  const found = [2, 9].map((month) => {
    const last = Date.UTC(year, month + 1, 0, 1);
    return last - new Date(last).getUTCDay() * DAY_MS;
  });
  changes.set(year, found);
  return found;
}

/** @param {number} ms @returns {number} how far Prague's clock is ahead of UTC, in ms */
export function offsetOf(ms) {
  const [spring, autumn] = changesOf(new Date(ms).getUTCFullYear());
  return ms >= spring && ms < autumn ? 2 * HOUR_MS : HOUR_MS;
}

/** @param {number} ms any instant @returns {number} the midnight before it, in Prague */
export function dayStart(ms) {
  const wall = ms + offsetOf(ms);
  return midnight(wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS));
}

/** @param {number} ms any instant @returns {number} the midnight after it, in Prague */
export function nextDay(ms) {
  const wall = ms + offsetOf(ms);
  return midnight(wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS) + DAY_MS);
}

/** @param {number} wall what the clock shows, as if it were UTC; clocks never change at midnight */
function midnight(wall) {
  return wall - offsetOf(wall - HOUR_MS);
}

/**
 * @typedef {object} LocalDay
 * @property {number} start
 * @property {number} end
 * @property {number} offset at its start
 * @property {number} change when the clocks change, if they do in it; else Infinity
 * @property {number} year
 * @property {number} month from 1
 * @property {number} day
 * @property {number} weekday 1 Monday to 7 Sunday
 * @property {number} dayOfYear
 */

/** A simulation asks thousands of times for the same day. @type {LocalDay | null} */
let lastDay = null;

/** The local day that holds an instant. @param {number} ms @returns {LocalDay} */
export function localDay(ms) {
  if (lastDay && ms >= lastDay.start && ms < lastDay.end) return lastDay;
  const start = dayStart(ms);
  const offset = offsetOf(start);
  const wall = new Date(start + offset);
  const year = wall.getUTCFullYear();
  lastDay = {
    start,
    end: nextDay(ms),
    offset,
    change: changesOf(year).find((change) => change > start && change < nextDay(ms)) ?? Infinity,
    year,
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay() || 7,
    dayOfYear: Math.floor((wall.getTime() - Date.UTC(year, 0, 1)) / DAY_MS) + 1,
  };
  return lastDay;
}

/** What a clock shows, in hours. @param {number} ms @param {LocalDay} day that holds it */
export function clockHour(ms, { start, offset, change }) {
  const jump = ms < change ? 0 : offset === HOUR_MS ? 1 : -1;
  return (ms - start) / HOUR_MS + jump;
}

/**
 * Reads `2026-03-29`, `2026-03-29T02:30`, with an offset or without one, which is then Prague's clock.
 *
 * @param {string} text
 * @returns {number} NaN for what is none of them
 */
export function parseInstant(text) {
  const [, day, clock = '00:00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (day === undefined) return NaN;
  if (offset !== undefined) return Date.parse(`${day}T${clock}${offset}`);
  const wall = Date.parse(`${day}T${clock}Z`);
  // The first of two readings in autumn.
  const first = wall - 2 * HOUR_MS;
  return offsetOf(first) === 2 * HOUR_MS ? first : wall - HOUR_MS;
}

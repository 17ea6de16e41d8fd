/** What of Chromium's trace is which sort of work; what lies within another of them is in that one already. */
const SORTS = {
  script: ['TimerFire', 'FunctionCall', 'RunMicrotasks', 'EvaluateScript', 'v8.callFunction', 'FireAnimationFrame'],
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
  garbage: ['MinorGC', 'MajorGC'],
};
const sortOf = new Map(Object.entries(SORTS).flatMap(([sort, names]) => names.map((name) => [name, sort])));

/** A page marks the arrival of each reading by this name, before anybody else hears of it. */
export const MARK = 'reading';

/** Milliseconds of the main thread's own time after each mark and before the next: { script, style, layout, paint, garbage }. */
export function readingsOf(events) {
  const marks = events.filter(({ cat, name }) => name === MARK && cat.includes('blink.user_timing'));
  const [first] = marks;
  if (!first) return [];
  const starts = marks.map(({ ts }) => ts).sort((a, b) => a - b);
  const own = events.filter(
    ({ ph, pid, tid, name }) => ph === 'X' && pid === first.pid && tid === first.tid && sortOf.has(name),
  );
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const readings = starts.map(() => ({ script: 0, style: 0, layout: 0, paint: 0, garbage: 0 }));
  let [end, place] = [-Infinity, -1];
  for (const { ts, dur, tdur = 0, name } of own) {
    if (ts < end) continue;
    end = ts + dur;
    // The mark is set within the script that the reading begins with.
    while (place + 1 < starts.length && starts[place + 1] <= end) place++;
    if (place >= 0) readings[place][sortOf.get(name)] += tdur / 1000;
  }
  // What follows the last one may not be there any more.
  return readings.slice(0, -1);
}

/** A visit is tried so many times. */
const TRIES = 4;
/** A clock that ticks this much too late was held: the machine slept, or something stopped this process. */
const HELD_MS = 3000;
const TICK_MS = 250;

/** Errors of a browser, or of a page, that took too long; a wrong answer is none of them and is not asked for again. */
const isLate = ({ name, message }) => name === 'TimeoutError' || /timed? ?out|in time|Target closed/i.test(message);

/**
 * What `visit` resolves to, of a visit during which nothing held this process: a machine that was stopped for minutes would be the slowness of
 * whoever was measured, and its time-outs the end of a run of hours. Such a visit is made again, and one that was too late.
 */
export async function steadyVisit(visit, tell = () => {}) {
  for (let left = TRIES - 1; ; left--) {
    const watch = startWatch();
    try {
      const sample = await visit();
      if (watch.held() < HELD_MS || left === 0) return sample;
      tell(`held for ${Math.round(watch.held() / 1000)} s`);
    } catch (error) {
      if (left === 0 || !isLate(error)) throw error;
      tell(error.message);
    } finally {
      watch.stop();
    }
  }
}

function startWatch() {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
  };
  const timer = setInterval(look, TICK_MS);
  return {
    held: () => {
      look();
      return longest;
    },
    stop: () => clearInterval(timer),
  };
}

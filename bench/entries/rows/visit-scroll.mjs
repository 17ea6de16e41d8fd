import { Expected } from './expected.mjs';
import { openRows } from './open-rows.mjs';

const expected = new Map();

/**
 * Scrolls a long list in a page of its own: as by a wheel, 180 px a frame, and as by its bar, from end to end. Resolves to the frames that took
 * longest, ms, of each (`99` is that which one of a hundred exceeds), and the share of those in whose middle no row was to be seen, %.
 */
export async function visitScroll(browser, server, contestant, { count }) {
  const { name } = contestant;
  if (!expected.has(count)) expected.set(count, new Expected(count));
  const { context, page, errors } = await openRows(browser, server, contestant, count);
  try {
    await page.evaluate(() => globalThis.__grid.show());
    const wheel = await page.evaluate(scroll, { frames: 200, step: 180 });
    const bar = await page.evaluate(scroll, { frames: 150, step: null });
    const last = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return globalThis.__grid.shown().at(-1);
    });
    if (last !== expected.get(count).nameOf(count - 1)) throw new Error(`the last row is ${last}`);
    return {
      wheelHalf: wheel.half,
      wheel99: wheel.p99,
      wheelBlank: wheel.blank,
      barHalf: bar.half,
      bar99: bar.p99,
      barBlank: bar.blank,
    };
  } catch (error) {
    throw new Error(`${name}: ${error.message} ${errors.join('; ')}`, { cause: error });
  } finally {
    await context.close();
  }
}

// Runs in the page: puppeteer sends its source.
async function scroll({ frames, step }) {
  const { rowAt, scroller } = globalThis.__grid;
  const box = scroller();
  const place = box.getBoundingClientRect();
  const nextFrame = () => new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 5; frame++) await nextFrame();
  const times = [];
  let blank = 0;
  let before = await nextFrame();
  for (let frame = 1; frame <= frames; frame++) {
    box.scrollTop = step === null ? ((box.scrollHeight - box.clientHeight) * frame) / frames : box.scrollTop + step;
    const now = await nextFrame();
    times.push(now - before);
    before = now;
    if (!rowAt(place.left + 300, place.top + place.height / 2)) blank++;
  }
  times.sort((a, b) => a - b);
  return {
    half: times[times.length >> 1],
    p99: times[Math.floor(times.length * 0.99)],
    blank: (blank / frames) * 100,
  };
}

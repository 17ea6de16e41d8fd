import { heapMb, rendererOwnMb, rendererPeakMb } from '../../lib/renderer-memory.mjs';
import { taskMs } from '../../lib/painting/visit.mjs';
import { median } from '../../lib/statistics.mjs';
import { Expected } from './expected.mjs';
import { openRows } from './open-rows.mjs';

/** What is typed, letter by letter, and taken back. No letter of it has an accent anywhere in the data, as peers look for it as it is. */
const IN_NAME = ['l', 'lo', 'lov', 'lo', 'l', 'lo', 'lov'];
const ANYWHERE = ['k', 'ko', 'kon', 'konz', 'kon', 'ko', 'kon'];

/** From the press on a field to the first letter, and from the first rows to the press on a head, ms; the same for everybody. */
const COMING_MS = 500;
const pause = () => new Promise((resolve) => setTimeout(resolve, COMING_MS));

const expected = new Map();
/** Who has shown that all rows are in order; the first ones are looked at each time. */
const proven = new Set();
/** How many rows are left by each search: everybody's must be the same. */
const left = new Map();

/**
 * Shows, sorts, filters and searches in a page of its own. Resolves to milliseconds: `paint…` to two frames after it is done, `work…` to that;
 * with `Made` also the table being made of columns; of letters typed the first one and the median of the others; megabytes of the heap when rows are shown and at the end, of the
 * renderer's own memory at the end and of the peak of its resident memory.
 */
export async function visitRows(browser, server, contestant, { count }, screenshot) {
  const { name } = contestant;
  if (name === 'floor') return visitFloor(browser, server, contestant);
  if (!expected.has(count)) expected.set(count, new Expected(count));
  const { context, page, session, errors, bytes, made } = await openRows(browser, server, contestant, count);
  const run = (method, argument) => page.evaluate(timed, method, argument);
  const check = async (column) =>
    expected.get(count).checkFirst(name, await page.evaluate(() => __grid.shown()), column);
  try {
    const before = await taskMs(session);
    const show = await run('show');
    const cpu = (await taskMs(session)) - before;
    await check(null);
    if (screenshot) await page.screenshot({ path: screenshot });
    const heap = await heapMb(session);
    const sorts = {};
    await pause();
    for (const column of ['obec', 'nazev']) {
      sorts[column] = await run('sort', column);
      await check(column);
      if (!proven.has(name + column)) {
        expected.get(count).checkAll(name, await page.evaluate((by) => __grid.order(by), column), column);
        proven.add(name + column);
      }
      await run('unsort');
    }
    const filter = await type(page, name, 'filter', IN_NAME);
    const search = await type(page, name, 'search', ANYWHERE);
    await check(null);
    const heapEnd = await heapMb(session);
    return {
      paint: show.paint,
      paintMade: show.paint + made,
      work: show.work,
      cpu,
      paintText: sorts.obec.paint,
      workText: sorts.obec.work,
      paintDistinct: sorts.nazev.paint,
      workDistinct: sorts.nazev.work,
      filterFirst: filter[0],
      filter: median(filter.slice(1)),
      searchFirst: search[0],
      search: median(search.slice(1)),
      heap,
      heapEnd,
      own: await rendererOwnMb(browser),
      peak: await rendererPeakMb(browser),
      bytes,
    };
  } catch (error) {
    throw new Error(`${name}: ${error.message} ${errors.join('; ')}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** What a page takes that has but ten rows, and no library. */
async function visitFloor(browser, server, contestant) {
  const { context, page, session } = await openRows(browser, server, contestant, 0);
  try {
    await page.evaluate(timed, 'show');
    const heap = await heapMb(session);
    return { heap, heapEnd: heap, own: await rendererOwnMb(browser), peak: await rendererPeakMb(browser) };
  } finally {
    await context.close();
  }
}

/** Milliseconds of work for each text. */
async function type(page, name, method, texts) {
  const times = [];
  // Nobody types without having come to the field before.
  await page.evaluate((to) => globalThis.__grid.comeTo?.(to), method);
  await pause();
  for (const text of texts) {
    const { work } = await page.evaluate(timed, method, text);
    times.push(work);
    const matched = await page.evaluate(() => __grid.matched());
    const known = left.get(method + text) ?? matched;
    left.set(method + text, known);
    if (matched !== known) throw new Error(`${name}: ${method} ${text} leaves ${matched} rows, not ${known}`);
  }
  await page.evaluate(timed, method, '');
  return times;
}

// Runs in the page: puppeteer sends its source.
async function timed(method, argument) {
  // What went before must not be in it.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const start = performance.now();
  await globalThis.__grid[method](argument);
  const work = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { paint: performance.now() - start, work };
}

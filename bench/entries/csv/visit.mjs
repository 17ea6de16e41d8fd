import { rendererPeakMb } from '../../lib/renderer-memory.mjs';
import { withTimeout } from '../../lib/with-timeout.mjs';

const TIMEOUT_MS = 120_000;
const SUMS = ['id', 'pocet', 'castka', 'delka'];
const TEXTS = ['okres', 'obec', 'typ', 'zrizovatel'];

/** What the first contestant found in each file: the others must find the same. */
const found = new Map();

/**
 * Lets a contestant read a file in a page and a browser context of its own. Resolves to { ms, longestTaskMs, memoryMb }: from the call to
 * the whole result, the longest task of the main thread meanwhile (0 when none was over 50 ms, the least that is told), and the
 * renderer's peak of resident memory (NaN where the system does not tell). Throws when the result is not everybody's.
 */
export async function visitReader(browser, server, { name }, { file, rows }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const late = () => `${name} did not finish in time: ${errors.join('; ')}`;
    await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'load' });
    await withTimeout(page.waitForFunction('globalThis.__contestant'), TIMEOUT_MS, late);
    // Code that is fetched when first used is fetched.
    await withTimeout(
      page.evaluate(`__contestant.read('${server.origin}/${file}-small.csv').then(() => null)`),
      TIMEOUT_MS,
      late,
    );
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const sample = await withTimeout(page.evaluate(readInPage, `${server.origin}/${file}.csv`), TIMEOUT_MS, late);
    const memoryMb = await rendererPeakMb(browser);
    const seen = await page.evaluate(checkInPage, SUMS, TEXTS);
    compare(name, file, rows, seen);
    return { ...sample, memoryMb };
  } finally {
    await context.close();
  }
}

// These two run in the page: puppeteer sends their source, so each must stand alone.

async function readInPage(url) {
  let longestTaskMs = 0;
  const note = (entries) => entries.forEach(({ duration }) => (longestTaskMs = Math.max(longestTaskMs, duration)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  // The garbage collection before was a task too.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  globalThis.__result = await globalThis.__contestant.read(url);
  const ms = performance.now() - start;
  // A task is told of when it is over.
  await new Promise((resolve) => setTimeout(resolve, 300));
  note(observer.takeRecords());
  observer.disconnect();
  return { ms, longestTaskMs };
}

function checkInPage(sums, texts) {
  const { rows, sum, distinct } = globalThis.__contestant.check(globalThis.__result);
  return { rows, sums: sums.map((name) => sum(name)), distinct: texts.map((name) => distinct(name)) };
}

function compare(name, file, rows, seen) {
  const first = found.get(file) ?? seen;
  found.set(file, first);
  const isSame =
    seen.rows === rows &&
    seen.distinct.join() === first.distinct.join() &&
    seen.sums.every((sum, index) => Math.abs(sum - first.sums[index]) <= Math.abs(sum) * 1e-9);
  if (!isSame) throw new Error(`${name} read something else: ${JSON.stringify(seen)}, not ${JSON.stringify(first)}`);
}

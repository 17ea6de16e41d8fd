import { settle } from '../settle.mjs';
import { unwatched } from '../unwatched.mjs';
import { withTimeout } from '../with-timeout.mjs';

const TIMEOUT_MS = 60_000;

/** What our pages fetch once they are asked to draw, by their address. */
const later = new Map();

/**
 * Addresses of the modules that a page fetches when it draws, seen by letting it once: no fetching is in anybody's time, and a peer's bundle has
 * all of its code from the start. A list of names would have to be kept up with what the build calls them.
 */
async function laterModules(browser, server, name, query) {
  const key = `${server.origin}/${name}?${query}`;
  if (!later.has(key)) {
    const { context, page } = await openPainting(browser, server, { name }, query);
    const found = await page.evaluate(async () => {
      performance.clearResourceTimings();
      await globalThis.__draw();
      return performance.getEntriesByType('resource').map((entry) => entry.name);
    });
    await context.close();
    later.set(
      key,
      found.filter((address) => address.endsWith('.js')),
    );
  }
  return later.get(key);
}

/**
 * Opens the page of a contestant in a browser context of its own, ready to draw, of `own` with what it fetches later. Its script must have set `__draw`, a function that resolves
 * when the chart's own API says that it is done. Resolves to { context, page, session, errors }; the caller closes the context.
 */
export async function openPainting(browser, server, { name, own = false }, query) {
  const modules = own ? await laterModules(browser, server, name, query) : [];
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setViewport({ width: 1300, height: 700 });
  const session = await page.createCDPSession();
  await page.goto(`${server.origin}/${name}.html?${query}`, { waitUntil: 'load' });
  await page.evaluate((urls) => Promise.all(urls.map((url) => import(url))), modules);
  await unwatched(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.collectGarbage');
  // The collector leaves the page's tasks some time to settle.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return { context, page, session, errors };
}

/**
 * One drawing of data that are in memory. Resolves to { paint, work, cpu }: milliseconds from the call to two animation frames after the
 * chart is done, to that, and of the former the main thread's own, which a busy machine changes less.
 */
export async function visitPainting(browser, server, contestant, { query }, screenshot) {
  const { name, check, expected } = contestant;
  const { context, page, session, errors } = await openPainting(browser, server, contestant, query);
  try {
    await settle();
    const before = await taskMs(session);
    const late = () => `${name} did not paint in time: ${errors.join('; ')}`;
    const times = await withTimeout(page.evaluate(drawAndTime), TIMEOUT_MS, late);
    const cpu = (await taskMs(session)) - before;
    if (screenshot) await page.screenshot({ path: screenshot });
    const wrong = await page.evaluate(check, expected);
    if (wrong) throw new Error(`${name}: ${wrong} ${errors.join('; ')}`);
    return { ...times, cpu };
  } finally {
    await context.close();
  }
}

/** What the page's main thread has done so far, ms of its own. */
export async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

// Runs in the page: puppeteer sends its source.
async function drawAndTime() {
  const start = performance.now();
  await globalThis.__draw();
  const work = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { paint: performance.now() - start, work };
}

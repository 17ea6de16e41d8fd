/** What ours fetched when all of it was used once. */
let fetchedLater = null;

/** Opens the page of a contestant in a context of its own, its rows made, its code loaded. The caller closes the context. */
export async function openRows(browser, server, { script, query = {} }, count) {
  if (script === 'ours' && fetchedLater === null) fetchedLater = await findFetched(browser, server);
  server.takeBytes();
  const load = script === 'ours' ? { load: fetchedLater.join() } : {};
  const opened = await openPage(browser, server, script, { ...query, ...load });
  const { page, session } = opened;
  const bytes = server.takeBytes();
  const made = await page.evaluate((rows) => globalThis.__grid.prepare(rows), count);
  await session.send('HeapProfiler.collectGarbage');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return { ...opened, bytes, made };
}

async function openPage(browser, server, script, query) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1300, height: 700 });
  const session = await page.createCDPSession();
  await page.goto(`${server.origin}/${script}.html?${new URLSearchParams(query)}`, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.__grid !== undefined, { polling: 50, timeout: 30_000 });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, page, session, errors };
}

/** Uses everything once, of as many rows as the code for large tables is fetched for, and sees what was fetched. */
async function findFetched(browser, server) {
  const { context, page } = await openPage(browser, server, 'ours', {});
  try {
    const before = await page.evaluate(filesOfPage);
    await page.evaluate(useAll);
    const after = await page.evaluate(filesOfPage);
    return after.filter((file) => !before.includes(file));
  } finally {
    await context.close();
  }
}

// These run in the page: puppeteer sends their source.

function filesOfPage() {
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return entries.filter((file) => file.endsWith('.js'));
}

async function useAll() {
  const grid = globalThis.__grid;
  await grid.prepare(20_000);
  await grid.show();
  await grid.sort('obec');
  await grid.filter('ho');
  await grid.search('kon');
  grid.scroller().scrollTop = 5000;
  await new Promise((resolve) => requestIdleCallback(resolve));
}

/** Who takes longer than this is not asked again: it would be the most of a whole run. */
const SLOW_MS = 3000;

/**
 * One task in a page of its own, so that nothing is compiled beforehand. Resolves to { first, again, check }: milliseconds of the first
 * run and of a second one (null where the first was slow), and the checksum of what came out.
 */
export async function visit(browser, script, task, options) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await page.createCDPSession();
    await page.addScriptTag({ content: script });
    await page.evaluate(
      ([name, given]) => void (globalThis.__task = globalThis.__prepare(name, given)),
      [task, options],
    );
    await session.send('HeapProfiler.collectGarbage');
    const first = await page.evaluate(runOnce);
    const again = first.ms < SLOW_MS ? (await page.evaluate(runOnce)).ms : null;
    return { first: first.ms, again, check: first.check };
  } finally {
    await context.close();
  }
}

// Runs in the page: puppeteer sends its source.
async function runOnce() {
  const { run, check } = globalThis.__task;
  const start = performance.now();
  const result = await run();
  const ms = performance.now() - start;
  return { ms, check: check(result) };
}

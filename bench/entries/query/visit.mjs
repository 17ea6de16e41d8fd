const AGAIN = 1;

/**
 * One task in a page of its own, so that nothing is compiled beforehand. Resolves to { first, again, check }: milliseconds of the first
 * run, the least of those after it, and the checksum of what came out.
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
    const again = [];
    for (let run = 0; run < AGAIN; run++) again.push((await page.evaluate(runOnce)).ms);
    return { first: first.ms, again: Math.min(...again), check: first.check };
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

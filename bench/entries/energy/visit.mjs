const AGAIN = 40;

/**
 * One contestant in a page of its own, so that nothing is compiled beforehand. Resolves to { first, again, least, check }: milliseconds of the first
 * run, the median and the least of some more, and the checksum of what came out.
 */
export async function visit(browser, script, options) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addScriptTag({ content: script });
    await page.evaluate((given) => void (globalThis.__task = globalThis.__prepare(given)), options);
    const first = await page.evaluate(runOnce);
    const more = [];
    for (let round = 0; round < (first.ms > 500 ? 3 : AGAIN); round++) more.push((await page.evaluate(runOnce)).ms);
    more.sort((a, b) => a - b);
    return { first: first.ms, again: more[more.length >> 1], least: more[0], check: first.check };
  } finally {
    await context.close();
  }
}

// Runs in the page: puppeteer sends its source.
function runOnce() {
  const { run, check } = globalThis.__task;
  const start = performance.now();
  const result = run();
  const ms = performance.now() - start;
  return { ms, check: check(result) };
}

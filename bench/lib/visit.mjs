const CPU_THROTTLE = 4;
const PAINT_TIMEOUT_MS = 30_000;
/** 10 Mbit/s and 40 ms, as Chromium's own emulation counts: latency is that of a whole request. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

/**
 * Opens one contestant's page in a browser context of its own. Resolves to { ms, cpuMs }: from navigation to paint, and
 * the main thread's own work until then, which a busy machine changes less.
 * Throws when the chart does not come or is not the chart: a fast empty page must not win.
 */
export async function visit(browser, origin, contestant, { network, screenshot }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 1000, height: 800 });
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', NETWORK);
    }
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLE });
    await page.goto(`${origin}/${contestant.name}.html`, { waitUntil: 'domcontentloaded' });
    const ms = await withTimeout(page.evaluate('__painted'), contestant, errors);
    const { metrics } = await session.send('Performance.getMetrics');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const count = await page.evaluate(contestant.count);
    if (count !== contestant.bars)
      throw new Error(`${contestant.name} shows ${count} bars instead of ${contestant.bars}`);
    if (screenshot) await page.screenshot({ path: screenshot });
    return { ms, cpuMs: metrics.find(({ name }) => name === 'TaskDuration').value * 1000 };
  } finally {
    await context.close();
  }
}

async function withTimeout(promise, { name }, errors) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${name} did not paint in time: ${errors.join('; ')}`)),
      PAINT_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

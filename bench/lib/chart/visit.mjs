import { settle } from '../settle.mjs';
import { unwatched } from '../unwatched.mjs';
import { withTimeout } from '../with-timeout.mjs';

const CPU_THROTTLE = 4;
const PAINT_TIMEOUT_MS = 30_000;
/** 10 Mbit/s and 40 ms, as Chromium's own emulation counts: latency is that of a whole request. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

/**
 * Opens one contestant's page in a browser context of its own. Resolves to { ms, cpuMs, bytes }: from navigation to paint, the
 * main thread's own work until then, which a busy machine changes less, and the packed bodies that were sent.
 * Throws when the chart does not come or is not the chart: a fast empty page must not win.
 */
export async function visitChart(browser, server, contestant, { network }, screenshot) {
  server.takeBytes();
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 1000, height: 800 });
    const session = await page.createCDPSession();
    await unwatched(page);
    await settle();
    await session.send('HeapProfiler.collectGarbage');
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', NETWORK);
    }
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLE });
    await page.goto(`${server.origin}/${contestant.name}.html`, { waitUntil: 'domcontentloaded' });
    const late = () => `${contestant.name} did not paint in time: ${errors.join('; ')}`;
    const ms = await withTimeout(page.evaluate('__painted'), PAINT_TIMEOUT_MS, late);
    const { metrics } = await session.send('Performance.getMetrics');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const count = await page.evaluate(contestant.count);
    if (count !== contestant.bars)
      throw new Error(`${contestant.name} shows ${count} bars instead of ${contestant.bars}`);
    if (screenshot) await page.screenshot({ path: screenshot });
    const cpuMs = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    return { ms, cpuMs, bytes: server.takeBytes() };
  } finally {
    await context.close();
  }
}

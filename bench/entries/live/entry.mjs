import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { paintingSite } from '../../lib/painting/site.mjs';
import { openPainting, taskMs } from '../../lib/painting/visit.mjs';
import { median } from '../../lib/statistics.mjs';

export const title = '60 points a second for a minute, behind 10,000';
export const rounds = { rounds: 1, warmup: 0 };

const SECONDS = Number(process.env.LK_BENCH_SECONDS ?? 60);
const GOAL = 0.05;
/** Bytes that are no growth: what the browser itself keeps. */
const GOAL_MB = 1;

export const contestants = [{ name: 'ours', label: 'lk-chart', script: 'ours.js', own: true }];
export const passes = () => [{ name: 'live', label: `${SECONDS} s` }];
export const site = (folder) => paintingSite(contestants, folder);

export async function visit(browser, server, contestant) {
  const { context, page, session } = await openPainting(browser, server, contestant, '');
  try {
    await page.evaluate(async () => {
      await globalThis.__draw();
      globalThis.__stop = globalThis.__start();
      await new Promise((resolve) => setTimeout(resolve, 5000));
    });
    const [before, heapBefore] = [await taskMs(session), await heapMb(session)];
    await page.evaluate((seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)), SECONDS);
    const [after, heapAfter] = [await taskMs(session), await heapMb(session)];
    await page.evaluate(() => globalThis.__stop());
    const shown = await page.evaluate(() => globalThis.__shown());
    if (shown < 10_000 + SECONDS * 20) throw new Error(`only ${shown} points are shown`);
    return { busy: (after - before) / (SECONDS * 1000), grownMb: heapAfter - heapBefore, shown };
  } finally {
    await context.close();
  }
}

async function heapMb(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6;
}

export function report(samples) {
  const of = (key) => median(samples.get('ours').map((sample) => sample[key]));
  const cells = [`${(of('busy') * 100).toFixed(1)} %`, of('grownMb').toFixed(2), String(of('shown'))];
  return [
    markdownTable(['', 'main thread busy', 'heap grown, MB', 'points at the end'], [['lk-chart', ...cells]]),
    '',
    verdict('busy', GOAL, null, of('busy')),
    verdict('heap grown, MB', GOAL_MB, null, of('grownMb')),
  ].join('\n');
}

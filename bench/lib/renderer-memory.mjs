import { readFileSync } from 'node:fs';

/** Peak resident memory of the largest renderer, MB: those of earlier pages are gone, and the one of the empty tab is small. */
export const rendererPeakMb = (browser) => largestRenderer(browser, 'VmHWM');

/** Memory of the largest renderer that is its own, MB: without the browser's program, which all processes share. */
export const rendererOwnMb = (browser) => largestRenderer(browser, 'RssAnon');

async function largestRenderer(browser, count) {
  const session = await browser.target().createCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    return Math.max(...renderers.map(({ id }) => megabytes(id, count)));
  } finally {
    await session.detach();
  }
}

/** Linux counts it; elsewhere it is unknown. */
function megabytes(processId, count) {
  if (process.platform !== 'linux') return Number.NaN;
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  const [, kilobytes] = new RegExp(`^${count}:\\s*(\\d+) kB`, 'm').exec(status) ?? [];
  return Number(kilobytes) / 1024;
}

/** What a page keeps when all garbage is gone, MB: objects of scripts, of the page itself, and the buffers of typed arrays. */
export async function heapMb(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20;
}

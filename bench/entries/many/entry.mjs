import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../lib/bundle.mjs';
import { libraryScripts } from '../../lib/library.mjs';
import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { median, p90 } from '../../lib/statistics.mjs';
import { unwatched } from '../../lib/unwatched.mjs';
import { withTimeout } from '../../lib/with-timeout.mjs';
import { CHARTS, charts } from './data.mjs';

export const title = `${CHARTS} charts on one page, CPU throttle 4×`;
export const rounds = { rounds: 15, warmup: 2 };

const CPU_THROTTLE = 4;
const TIMEOUT_MS = 60_000;
/** A page that has had no long task for so long is done. */
const QUIET_MS = 1500;
/** Share of Chart.js's time. */
const GOAL = 0.5;

/** `least`: charts that must be drawn when the page is done; ours draws those that someone can soon scroll to. */
export const contestants = [
  { name: 'ours', label: 'lk-chart, as it is pasted', attributes: '', least: 3 },
  { name: 'eager', label: 'lk-chart, all at once (loading="eager")', attributes: ' loading="eager"', least: CHARTS },
  { name: 'chartjs', label: 'chart.js 4.6.1', script: 'chartjs.js', least: CHARTS },
  { name: 'echarts', label: 'echarts 6.1.0', script: 'echarts.js', least: CHARTS },
];
export const passes = () => [
  { name: 'many', label: 'total blocking time: what tasks take over 50 ms each', hasShots: true },
];

export async function site(folder) {
  const files = libraryScripts();
  const page = readFileSync(new URL('page.html', folder), 'utf8');
  for (const { name, script, attributes } of contestants) {
    if (script) files.set(`/${name}.js`, await bundle(fileURLToPath(new URL(script, folder))));
    const tag = script ? `<script type="module" src="/${name}.js"></script>` : '<script src="/lk.js" async></script>';
    const body = charts.map(({ heading, rows }) => {
      const data = `<script type="application/json">${JSON.stringify(rows)}</script>`;
      return script
        ? `<h3>${heading}</h3><div class="chart">${data}</div>`
        : `<lk-chart kind="column" x="mesic" y="spotreba" heading="${heading}" height="300"${attributes}>${data}</lk-chart>`;
    });
    const filled = page.replace('<!-- script -->', tag).replace('<!-- charts -->', body.join('\n'));
    files.set(`/${name}.html`, Buffer.from(filled));
  }
  return files;
}

/** Resolves to { blocked, longest, tasks }: milliseconds of tasks beyond 50 each, those of the longest task, and how many were long. */
export async function visit(browser, server, { name, least }, _pass, screenshot) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 1000, height: 800 });
    await page.evaluateOnNewDocument(watchTasks);
    await unwatched(page);
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLE });
    await page.goto(`${server.origin}/${name}.html`, { waitUntil: 'load' });
    const late = () => `${name} was not done in time: ${errors.join('; ')}`;
    const sample = await withTimeout(page.evaluate(tasksOnceDone, least, QUIET_MS), TIMEOUT_MS, late);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    if (screenshot) await page.screenshot({ path: screenshot });
    if (errors.length > 0) throw new Error(`${name}: ${errors.join('; ')}`);
    return sample;
  } finally {
    await context.close();
  }
}

// These two run in the page: puppeteer sends their source.
function watchTasks() {
  globalThis.__long = [];
  globalThis.__lastAt = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.__long.push(duration);
    globalThis.__lastAt = performance.now();
  }).observe({ type: 'longtask', buffered: true });
}

async function tasksOnceDone(least, quietMs) {
  const drawn = () => {
    const elements = [...document.querySelectorAll('lk-chart')];
    if (elements.length > 0) return elements.filter((element) => element.shadowRoot?.querySelector('rect.bar')).length;
    return document.querySelectorAll('canvas').length;
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  while (drawn() < least) await pause();
  // The task that drew is told of only after it.
  const drawnAt = performance.now();
  while (performance.now() - Math.max(drawnAt, globalThis.__lastAt) < quietMs) await pause();
  const tasks = globalThis.__long;
  const blocked = tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { blocked, longest: Math.max(0, ...tasks), tasks: tasks.length };
}

export function report(samples) {
  const rows = contestants.map(({ name, label }) => {
    const of = (key) => samples.get(name).map((sample) => sample[key]);
    return { name, label, blocked: median(of('blocked')), p90: p90(of('blocked')), longest: median(of('longest')) };
  });
  const peer = rows.find(({ name }) => name === 'chartjs');
  const heads = ['', 'blocked, median ms', 'p90 ms', '/ chart.js', 'longest task, median ms'];
  const cells = rows.map((row) => [
    row.label,
    row.blocked.toFixed(0),
    row.p90.toFixed(0),
    (row.blocked / peer.blocked).toFixed(2),
    row.longest.toFixed(0),
  ]);
  const ours = rows.find(({ name }) => name === 'ours');
  return [markdownTable(heads, cells), '', verdict('blocked', GOAL, peer.label, ours.blocked / peer.blocked)].join(
    '\n',
  );
}

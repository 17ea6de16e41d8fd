import { libraryScripts } from '../../lib/library.mjs';
import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { taskMs } from '../../lib/painting/visit.mjs';
import { median, quantile } from '../../lib/statistics.mjs';
import { withTimeout } from '../../lib/with-timeout.mjs';
import { relay } from './relay.mjs';
import { MARK, readingsOf } from './trace.mjs';

export const title = 'A dashboard that listens';
export const rounds = { rounds: 1, warmup: 0 };
/** Dots move as they do on a screen: unpaced, each of their frames would be drawn as often as the machine can. */
export const paced = true;

const SECONDS = Number(process.env.LK_BENCH_SECONDS ?? 60);
/** Readings that are traced, one after another; each is drawn before the next comes. */
const READINGS = 110;
const PAUSE_MS = 1200;
const GOAL_MS = 4;
const GOAL_BUSY = 0.05;

export const contestants = [
  { name: 'one', label: 'one of ten meters', meters: 'ten', pauseMs: PAUSE_MS * 10, together: false, traced: true },
  { name: 'ten', label: 'ten meters at once', meters: 'ten', pauseMs: PAUSE_MS, together: true, traced: true },
  { name: 'fifty', label: '50 meters at once', meters: 'fifty', pauseMs: PAUSE_MS, together: true, traced: true },
  { name: 'hertz', label: '50 meters at 1 Hz, at once', meters: 'fifty', pauseMs: 1000, together: true },
  { name: 'spread', label: '50 meters at 1 Hz, one by one', meters: 'fifty', pauseMs: 1000, together: false },
];
export const passes = () => [{ name: 'dashboard', label: `${READINGS} readings, and ${SECONDS} s` }];

const pageOf = (name) => `<!doctype html>
<html lang="cs">
  <head>
    <meta charset="utf-8" />
    <title>bench</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 16px; width: 1000px; font: 16px/1.4 sans-serif }
    </style>
    <script>
      const Source = EventSource;
      globalThis.EventSource = class extends Source {
        constructor(url) {
          super(url);
          this.addEventListener('rows', () => performance.mark('${MARK}'));
        }
      };
    </script>
    <script src="/lk.js" async></script>
  </head>
  <body>
    <lk-energy-dashboard src="/${name}/site.json" loading="eager"></lk-energy-dashboard>
  </body>
</html>
`;

export function site() {
  const files = libraryScripts();
  for (const { name, meters, ...pace } of contestants) {
    files.set(`/${name}.html`, Buffer.from(pageOf(name)));
    for (const [path, answer] of relay(name, meters, pace)) files.set(path, answer);
  }
  return files;
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function visit(browser, server, { name, traced }, _pass, screenshot) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 1100, height: 1400 });
    await page.goto(`${server.origin}/${name}.html`);
    await withTimeout(page.evaluate(shown), 60_000, () => `${name} was not drawn: ${errors.join('; ')}`);
    // Code that runs for the first time is slow in any page; here it is what goes on for hours that counts.
    await wait(8000);
    const before = await page.evaluate(drawn);
    const sample = traced ? await traceReadings(page) : await watch(page);
    if (screenshot) await page.screenshot({ path: screenshot });
    const after = await page.evaluate(drawn);
    if (before === after || errors.length > 0) throw new Error(`${name} stands still at ${after} ${errors.join('; ')}`);
    return sample;
  } finally {
    await context.close();
  }
}

async function traceReadings(page) {
  const categories = ['devtools.timeline', 'blink.user_timing', 'v8'];
  await page.tracing.start({ categories });
  await wait(READINGS * PAUSE_MS + 2000);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString('utf8'));
  const readings = readingsOf(traceEvents);
  if (readings.length < 100) throw new Error(`only ${readings.length} readings were traced`);
  const of = (...sorts) => readings.map((reading) => sorts.reduce((sum, sort) => sum + reading[sort], 0));
  const work = of('script', 'style', 'layout', 'garbage');
  return {
    readings: readings.length,
    work: median(work),
    p95: quantile(work, 0.95),
    goalP95: quantile(of('script', 'layout'), 0.95),
    script: median(of('script')),
    style: median(of('style')),
    layout: median(of('layout')),
    paint: median(of('paint')),
  };
}

async function watch(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs(session);
  await wait(SECONDS * 1000);
  return { busy: ((await taskMs(session)) - before) / (SECONDS * 1000) };
}

// These two run in the page: puppeteer sends their source.
async function shown() {
  await customElements.whenDefined('lk-energy-dashboard');
  await document.querySelector('lk-energy-dashboard').ready;
}
const drawn = () => document.querySelector('lk-energy-dashboard').shadowRoot.querySelector('.flows').textContent;

export function report(samples) {
  const of = ({ name }, key) => median(samples.get(name).map((sample) => sample[key]));
  const readings = contestants.filter(({ traced }) => traced);
  const watched = contestants.filter(({ traced }) => !traced);
  const keys = ['goalP95', 'work', 'p95', 'script', 'style', 'layout', 'paint'];
  return [
    markdownTable(
      [
        'one reading, CPU ms',
        'script and layout: p95',
        'with style and garbage: median',
        'p95',
        'script: median',
        'style',
        'layout',
        'paint beside them',
      ],
      readings.map((one) => [one.label, ...keys.map((key) => of(one, key).toFixed(2))]),
    ),
    '',
    markdownTable(
      [`${SECONDS} s`, 'main thread busy'],
      watched.map((one) => [one.label, `${(of(one, 'busy') * 100).toFixed(1)} %`]),
    ),
    '',
    ...readings.map((one) => verdict(`script and layout, p95 ms, ${one.label}`, GOAL_MS, null, of(one, 'goalP95'))),
    ...watched.map((one) => verdict(`busy, ${one.label}`, GOAL_BUSY, null, of(one, 'busy'))),
  ].join('\n');
}

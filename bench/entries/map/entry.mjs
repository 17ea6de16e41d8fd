import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../lib/bundle.mjs';
import { libraryScripts } from '../../lib/library.mjs';
import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { openPainting, taskMs } from '../../lib/painting/visit.mjs';
import { PlainFile } from '../../lib/server.mjs';
import { median } from '../../lib/statistics.mjs';
import { settle } from '../../lib/settle.mjs';
import { withTimeout } from '../../lib/with-timeout.mjs';
import { shapes, values } from './shapes.mjs';

export const title = 'a map of territories: first paint, and a step of time';
export const rounds = { rounds: 9, warmup: 1 };

const GOALS = {
  215: { plot: 0.65, echarts: 0.4, eurostat: 0.4, frameMs: 10 },
  6258: { plot: 0.5, echarts: 0.4, eurostat: 0.4, frameMs: 16 },
};
/** Of Plot's redrawing, where the frame is missed. */
const FRAME_SHARE = 0.15;
const COUNTS = Object.keys(GOALS).map(Number);

export const contestants = [
  { name: 'ours', label: 'lk-cartogram' },
  { name: 'plot', label: 'plot 0.6.17, geo, mercator' },
  { name: 'echarts', label: 'echarts 6.1.0, map, not projected' },
  { name: 'eurostat', label: 'eurostat-map 4.3.48, mercator' },
];

export const passes = () =>
  COUNTS.map((count) => ({ name: `map-${count}`, label: `${count} territories`, count, hasShots: true }));

/** All that ours may fetch once it is asked for a map, as a page that has one has it in the cache of its second visit. */
function laterOf(files) {
  const found = new Set();
  const follow = (file) => {
    for (const [, name] of String(files.get(file) ?? '').matchAll(/["'](?:\.\.?\/)+(?:chunks\/)?([\w-]+\.js)["']/g)) {
      const chunk = `/chunks/${name}`;
      if (!files.has(chunk) || found.has(chunk)) continue;
      found.add(chunk);
      follow(chunk);
    }
  };
  follow('/elements/lk-cartogram.js');
  // Words of other languages, files and charts are not fetched by a map.
  return [...found];
}

export async function site(folder) {
  const files = libraryScripts();
  const later = laterOf(files);
  for (const { name } of contestants) {
    const own = name === 'ours';
    const external = own ? ['/index.js', '/elements/lk-cartogram.js'] : [];
    files.set(`/${name}.js`, await bundle(fileURLToPath(new URL(`${name}.js`, folder)), external));
    const preload = own ? later.map((file) => `<script type="module" src="${file}"></script>`).join('\n') : '';
    const page = readFileSync(new URL('../../lib/painting/page.html', import.meta.url), 'utf8')
      .replace('<!-- preload -->', preload)
      .replace('<!-- script -->', `<script type="module" src="/${name}.js"></script>`);
    files.set(`/${name}.html`, Buffer.from(page));
  }
  for (const count of COUNTS) {
    const json = (value) => new PlainFile(Buffer.from(JSON.stringify(value)), 'application/json');
    files.set(`/borders-${count}.json`, json(shapes(count)));
    files.set(`/values-${count}.json`, json(values(count)));
  }
  return files;
}

export async function visit(browser, server, { name }, { count }, screenshot) {
  const { context, page, session, errors } = await openPainting(browser, server, { name }, `cells=${count}`);
  try {
    const late = () => `${name} did not paint in time: ${errors.join('; ')}`;
    await page.waitForFunction(() => globalThis.__draw, { timeout: 30_000 });
    await settle();
    const before = await taskMs(session);
    const first = await withTimeout(page.evaluate(drawAndTime), 60_000, late);
    const cpu = (await taskMs(session)) - before;
    if (screenshot) await page.screenshot({ path: screenshot });
    // Ours has the values of all steps from now on; what comes once a first drawing stands is there.
    await page.evaluate(() => globalThis.__prepare?.());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    const frames = await withTimeout(page.evaluate(recolourAndTime), 60_000, late);
    const colours = await page.evaluate(countColours);
    if (colours < 5) throw new Error(`${name}: only ${colours} colours of 5 ${errors.join('; ')}`);
    const own = await withTimeout(page.evaluate(recolourInFrame), 60_000, late);
    return { ...first, cpu, step: median(frames), step95: p95(frames), frame: median(own), frame95: p95(own) };
  } finally {
    await context.close();
  }
}

// The three run in the page: puppeteer sends their source.
async function drawAndTime() {
  const start = performance.now();
  await globalThis.__draw();
  const work = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { paint: performance.now() - start, work };
}

async function recolourAndTime() {
  const frames = [];
  for (let step = 0; step < 20; step++) {
    const start = performance.now();
    await globalThis.__recolour(step);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    frames.push(performance.now() - start);
  }
  return frames;
}

/** From a change made within a frame to the message that is sent in it: script, style, layout and painting of the main thread, and no waiting. */
async function recolourInFrame() {
  const frames = [];
  for (let step = 0; step < 20; step++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    const done = globalThis.__recolour(step);
    globalThis.__flush?.();
    const { port1, port2 } = new MessageChannel();
    const sent = new Promise((resolve) => (port1.onmessage = resolve));
    port2.postMessage(null);
    // Who changes later is waited for.
    await Promise.all([sent, globalThis.__later ? done : null]);
    frames.push(performance.now() - start);
    await done;
  }
  return frames;
}

/** Fills of the five classes, whatever they are painted by. */
function countColours() {
  const known = ['#c9efff', '#67c4f6', '#7fd4fe', '#52b3ec', '#3592d3', '#29619e', '#285289', '#2b71b1', '#23375c'];
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
  const seen = new Set();
  const hex = (r, g, b) => `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  for (const root of roots) {
    for (const path of root.querySelectorAll('path')) {
      const [r, g, b] = (getComputedStyle(path).fill.match(/\d+/g) ?? []).map(Number);
      if (b !== undefined) seen.add(hex(r, g, b));
    }
    for (const canvas of root.querySelectorAll('canvas')) {
      const { width, height } = canvas;
      if (width === 0) continue;
      const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
      for (let index = 0; index < data.length; index += 4 * 37)
        seen.add(hex(data[index], data[index + 1], data[index + 2]));
    }
  }
  return known.filter((colour) => seen.has(colour)).length;
}

const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];

export function report(samples, { count }) {
  const rows = contestants.map(({ name, label }) => {
    const of = (key) => median(samples.get(name).map((sample) => sample[key]));
    return {
      name,
      label,
      paint: of('paint'),
      work: of('work'),
      cpu: of('cpu'),
      step: of('step'),
      step95: of('step95'),
      frame: of('frame'),
      frame95: of('frame95'),
    };
  });
  const [ours, plot] = rows;
  const goals = GOALS[count];
  const share = (row, key) => (row === ours ? '-' : (ours[key] / row[key]).toFixed(2));
  const cells = rows.map((row) => [
    row.label,
    row.paint.toFixed(1),
    share(row, 'paint'),
    row.work.toFixed(1),
    row.cpu.toFixed(1),
    share(row, 'cpu'),
    row.step.toFixed(1),
    row.step95.toFixed(1),
    share(row, 'step95'),
    row.frame.toFixed(1),
    row.frame95.toFixed(1),
    share(row, 'frame95'),
  ]);
  const heads = [
    '',
    'paint, median ms',
    'ours / this',
    'work, ms',
    'CPU ms',
    'ours / this',
    'step, median ms',
    'p95 ms',
    'ours / this',
    'its frame, median ms',
    'p95 ms',
    'ours / this',
  ];
  return [
    markdownTable(heads, cells),
    '',
    ...rows.slice(1).map((row) => verdict('paint', goals[row.name], row.label, ours.paint / row.paint)),
    verdict('frame p95, ms', goals.frameMs, null, ours.frame95),
    verdict('or frame p95', FRAME_SHARE, plot.label, ours.frame95 / plot.frame95),
  ].join('\n');
}

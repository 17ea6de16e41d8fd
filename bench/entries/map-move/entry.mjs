import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { openPainting } from '../../lib/painting/visit.mjs';
import { settle } from '../../lib/settle.mjs';
import { median } from '../../lib/statistics.mjs';
import { withTimeout } from '../../lib/with-timeout.mjs';
import { contestants as all, site as mapSite } from '../map/entry.mjs';

export const title = 'a map of territories: moved and zoomed by hand';
export const rounds = { rounds: 7, warmup: 1 };
const FRAME_MS = { 215: 10, 6258: 16 };

// Plot and eurostat-map's choropleth of own shapes have no zoom by hand.
export const contestants = all.filter(({ name }) => name === 'ours' || name === 'echarts');

export const passes = () =>
  Object.keys(FRAME_MS).map((count) => ({
    name: `map-move-${count}`,
    label: `${count} territories`,
    count: Number(count),
    hasShots: true,
  }));

export const site = () => mapSite(new URL('../map/', import.meta.url));

export async function visit(browser, server, { name }, { count }, screenshot) {
  const { context, page, errors } = await openPainting(browser, server, { name }, `cells=${count}&roam`);
  try {
    const late = () => `${name} did not paint in time: ${errors.join('; ')}`;
    await page.waitForFunction(() => globalThis.__draw, { timeout: 30_000 });
    await settle();
    await withTimeout(
      page.evaluate(() => globalThis.__draw()),
      60_000,
      late,
    );
    // What hears hands comes once a first drawing stands.
    await page.waitForFunction(() => globalThis.__surface(), { timeout: 30_000 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    const before = await page.screenshot();
    const { zooming, dragging, settled } = await withTimeout(page.evaluate(moveAndTime), 60_000, late);
    await page.screenshot({ path: screenshot });
    const after = await page.screenshot();
    if (Buffer.compare(before, after) === 0) throw new Error(`${name} did not move ${errors.join('; ')}`);
    const p95 = (frames) => [...frames].sort((a, b) => a - b)[Math.ceil(frames.length * 0.95) - 1];
    return { zoom: median(zooming), zoom95: p95(zooming), drag: median(dragging), drag95: p95(dragging), settled };
  } finally {
    await context.close();
  }
}

// Runs in the page: puppeteer sends its source. Events are made here, the same for all, so that their way through the browser is in nobody's time.
async function moveAndTime() {
  const HAND_MS = 1000 / 60;
  const surface = globalThis.__surface();
  const { left, top, width, height } = surface.getBoundingClientRect();
  const [x, y] = [left + width * 0.4, top + height * 0.5];
  const frame = async (act) => {
    const start = performance.now();
    act();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const took = performance.now() - start;
    // Hands are heard of sixty times a second. Frames of 2 ms on end, which nothing paces here, seem to outrun the browser's display: each fifth
    // of them took 25 ms more, in none of our code.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, HAND_MS - took)));
    return took;
  };
  const send = (type, at, more = {}) => {
    const shared = { bubbles: true, composed: true, cancelable: true, clientX: at[0], clientY: at[1], ...more };
    if (type === 'wheel') return surface.dispatchEvent(new WheelEvent(type, { ...shared, deltaY: -20, ctrlKey: true }));
    surface.dispatchEvent(
      new PointerEvent(`pointer${type}`, { ...shared, pointerId: 1, pointerType: 'mouse', isPrimary: true }),
    );
    surface.dispatchEvent(new MouseEvent(`mouse${type}`, shared));
  };
  const zooming = [];
  for (let step = 0; step < 15; step++) zooming.push(await frame(() => send('wheel', [x, y])));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const dragging = [];
  send('down', [x, y], { button: 0, buttons: 1 });
  for (let step = 1; step <= 40; step++)
    dragging.push(await frame(() => send('move', [x - 4 * step, y - 2 * step], { button: 0, buttons: 1 })));
  send('up', [x - 160, y - 80], { button: 0 });
  // Who stretches a picture while it is moved draws it anew when it stands: the longest frame of the half second after it.
  let settled = 0;
  for (const end = performance.now() + 500; performance.now() < end;)
    settled = Math.max(settled, await frame(() => undefined));
  return { zooming, dragging, settled };
}

export function report(samples, { count }) {
  const rows = contestants.map(({ name, label }) => {
    const of = (key) => median(samples.get(name).map((sample) => sample[key]));
    const keys = ['zoom', 'zoom95', 'drag', 'drag95', 'settled'];
    return { label, ...Object.fromEntries(keys.map((key) => [key, of(key)])) };
  });
  const [ours, echarts] = rows;
  const heads = ['', 'zoom, median ms', 'p95 ms', 'drag, median ms', 'p95 ms', 'longest frame after it, ms'];
  const cells = rows.map(({ label, ...times }) => [label, ...Object.values(times).map((time) => time.toFixed(1))]);
  return [
    markdownTable(heads, cells),
    '',
    verdict('zoom p95, ms', FRAME_MS[count], null, ours.zoom95),
    verdict('drag p95, ms', FRAME_MS[count], null, ours.drag95),
    `drag p95 ours / ECharts: ${(ours.drag95 / echarts.drag95).toFixed(2)}`,
  ].join('\n');
}

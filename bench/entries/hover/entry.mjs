import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { paintingSite } from '../../lib/painting/site.mjs';
import { openPainting } from '../../lib/painting/visit.mjs';
import { median } from '../../lib/statistics.mjs';

export const title = 'Hover over a line of 100,000 points';
export const rounds = { rounds: 5, warmup: 1 };

const GOAL_MS = 2;
const lines = new URL('../line/', import.meta.url);

export const contestants = [
  { name: 'ours', label: 'lk-chart', script: 'ours.js', own: true, target: 'ours' },
  { name: 'uplot', label: 'uplot 1.6.32, no tooltip', script: 'uplot.js', target: 'uplot' },
];
export const passes = () => [{ name: 'hover', label: '300 moves, each to the end of its update' }];
export const site = () => paintingSite(contestants, lines);

export async function visit(browser, server, contestant) {
  const { context, page } = await openPainting(browser, server, contestant, 'points=100000');
  try {
    await page.evaluate(() => globalThis.__draw());
    return await page.evaluate(hoverAndTime, contestant.target);
  } finally {
    await context.close();
  }
}

// Runs in the page: puppeteer sends its source.
async function hoverAndTime(target) {
  const chart = document.querySelector('lk-chart');
  const over = target === 'ours' ? chart.shadowRoot.querySelector('.stops') : document.querySelector('.u-over');
  const box = over.getBoundingClientRect();
  const kind = target === 'ours' ? PointerEvent : MouseEvent;
  const type = target === 'ours' ? 'pointermove' : 'mousemove';
  const times = [];
  for (let index = 0; index < 330; index++) {
    const place = { clientX: box.left + 80 + ((index * 37) % (box.width - 100)), clientY: box.top + box.height / 2 };
    const start = performance.now();
    over.dispatchEvent(new kind(type, { ...place, bubbles: true, composed: true, pointerType: 'mouse' }));
    await chart?.updateComplete;
    times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  // The first moves fetch the code of the label.
  const late = times.slice(30).sort((a, b) => a - b);
  const shown = target !== 'ours' || !chart.shadowRoot.querySelector('.tooltip').hidden;
  if (!shown) throw new Error('no label');
  return { half: late[late.length >> 1], p95: late[Math.floor(late.length * 0.95)] };
}

export function report(samples) {
  const rows = contestants.map(({ name, label }) => {
    const of = (key) => median(samples.get(name).map((sample) => sample[key])).toFixed(2);
    return [label, of('half'), of('p95')];
  });
  const seen = median(samples.get('ours').map(({ p95 }) => p95));
  return [markdownTable(['', 'median ms', 'p95 ms'], rows), '', verdict('p95 ms', GOAL_MS, null, seen)].join('\n');
}

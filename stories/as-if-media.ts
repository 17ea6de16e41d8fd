import type { LkElement } from '../src/element/lk-element.js';

/** What a page can't switch on for a part of itself. */
export type Medium = 'print' | 'forced-colors';

const CONDITIONS: Readonly<Record<Medium, string>> = { print: 'print', 'forced-colors': '(forced-colors: active)' };

/** Looked at for what comes later, about ten seconds. */
const MOST_FRAMES = 600;

/**
 * Has the chart's own rules for paper or forced colours apply on the screen: nothing is imitated but the condition they stand under. The
 * browser adds what only it can (its choice of system colours, pages), so before a release look with it: DevTools, Rendering,
 * “Emulate CSS media type” and “forced-colors”.
 */
export async function asIfMedia(chart: LkElement, medium: Medium): Promise<void> {
  await chart.ready.catch(() => undefined);
  const root = chart.shadowRoot;
  if (!root) return;
  // Styles of a list come behind its first sight, with the way past it.
  const isWhole = (): boolean => !root.querySelector('.scroll') || root.querySelector('.skip') !== null;
  for (let frame = 0; frame < MOST_FRAMES && !isWhole(); frame++) await new Promise(requestAnimationFrame);
  // Columns are measured for paper.
  if (medium === 'print') for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
  // Sheets are shared by all charts of a page: the copies are this one's.
  const own = new Set<CSSStyleSheet>();
  const switchAll = (): void => {
    if (root.adoptedStyleSheets.every((sheet) => own.has(sheet))) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => switchedOn(sheet, CONDITIONS[medium]));
    for (const sheet of root.adoptedStyleSheets) own.add(sheet);
  };
  switchAll();
  // What a reader opens brings styles of its own, and with these the others as they are.
  if (root.querySelector('.scroll')) void eachFrame(chart, switchAll);
  // System colours follow it, as they do where a reader's colours are light on dark.
  if (medium === 'forced-colors') root.querySelector<HTMLElement>('.root')?.style.setProperty('color-scheme', 'dark');
  // Pixels have the colours of the moment they were painted.
  if (!root.querySelector('canvas')) return;
  const { height } = chart;
  chart.height = '321';
  await chart.updateComplete;
  chart.height = height;
  await chart.updateComplete;
}

async function eachFrame(chart: LkElement, look: () => void): Promise<void> {
  for (let frame = 0; frame < MOST_FRAMES && chart.isConnected; frame++) {
    await new Promise(requestAnimationFrame);
    look();
  }
}

function switchedOn(sheet: CSSStyleSheet, condition: string): CSSStyleSheet {
  const copy = new CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  switchRules(copy.cssRules, condition);
  return copy;
}

/** Of queries that name the condition, one that asks for it always holds, and one that asks for its absence never. */
function switchRules(rules: CSSRuleList, condition: string): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const listed = [...rule.media].filter((one) => one.includes(condition));
    if (listed.length > 0) rule.media.mediaText = listed.some((one) => !one.startsWith('not ')) ? 'all' : 'not all';
    switchRules(rule.cssRules, condition);
  }
}

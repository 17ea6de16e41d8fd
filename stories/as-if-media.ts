import type { LkChart } from '../src/element/lk-chart.js';

/** What a page can't switch on for a part of itself. */
export type Medium = 'print' | 'forced-colors';

const CONDITIONS: Readonly<Record<Medium, readonly string[]>> = {
  print: ['print'],
  'forced-colors': ['(forced-colors: active)'],
};

/**
 * Has the chart's own rules for paper or forced colours apply on the screen: nothing is imitated but the condition they stand under. The
 * browser adds what only it can (its choice of system colours, pages), so before a release look with it: DevTools, Rendering,
 * “Emulate CSS media type” and “forced-colors”.
 */
export async function asIfMedia(chart: LkChart, medium: Medium): Promise<void> {
  await chart.ready.catch(() => undefined);
  await chart.updateComplete;
  const root = chart.shadowRoot;
  if (!root) return;
  // Sheets are shared by all charts of a page: the copies are this one's.
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => switchedOn(sheet, CONDITIONS[medium]));
  // System colours follow it, as they do where a reader's colours are light on dark.
  if (medium === 'forced-colors') root.querySelector<HTMLElement>('.root')?.style.setProperty('color-scheme', 'dark');
}

function switchedOn(sheet: CSSStyleSheet, conditions: readonly string[]): CSSStyleSheet {
  const copy = new CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  for (const rule of copy.cssRules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const listed = [...rule.media];
    if (listed.some((one) => conditions.includes(one))) rule.media.mediaText = 'all';
    // Beside another condition: `not print`.
    else if (listed.some((one) => conditions.some((condition) => one === `not ${condition}`)))
      rule.media.mediaText = 'not all';
  }
  return copy;
}

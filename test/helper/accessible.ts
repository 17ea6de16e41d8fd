// The package is a script that leaves a global behind.
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about a whole page, which a piece of one can't meet. */
const OF_PAGES = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'document-title',
  'html-has-lang',
  'bypass',
  'heading-order',
];

/** What axe finds wrong, and contrasts of HTML text that it could not judge: empty when all is well. */
export async function violations(element: Element): Promise<string[]> {
  const rules = Object.fromEntries(OF_PAGES.map((rule) => [rule, { enabled: false }]));
  const result = await axe.run(element, { runOnly: { type: 'tag', values: TAGS }, rules });
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

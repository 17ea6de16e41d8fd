/** Fifty charts of twelve months each, made up by a rule. */
export const CHARTS = 50;

const MONTHS = ['led', 'úno', 'bře', 'dub', 'kvě', 'čvn', 'čvc', 'srp', 'zář', 'říj', 'lis', 'pro'];

export const charts = Array.from({ length: CHARTS }, (_, chart) => ({
  heading: `Škola č. ${chart + 1}`,
  rows: MONTHS.map((mesic, month) => ({ mesic, spotreba: 100 + ((chart * 37 + month * 53) % 300) })),
}));

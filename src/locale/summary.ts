import type { ChartFacts, StatedChange, StatedValue, TextPiece } from './facts.js';

/** The words of one language for the sentence about a chart; which of them are said, and in what order, is the same in all. */
export interface SummaryWords {
  readonly none: string;
  /** `n values`, in brackets. */
  values(count: number): string;
  readonly sameEverywhere: string;
  /** In front of and behind the highest value, and behind the lowest. */
  readonly highest: readonly [string, string];
  /** `exactly` the same, or so nearly that the percentage is zero. */
  sameAtEnds(exactly: boolean): string;
  mean(value: string): string;
  /** `direction` is 1 or −1; `share` has no sign. */
  change(direction: number, share: string | null, from: string): string;
  most(value: StatedValue): string;
  least(value: StatedValue): string;
  /** What stands before the name of the series that grew most (fell least), and behind it. */
  topSeries(direction: number): readonly [string, string];
  bottomSeries(direction: number): readonly [string, string];
  missing(count: number): string;
  repeated(count: number): string;
}

/** The sentence under the heading: what is highest and lowest, or how an ordered series changed, and what is missing. */
export function summarise(facts: ChartFacts, words: SummaryWords): readonly TextPiece[] {
  // A span of time follows, which has a colon of its own.
  const lead = facts.measure ? `${facts.measure}${facts.changes.length > 0 ? ', ' : ': '}` : '';
  const pieces: TextPiece[] = [{ text: lead }, ...core(facts, words)];
  if (facts.missing > 0 && facts.count > 0) pieces.push({ text: ` ${words.missing(facts.missing)}` });
  if (facts.repeated > 0) pieces.push({ text: ` ${words.repeated(facts.repeated)}` });
  const spoken = pieces.filter(({ text }) => text !== '');
  const [first] = spoken;
  if (first) spoken[0] = { ...first, text: first.text.charAt(0).toLocaleUpperCase() + first.text.slice(1) };
  return spoken;
}

function core(facts: ChartFacts, words: SummaryWords): TextPiece[] {
  const { highest, lowest, changes } = facts;
  const [top] = changes;
  if (highest === null || lowest === null) return [{ text: words.none }];
  if (facts.count === 1) return [{ text: `${highest.at} ` }, { text: highest.value, strong: true }, { text: '.' }];
  if (top && changes.length === 1) return [...oneChange(top, words), ...extremes(facts, top, words)];
  if (top) return manyChanges(changes, top, words);
  if (facts.mean !== null && highest.value !== lowest.value)
    return [
      { text: words.most(highest), strong: true },
      { text: `, ${words.least(lowest)}, ${words.mean(facts.mean)}.` },
    ];
  if (highest.value === lowest.value) {
    return [
      { text: `${words.sameEverywhere} ` },
      { text: highest.value, strong: true },
      { text: ` (${words.values(facts.count)}).` },
    ];
  }
  const [before, between] = words.highest;
  return [
    { text: `${before} ` },
    { text: `${highest.at} (${highest.value})`, strong: true },
    { text: `${between} ${lowest.at} (${lowest.value}).` },
  ];
}

const span = ({ first, last }: StatedChange): string => `${first.at}–${last.at}`;

function oneChange(change: StatedChange, words: SummaryWords): TextPiece[] {
  const { series, first, last, direction, percent } = change;
  const when = series === '' ? span(change) : `${series}, ${span(change)}`;
  const end = { text: last.value, strong: true };
  if (direction === 0) return [{ text: `${when}: ${words.sameAtEnds(first.value === last.value)} ` }, end];
  const share = percent?.replace(/^[+\u2212]/, '') ?? null;
  return [{ text: `${when}: ${words.change(direction, share, first.value)} ` }, end];
}

/** The highest and the lowest value, where they are not the first or the last, which have been said. */
function extremes({ highest, lowest }: ChartFacts, { first, last }: StatedChange, words: SummaryWords): TextPiece[] {
  const inside = (value: StatedValue | null): value is StatedValue =>
    value !== null && value.value !== first.value && value.value !== last.value;
  const said = [inside(highest) ? words.most(highest) : '', inside(lowest) ? words.least(lowest) : ''];
  const text = said.filter((part) => part !== '').join(', ');
  return [{ text: text === '' ? '.' : `; ${text}.` }];
}

function manyChanges(changes: readonly StatedChange[], top: StatedChange, words: SummaryWords): TextPiece[] {
  const bottom = changes[changes.length - 1] ?? top;
  const size = (change: StatedChange): string => {
    const amount = change.percent ?? `${change.first.value} → ${change.last.value}`;
    return span(change) === span(top) ? amount : `${amount}, ${span(change)}`;
  };
  const [beforeTop, afterTop] = words.topSeries(top.direction);
  const [beforeBottom, afterBottom] = words.bottomSeries(bottom.direction);
  return [
    { text: `${span(top)}: ${beforeTop}` },
    { text: `${top.series} (${size(top)})`, strong: true },
    { text: `${afterTop}, ${beforeBottom}${bottom.series} (${size(bottom)})${afterBottom}.` },
  ];
}

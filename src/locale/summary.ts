import type { ChartFacts, StatedChange, StatedStep, StatedValue, TextPiece } from './facts.js';
import { capitalised } from './capitalised.js';

/** The words of one language for the sentence about a chart; which of them are said, and in what order, is the same in all. */
export interface SummaryWords {
  readonly none: string;
  /** `n values`, in brackets. */
  values(count: number): string;
  readonly sameEverywhere: string;
  /** `exactly` the same, or so nearly that the percentage is zero. */
  sameAtEnds(exactly: boolean): string;
  readonly mean: string;
  /** `direction` is 1 or −1; `share` has no sign. */
  change(direction: number, share: string | null, from: string): string;
  /** The name of the highest and of the lowest value. */
  readonly most: string;
  readonly least: string;
  /** The name of the largest or smallest of several changes of one direction. */
  trend(direction: number, largest: boolean): string;
  /** That all changed alike. */
  allBy(direction: number, share: string): string;
  missing(count: number): string;
  step(step: StatedStep): string;
}

/**
 * The sentence under the heading: what is highest and lowest, or how an ordered series changed, and what is missing; for those who don't see
 * the drawing also the biggest change on the way.
 */
export function summarise(facts: ChartFacts, words: SummaryWords): readonly TextPiece[] {
  // A span of time follows, which has a colon of its own.
  const lead = facts.measure ? `${facts.measure}${facts.changes.length > 0 ? ', ' : ': '}` : '';
  const pieces: TextPiece[] = [{ text: lead }, ...core(facts, words)];
  if (facts.missing > 0 && facts.count > 0) pieces.push({ text: ` ${words.missing(facts.missing)}` });
  const { step } = facts;
  if (step) pieces.push({ text: ` ${words.step(step)}`, aside: true });
  return capitalised(pieces);
}

function core(facts: ChartFacts, words: SummaryWords): TextPiece[] {
  const { highest, lowest, changes } = facts;
  const [top] = changes;
  if (highest === null || lowest === null) return [{ text: words.none }];
  if (facts.count === 1) return [{ text: highest.value, strong: true }, { text: ` (${highest.at}).` }];
  if (top && changes.length === 1) return [...oneChange(top, words), ...extremes(facts, top, words)];
  if (top) return manyChanges(changes, top, words);
  if (highest.value === lowest.value) {
    return [
      { text: `${words.sameEverywhere} ` },
      { text: highest.value, strong: true },
      { text: ` (${words.values(facts.count)}).` },
    ];
  }
  const mean = facts.mean === null ? '' : `, ${words.mean} ${facts.mean}`;
  return [{ text: stated(words.most, highest), strong: true }, { text: `, ${stated(words.least, lowest)}${mean}.` }];
}

const stated = (name: string, { at, value }: StatedValue): string => `${name} ${value} (${at})`;

/** Of more words than one the ends stand apart from the dash. */
const span = ({ first: { at }, last }: StatedChange): string => at + (/\s/.test(at) ? ' – ' : '–') + last.at;

function oneChange(change: StatedChange, words: SummaryWords): TextPiece[] {
  const { series, first, last, direction, percent } = change;
  const when = series === '' ? span(change) : `${series}, ${span(change)}`;
  const end = { text: last.value, strong: true };
  if (direction === 0) return [{ text: `${when}: ${words.sameAtEnds(first.value === last.value)} ` }, end];
  return [{ text: `${when}: ${words.change(direction, unsigned(percent), first.value)} ` }, end];
}

/** The highest and the lowest value, where they are not the first or the last, which have been said. */
function extremes({ highest, lowest }: ChartFacts, { first, last }: StatedChange, words: SummaryWords): TextPiece[] {
  const inside = (value: StatedValue | null): value is StatedValue =>
    value !== null && value.value !== first.value && value.value !== last.value;
  const said = [inside(highest) ? stated(words.most, highest) : '', inside(lowest) ? stated(words.least, lowest) : ''];
  const text = said.filter((part) => part !== '').join(', ');
  return [{ text: text === '' ? '.' : `; ${text}.` }];
}

const unsigned = (percent: string | null): string | null => percent && percent.replace(/^[+\u2212]/, '');

function manyChanges(changes: readonly StatedChange[], top: StatedChange, words: SummaryWords): TextPiece[] {
  const bottom = changes[changes.length - 1] ?? top;
  const share = top.direction === 0 || bottom.percent !== top.percent ? null : unsigned(top.percent);
  if (share !== null && span(bottom) === span(top))
    return [{ text: `${span(top)}: ` }, { text: words.allBy(top.direction, share), strong: true }, { text: '.' }];
  const say = (change: StatedChange, largest: boolean): string => {
    const { direction, first, last, percent, series } = change;
    const amount = direction === 0 ? last.value : (unsigned(percent) ?? `${first.value} → ${last.value}`);
    const at = span(change) === span(top) ? series : `${series}, ${span(change)}`;
    return stated(words.trend(direction, largest), { at, value: amount });
  };
  return [
    { text: `${span(top)}: ` },
    { text: say(top, top.direction > 0), strong: true },
    { text: `, ${say(bottom, bottom.direction < 0)}.` },
  ];
}

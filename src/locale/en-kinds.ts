import { count, missingValues, stepText } from './en-words.js';
import { enChartWords } from './en-chart.js';
import type { KindName, KindWords } from './kind-words.js';
import { formatNumber } from './number-format.js';
import { capital, sentence, strong } from './sentence.js';

const number = (value: number): string => formatNumber('en', value);
const lead = (measure: string): string => (measure === '' ? '' : `${measure}: `);
const missing = (of: number): string => (of === 0 ? '' : ` ${missingValues(of)}`);
const none = (measure: string): ReturnType<typeof sentence> => sentence`${lead(measure)}no values.`;

const names: Readonly<Record<KindName, string>> = {
  line: 'Line chart',
  area: 'Area chart',
  column: 'Column chart',
  bar: 'Bar chart',
  scatter: 'Scatter plot',
  pie: 'Pie chart',
  donut: 'Donut chart',
  histogram: 'Histogram',
  pyramid: 'Pyramid',
  heatmap: 'Heatmap',
  stat: 'Figure',
  sparkline: 'Sparkline',
  combo: 'Combined chart',
};

/** What lies beyond the axis and is not in the drawing. */
const beyond = (of: number, what: string): string =>
  `${count(of, `${what} lies beyond the axis and is`, `${what}s lie beyond the axis and are`)} not drawn.`;

export const kinds: KindWords = {
  parts(facts) {
    const { measure, largest, second, rest, total } = facts;
    if (!largest) return none(measure);
    const tail = missing(facts.missing);
    if (!second) return sentence`${lead(measure)}all of it is ${strong(`${largest.name} (${largest.value})`)}.${tail}`;
    const others =
      facts.count === 2
        ? `the rest is ${second.name} (${second.share})`
        : `next ${second.name} (${second.share}); all but the largest make up ${rest}`;
    return sentence`${lead(measure)}largest part ${strong(`${largest.name} (${largest.share})`)}, ${others}. Total ${total}.${tail}`;
  },
  shares(facts) {
    const { measure, largest, highest, lowest, change } = facts;
    if (!largest || !highest || !lowest) return none(measure);
    const moved = change ? `; biggest shift ${change.span}: ${change.name}, from ${change.from} to ${change.to}` : '';
    return sentence`${lead(measure)}largest part of the whole ${strong(`${largest.name} (${largest.share})`)}; highest share ${highest.value} (${highest.at}), lowest ${lowest.value} (${lowest.at})${moved}.${missing(facts.missing)}`;
  },
  histogram(facts) {
    const { measure, most, ties } = facts;
    if (!most) return none(measure);
    if (facts.from === facts.to) {
      const all = facts.count === 1 ? 'the only value is' : `all ${number(facts.count)} values are`;
      return sentence`${lead(measure)}${all} ${strong(facts.from)}.${missing(facts.missing)}`;
    }
    const share = `${number(most.count)} of ${number(facts.count)}`;
    const also = ties === 0 ? '' : `, as many in ${count(ties, 'other range', 'other ranges')}`;
    const all = facts.brief ? '' : `; all of them between ${facts.from} and ${facts.to}`;
    return sentence`${lead(measure)}most values (${strong(share)}) lie between ${most.from} and ${most.to}${also}${all}.${missing(facts.missing)}`;
  },
  scatter(facts) {
    const { x, y, xRange, yRange, together } = facts;
    if (!xRange || !yRange) return none('');
    const named = yRange[1].at === '' ? '' : ` (${yRange[1].at})`;
    const outside = facts.beyond === 0 ? '' : ` ${beyond(facts.beyond, 'point')}`;
    if (facts.brief) {
      const how = {
        1: ', mostly rising together',
        '-1': ', mostly going against each other',
        0: ', without a clear relation',
      };
      return sentence`${count(facts.count, 'point', 'points')}, ${y} up to ${strong(`${yRange[1].value}${named}`)}${together === null ? '' : how[together]}.${outside}${missing(facts.missing)}`;
    }
    const both = {
      1: ` ${capital(x)} and ${y} mostly rise together.`,
      '-1': ` ${capital(x)} and ${y} mostly go against each other: when one rises, the other falls.`,
      0: ' There is no clear relation between them.',
    };
    const said = together === null ? '' : both[together];
    return sentence`${count(facts.count, 'point', 'points')}: ${x} from ${xRange[0].value} to ${xRange[1].value}, ${y} from ${yRange[0].value} to ${strong(`${yRange[1].value}${named}`)}.${said}${outside}${missing(facts.missing)}`;
  },
  pyramid(facts) {
    const { measure, sides, most } = facts;
    const [more, less] = sides;
    if (!more || !most) return none(measure);
    const group = `largest group ${most.at} (${most.value})`;
    const tail = missing(facts.missing);
    if (!less) return sentence`${lead(measure)}${more.name} ${strong(more.value)}; ${group}.${tail}`;
    return sentence`${lead(measure)}${strong(`${more.name} ${more.share}`)} (${more.value}), ${less.name} ${less.share} (${less.value}); ${group}.${tail}`;
  },
  heatmap(facts) {
    const { measure, highest, lowest, row } = facts;
    if (!highest || !lowest) return none(measure);
    const mean = row ? `; highest on average ${row.value} (${row.at})` : '';
    return sentence`${lead(measure)}${strong(`highest ${highest.value}`)} (${highest.at}), lowest ${lowest.value} (${lowest.at})${mean}.${missing(facts.missing)}`;
  },
  stat({ measure, value, before }) {
    if (!value) return none(measure);
    const when = value.at === '' ? '' : ` (${value.at})`;
    const main = strong(value.value);
    if (!before) return sentence`${lead(measure)}${main}${when}.`;
    const was = before.at === '' ? before.value : `${before.value}, ${before.at}`;
    const same = before.value === value.value ? '' : 'almost ';
    if (before.direction === 0) return sentence`${lead(measure)}${main}${when}, ${same}unchanged (${was}).`;
    const more = before.direction > 0 ? 'more' : 'less';
    const by = before.percent === null ? more : `${before.percent.replace(/^[+\u2212]/, '')} ${more}`;
    return sentence`${lead(measure)}${main}${when}, ${by} than before (${was}).`;
  },
  stacked: ({ name, share }) => sentence`Largest part: ${name} (${share}).`,
  reference({ label, what, value, above, count: of, last }) {
    const where = { 1: ', the last one above it', '-1': ', the last one below it', 0: ', the last one right on it' };
    const name = label === '' ? '' : ` (${label})`;
    return sentence`${number(above)} of ${count(of, what, `${what}s`)} above the line of ${value}${name}${last === null ? '' : where[last]}.`;
  },
  band({ label, what, low, high, inside, count: of, last }) {
    const name = label === '' ? '' : ` (${label})`;
    const where = { 1: ', the last one above', '-1': ', the last one below', 0: ', the last one too' };
    return sentence`${number(inside)} of ${count(of, what, `${what}s`)} within ${low}–${high}${name}${last === null ? '' : where[last]}.`;
  },
  confidence({ at, low, high, overlaps }) {
    const beside = overlaps === null ? '' : `; overlaps that of ${overlaps}`;
    return sentence`Confidence range (${at}): ${low} to ${high}${beside}.`;
  },
  facets: ({ at, highest, lowest }) =>
    sentence`The highest latest value (${at}) is that of ${highest.at}, ${highest.value}, the lowest that of ${lowest.at}, ${lowest.value}.`,
  provisional({ kind, count: of, places, between }) {
    const what = { provisional: 'provisional', estimated: 'estimated', both: 'provisional or estimated' }[kind];
    const where = places.length === 0 ? '' : ` (${places.join(between ? '–' : ', ')})`;
    return sentence`${count(of, 'value is', 'values are')} ${what}${where}.`;
  },
  picture(facts) {
    const { kind, places, ordered, ends, series, range, step, comparison } = facts;
    const many = ordered ? count(places, 'period', 'periods') : count(places, 'category', 'categories');
    const along = ordered && ends && places > 1 ? `, ${ends[0]} to ${ends[1]}` : '';
    return [
      `${names[kind]}${places === 0 ? '' : `: ${many}${along}`}.`,
      series.length > 1 ? `${number(series.length)} series: ${series.join(', ')}.` : '',
      range ? `Values from ${range[0]} to ${range[1]}.` : '',
      step ? stepText(step) : '',
      comparison ? enChartWords.compared(comparison) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  },
  repeated: (rows) =>
    rows === 1
      ? '1 further row repeats a category and is not drawn.'
      : `${number(rows)} further rows repeat a category and are not drawn.`,
  beyond: (of, cut) =>
    cut
      ? `${count(of, 'value lies beyond the axis and is', 'values lie beyond the axis and are')} cut off in the chart.`
      : beyond(of, 'value'),
};

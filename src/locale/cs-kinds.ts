import { missingValues, stepText } from './cs-chart-strings.js';
import { count, from } from './cs-words.js';
import { csChartWords } from './cs-chart.js';
import type { KindName, KindWords } from './kind-words.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';
import { capital, sentence, strong } from './sentence.js';

const number = (value: number): string => formatNumber('cs', value);
const lead = (measure: string): string => (measure === '' ? '' : `${measure}: `);
const missing = (of: number): string => (of === 0 ? '' : ` ${missingValues(of)}`);
const none = (measure: string): ReturnType<typeof sentence> => sentence`${lead(measure)}údaje chybějí.`;

const names: Readonly<Record<KindName, string>> = {
  line: 'Čárový graf',
  area: 'Plošný graf',
  column: 'Sloupcový graf',
  bar: 'Pruhový graf',
  scatter: 'Bodový graf',
  pie: 'Koláčový graf',
  donut: 'Prstencový graf',
  histogram: 'Histogram',
  pyramid: 'Pyramida',
  heatmap: 'Teplotní mapa',
  stat: 'Ukazatel',
  sparkline: 'Minigraf',
  combo: 'Kombinovaný graf',
};

/** What lines of reference count, in the genitive. */
const COUNTED = {
  value: { one: 'hodnoty', other: 'hodnot' },
  total: { one: 'součtu', other: 'součtů' },
  share: { one: 'podílu', other: 'podílů' },
};

const BEYOND: Readonly<Record<'point' | 'value', readonly [string, string, string]>> = {
  point: ['bod leží', 'body leží', 'bodů leží'],
  value: ['hodnota leží', 'hodnoty leží', 'hodnot leží'],
};
/** What lies beyond the axis and is not in the drawing. */
const beyond = (of: number, what: keyof typeof BEYOND): string =>
  `${count(of, ...BEYOND[what])} mimo rozsah osy a\u00a0v\u00a0grafu ${pluralForm('cs', of, { one: 'není', few: 'nejsou', other: 'není' })}.`;

/** Of what is named only a noun of ours (hranice, část) has a gender that we know; verbs have forms that go with one and with many. */
export const kinds: KindWords = {
  parts(facts) {
    const { measure, largest, second, rest, total } = facts;
    if (!largest) return none(measure);
    const all = `Celkem ${total}.${missing(facts.missing)}`;
    if (!second)
      return sentence`${lead(measure)}celek tvoří ${strong(`${largest.name} (${largest.value})`)}.${missing(facts.missing)}`;
    const others =
      facts.count === 2
        ? `zbytek ${second.name} (${second.share})`
        : `následuje ${second.name} (${second.share}); na vše mimo největší část připadá ${rest}`;
    return sentence`${lead(measure)}největší část tvoří ${strong(`${largest.name} (${largest.share})`)}, ${others}. ${all}`;
  },
  shares(facts) {
    const { measure, largest, highest, lowest, change } = facts;
    if (!largest || !highest || !lowest) return none(measure);
    const moved = change ? `; největší posun ${change.span}: ${change.name}, ${from(change.from)} na ${change.to}` : '';
    return sentence`${lead(measure)}největší část celku tvoří ${strong(`${largest.name} (${largest.share})`)}; nejvyšší podíl ${highest.value} (${highest.at}), nejnižší ${lowest.value} (${lowest.at})${moved}.${missing(facts.missing)}`;
  },
  histogram(facts) {
    const { measure, most, ties } = facts;
    if (!most) return none(measure);
    if (facts.from === facts.to)
      return sentence`${lead(measure)}${facts.count === 1 ? 'jediná hodnota je' : `všechny hodnoty (${number(facts.count)}) jsou stejné:`} ${strong(facts.from)}.${missing(facts.missing)}`;
    const share = `${number(most.count)} ${from(number(facts.count))}`;
    const also =
      ties === 0
        ? ''
        : `, stejně jako v\u00a0${count(ties, 'dalším rozmezí', 'dalších rozmezích', 'dalších rozmezích')}`;
    const all = facts.brief ? '' : `; všechny jsou mezi ${facts.from} a\u00a0${facts.to}`;
    return sentence`${lead(measure)}nejvíc hodnot (${strong(share)}) leží mezi ${most.from} a\u00a0${most.to}${also}${all}.${missing(facts.missing)}`;
  },
  scatter(facts) {
    const { x, y, xRange, yRange, together } = facts;
    if (!xRange || !yRange) return sentence`údaje chybějí.`;
    const points = count(facts.count, 'bod', 'body', 'bodů');
    const range = ([low, high]: NonNullable<typeof xRange>): string => `od ${low.value} do ${high.value}`;
    const named = yRange[1].at === '' ? '' : ` (${yRange[1].at})`;
    const outside = facts.beyond === 0 ? '' : ` ${beyond(facts.beyond, 'point')}`;
    if (facts.brief) {
      const how = {
        1: ', rostou zpravidla společně',
        '-1': ', jdou zpravidla proti sobě',
        0: ', bez zřejmé souvislosti',
      };
      return sentence`${points}, ${y} do ${strong(`${yRange[1].value}${named}`)}${together === null ? '' : how[together]}.${outside}${missing(facts.missing)}`;
    }
    const said =
      together === null
        ? ''
        : together === 0
          ? ' Zřejmá souvislost mezi nimi není.'
          : together > 0
            ? ` ${capital(x)} a\u00a0${y} zpravidla rostou společně.`
            : ` ${capital(x)} a\u00a0${y} jdou zpravidla proti sobě: když jedno roste, druhé klesá.`;
    return sentence`${points}: ${x} ${range(xRange)}, ${y} od ${yRange[0].value} do ${strong(`${yRange[1].value}${named}`)}.${said}${outside}${missing(facts.missing)}`;
  },
  pyramid(facts) {
    const { measure, sides, most } = facts;
    const [more, less] = sides;
    if (!more || !most) return none(measure);
    const group = `nejpočetnější skupina ${most.at} (${most.value})`;
    if (!less) return sentence`${lead(measure)}${more.name} ${strong(more.value)}; ${group}.${missing(facts.missing)}`;
    return sentence`${lead(measure)}${strong(`${more.name} ${more.share}`)} (${more.value}), ${less.name} ${less.share} (${less.value}); ${group}.${missing(facts.missing)}`;
  },
  heatmap(facts) {
    const { measure, highest, lowest, row } = facts;
    if (!highest || !lowest) return none(measure);
    const mean = row ? `; v\u00a0průměru nejvíce ${row.value} (${row.at})` : '';
    return sentence`${lead(measure)}${strong(`nejvíce ${highest.value}`)} (${highest.at}), nejméně ${lowest.value} (${lowest.at})${mean}.${missing(facts.missing)}`;
  },
  stat({ measure, value, before }) {
    if (!value) return none(measure);
    const when = value.at === '' ? '' : ` (${value.at})`;
    const main = strong(value.value);
    if (!before) return sentence`${lead(measure)}${main}${when}.`;
    const was = before.at === '' ? before.value : `${before.value}, ${before.at}`;
    const same = before.value === value.value ? '' : 'téměř ';
    if (before.direction === 0) return sentence`${lead(measure)}${main}${when}, ${same}beze změny (${was}).`;
    const more = before.direction > 0 ? 'více' : 'méně';
    const by = before.percent === null ? more : `o\u00a0${before.percent.replace(/^[+\u2212]/, '')} ${more}`;
    return sentence`${lead(measure)}${main}${when}, ${by} než předtím (${was}).`;
  },
  stacked: ({ name, share }) => sentence`Největší část tvoří ${name} (${share}).`,
  reference({ label, what, value, above, count: of, last }) {
    const name = label === '' ? '' : ` (${label})`;
    const where =
      last === null
        ? ''
        : last === 0
          ? ', poslední je právě na ní'
          : last > 0
            ? ', poslední je nad ní'
            : ', poslední je pod ní';
    return sentence`Nad hranicí ${value}${name} leží ${number(above)} ${from(number(of))} ${pluralForm('cs', of, COUNTED[what])}${where}.`;
  },
  band({ label, what, low, high, inside, count: of, last }) {
    const name = label === '' ? '' : ` (${label})`;
    const where = last === null ? '' : `, poslední ${last === 0 ? 'také' : last > 0 ? 'je nad ním' : 'je pod ním'}`;
    return sentence`V\u00a0rozmezí ${low}–${high}${name} leží ${number(inside)} ${from(number(of))} ${pluralForm('cs', of, COUNTED[what])}${where}.`;
  },
  confidence({ at, low, high, overlaps }) {
    const beside = overlaps === null ? '' : `; překrývá se s\u00a0rozmezím ${overlaps}`;
    return sentence`Rozmezí spolehlivosti (${at}): od ${low} do ${high}${beside}.`;
  },
  facets: ({ at, highest, lowest }) =>
    sentence`Nejvyšší poslední hodnotu (${at}) má ${highest.at}, ${highest.value}, nejnižší ${lowest.at}, ${lowest.value}.`,
  provisional({ kind, count: of, places, between }) {
    const names = { provisional: 'předběžn', estimated: 'odhadnut', both: 'předběžn' } as const;
    const form = (stem: string): string => stem + pluralForm('cs', of, { one: 'á', few: 'é', other: 'ých' });
    const what = form(names[kind]) + (kind === 'both' ? ` nebo ${form('odhadnut')}` : '');
    const where = places.length === 0 ? '' : ` (${places.join(between ? '–' : ', ')})`;
    const are = pluralForm('cs', of, { one: 'je', few: 'jsou', other: 'je' });
    return sentence`${capital(what)} ${are} ${count(of, 'hodnota', 'hodnoty', 'hodnot')}${where}.`;
  },
  picture(facts) {
    const { kind, places, ends, series, range, step, comparison } = facts;
    const many = facts.ordered
      ? count(places, 'období', 'období', 'období')
      : count(places, 'kategorie', 'kategorie', 'kategorií');
    const along = facts.ordered && ends && places > 1 ? `, ${ends[0]} až ${ends[1]}` : '';
    return [
      `${names[kind]}${places === 0 ? '' : `: ${many}${along}`}.`,
      series.length > 1 ? `${count(series.length, 'řada', 'řady', 'řad')}: ${series.join(', ')}.` : '',
      range ? `Hodnoty od ${range[0]} do ${range[1]}.` : '',
      step ? stepText(step) : '',
      comparison ? csChartWords.compared(comparison) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  },
  repeated: (rows) =>
    `${count(rows, 'další řádek má', 'další řádky mají', 'dalších řádků má')} stejnou kategorii a\u00a0v\u00a0grafu ${pluralForm('cs', rows, { one: 'není', few: 'nejsou', other: 'není' })}.`,
  beyond: (of, cut) =>
    cut
      ? `${count(of, ...BEYOND.value)} mimo rozsah osy, v\u00a0grafu ${of === 1 ? 'je uříznutá' : 'jsou uříznuté'}.`
      : beyond(of, 'value'),
};

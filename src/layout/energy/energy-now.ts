import type { BuildingNow } from '../../energy/building-now.js';
import type { MeterRole } from '../../energy/meter-roles.js';
import { roundParts } from '../../energy/round-parts.js';
import type { EnergyWords, NowFacts } from '../../locale/energy-words.js';
import type { Locale } from '../../locale/locale.js';
import { dayOfYear, timeOfDay } from '../../locale/short-date.js';
import { commonUnit } from '../../scale/common-unit.js';
import type { CommonUnit } from '../../scale/common-unit.js';
import type { LinkFacts, NodeFacts, PictureNode } from './energy-picture.js';

/** The moment, ready to be drawn and read. */
export interface NowView {
  readonly nodes: readonly NodeFacts[];
  readonly links: readonly LinkFacts[];
  /** Each way that power takes, in words. */
  readonly ways: readonly string[];
  readonly facts: NowFacts | null;
}

type FlowKey =
  'pvToLoad' | 'pvToBattery' | 'pvToGrid' | 'batteryToLoad' | 'batteryToGrid' | 'gridToLoad' | 'gridToBattery';

const WAYS: Readonly<Record<FlowKey, readonly [PictureNode, PictureNode]>> = {
  pvToLoad: ['pv', 'load'],
  pvToBattery: ['pv', 'battery'],
  pvToGrid: ['pv', 'grid'],
  batteryToLoad: ['battery', 'load'],
  batteryToGrid: ['battery', 'grid'],
  gridToLoad: ['grid', 'load'],
  gridToBattery: ['grid', 'battery'],
};
const KEYS = Object.keys(WAYS) as FlowKey[];

/** Roles that put a place into the picture. */
const PLACES: Readonly<Record<PictureNode, readonly MeterRole[]>> = {
  pv: ['pv'],
  grid: ['grid-import', 'grid-export'],
  battery: ['battery-charge', 'battery-discharge'],
  load: ['consumption', 'grid-import'],
  ev: ['ev'],
};
const NODES = Object.keys(PLACES) as PictureNode[];

/** What the moment's picture shows: places that the building has, ways with what they carry, all in one unit. */
export function nowView(now: BuildingNow, locale: Locale, words: EnergyWords): NowView {
  const { watts, flows } = now;
  const has = (node: PictureNode): boolean => PLACES[node].some((role) => watts.has(role));
  const nodes = NODES.filter(has);
  const largest = Math.max(0, ...[...watts.values()].map((value) => value ?? 0), flows?.load ?? 0);
  const unit = commonUnit('W', largest);
  const parts: readonly number[] | null =
    flows &&
    roundParts(
      KEYS.map((key) => (flows[key] ?? 0) / unit.factor),
      unit.digits,
    ).map(Number);
  const flow = (key: FlowKey): number => parts?.[KEYS.indexOf(key)] ?? 0;
  const ev = watts.get('ev');
  const amounts: Record<PictureNode, number | null> = parts
    ? {
        pv: flow('pvToLoad') + flow('pvToBattery') + flow('pvToGrid'),
        grid: flow('gridToLoad') + flow('gridToBattery') - flow('pvToGrid') - flow('batteryToGrid'),
        battery: flow('batteryToLoad') + flow('batteryToGrid') - flow('pvToBattery') - flow('gridToBattery'),
        load: flow('pvToLoad') + flow('batteryToLoad') + flow('gridToLoad'),
        ev: typeof ev === 'number' ? ev / unit.factor : null,
      }
    : measured(watts, unit);
  const strongest = Math.max(...(parts ?? []), 0);
  const links = KEYS.filter((key) => WAYS[key].every(has)).map((key): LinkFacts => {
    const [from, to] = WAYS[key];
    return { from, to, share: parts === null ? null : strongest > 0 ? flow(key) / strongest : 0 };
  });
  if (has('ev') && has('load'))
    links.push({
      from: 'load',
      to: 'ev',
      share: amounts.ev === null ? null : Math.min(1, amounts.ev / (strongest || 1)),
    });
  const write = (value: number): string => locale.measure(value, unit.unit, { digits: value === 0 ? 0 : unit.digits });
  return {
    nodes: nodes.map((node) => nodeOf(node, amounts[node], write, words)),
    links: withoutIdleTwins(links),
    // Wanted seldom, while the rest is of each reading.
    get ways() {
      return KEYS.filter((key) => flow(key) > 0).map((key) => {
        const [from, to] = WAYS[key];
        return words.flow(words.nodes[from], words.nodes[to], write(flow(key)));
      });
    },
    facts: factsOf(now, amounts, has, write, locale),
  };
}

/** Powers as they were told, where they can't be split into flows. */
function measured(watts: BuildingNow['watts'], { factor }: CommonUnit): Record<PictureNode, number | null> {
  const of = (role: MeterRole): number | null => {
    const value = watts.get(role);
    return typeof value === 'number' ? value / factor : null;
  };
  const net = (plus: MeterRole, minus: MeterRole): number | null => {
    const [a, b] = [of(plus), of(minus)];
    if ((watts.has(plus) && a === null) || (watts.has(minus) && b === null)) return null;
    return a === null && b === null ? null : (a ?? 0) - (b ?? 0);
  };
  return {
    pv: of('pv'),
    grid: net('grid-import', 'grid-export'),
    battery: net('battery-discharge', 'battery-charge'),
    load: of('consumption'),
    ev: of('ev'),
  };
}

function nodeOf(
  node: PictureNode,
  amount: number | null,
  write: (value: number) => string,
  words: EnergyWords,
): NodeFacts {
  const label = words.nodes[node];
  if (amount === null) return { node, label, value: words.unknown, missing: true, note: '' };
  const direction = Math.sign(amount);
  const notes: Readonly<Partial<Record<PictureNode, readonly [string, string]>>> = {
    grid: [words.takes, words.gives],
    battery: [words.discharges, words.charges],
  };
  const [plus = '', minus = ''] = notes[node] ?? [];
  const note = direction > 0 ? plus : direction < 0 ? minus : node === 'battery' ? words.idle : '';
  return { node, label, value: write(Math.abs(amount)), missing: false, note };
}

/** Of two ways on the same line only the one that carries something is drawn. */
function withoutIdleTwins(links: readonly LinkFacts[]): LinkFacts[] {
  return links.filter(({ from, to, share }) => {
    const twin = links.find((other) => other.from === to && other.to === from);
    return !twin || (share ?? 0) > (twin.share ?? 0) || (share === twin.share && from === 'grid');
  });
}

function factsOf(
  { at, dated, flows }: BuildingNow,
  amounts: Record<PictureNode, number | null>,
  has: (node: PictureNode) => boolean,
  write: (value: number) => string,
  locale: Locale,
): NowFacts | null {
  if (at === null) return null;
  const load = flows?.load ?? 0;
  const own = (flows?.pvToLoad ?? 0) + (flows?.batteryToLoad ?? 0);
  const ownSources = has('pv') || has('battery');
  return {
    time: timeOfDay(locale.lang, at) + (dated ? ` (${dayOfYear(locale.lang, at)})` : ''),
    load: amounts.load === null ? null : write(amounts.load),
    pv: has('pv') && amounts.pv ? write(amounts.pv) : null,
    own:
      flows && load > 0 && own >= 0.005 * load && ownSources
        ? locale.number(Math.min(1, own / load), { percent: true, digits: 0 })
        : null,
    given: amounts.grid !== null && amounts.grid < 0 ? write(-amounts.grid) : null,
  };
}

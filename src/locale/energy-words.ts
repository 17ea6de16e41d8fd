import { csEnergyWords } from './cs-energy.js';
import type { TextPiece } from './facts.js';

/** A change against the time before, ready to be read. */
export interface StatedDifference {
  /** Without its sign: `8 %`. */
  readonly percent: string;
  readonly direction: -1 | 0 | 1;
}

/** What is said of a moment; powers with their unit, null where they are not known. */
export interface NowFacts {
  /** Of the readings. */
  readonly time: string;
  readonly load: string | null;
  readonly pv: string | null;
  /** Share of the load that the building covers itself; null where that means nothing. */
  readonly own: string | null;
  /** What goes into the grid; null when nothing does. */
  readonly given: string | null;
}

/** What is said of a stretch of time. */
export interface PeriodFacts {
  /** `dnes`, `týden 16.–22. 11. 2026`. */
  readonly span: string;
  readonly load: string | null;
  readonly own: string | null;
  readonly pv: string | null;
  readonly difference: StatedDifference | null;
  /** Share of the intervals that are there, where it is too low to call the total one. */
  readonly coverage: string | null;
}

/** What is said of one quantity in a stretch of time. */
export interface QuantityFacts {
  readonly name: string;
  readonly span: string;
  /** A mean of levels, no total. */
  readonly level: boolean;
  readonly value: string | null;
  readonly difference: StatedDifference | null;
  readonly coverage: string | null;
}

/** What is said of several buildings. */
export interface RankingFacts {
  readonly best: { readonly name: string; readonly value: string } | null;
  readonly improved: { readonly name: string; readonly percent: string } | null;
  readonly count: number;
}

/** Texts of the energy of buildings. */
export interface EnergyWords {
  /** Roles of meters, as names of what is counted. */
  readonly roles: Readonly<Record<string, string>>;
  /** Places of the picture, short enough to stand in a circle. */
  readonly nodes: { readonly [node in 'pv' | 'grid' | 'battery' | 'load' | 'ev']: string };
  readonly takes: string;
  readonly gives: string;
  readonly charges: string;
  readonly discharges: string;
  readonly idle: string;
  /** What stands in a circle in place of a power that is not known. */
  readonly unknown: string;
  /** The picture, for those who don't see it. */
  readonly picture: string;
  /** A way that power takes: from where to where. */
  readonly nothingFlowed: string;
  flow(from: string, to: string, value: string): string;
  now(facts: NowFacts): readonly TextPiece[];
  period(facts: PeriodFacts): readonly TextPiece[];
  quantityOver(facts: QuantityFacts): readonly TextPiece[];
  ranking(facts: RankingFacts): readonly TextPiece[];
  /** When the readings are from; `age` in words, null for less than a minute. */
  readAt(time: string, age: string | null): string;
  readonly clockSkew: string;
  readonly noNow: string;
  readonly pause: string;
  readonly resume: string;
  readonly paused: string;
  readonly resumed: string;
  /** Names the choice of time, and what is in it. */
  /** Than fits. */
  readonly more: string;
  readonly less: string;
  readonly choosePeriod: string;
  readonly periods: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  readonly earlier: string;
  readonly later: string;
  /** `running`: the span has begun and not ended. */
  spanOf(period: 'day' | 'week' | 'month' | 'year', from: string, to: string, running: boolean): string;
  readonly totals: string;
  readonly amount: string;
  readonly remark: string;
  readonly rows: {
    readonly pv: string;
    readonly load: string;
    readonly import: string;
    readonly export: string;
    readonly charge: string;
    readonly discharge: string;
    readonly ev: string;
    readonly co2: string;
    readonly saved: string;
  };
  selfUsed(share: string): string;
  ownShare(share: string): string;
  factor(value: string, year: number | null, source: string | null): string;
  incomplete(coverage: string): string;
  readonly missing: string;
  readonly estimated: string;
  /** Of a total that is told by whole days only. */
  readonly yesterday: string;
  /** What does not add up, with its size. */
  unbalanced(amount: string): string;
  readonly whereFrom: string;
  readonly whereTo: string;
  /** Parts of the two bars, by the node at the other end. */
  readonly fromParts: { readonly pv: string; readonly battery: string; readonly grid: string };
  readonly toParts: { readonly load: string; readonly battery: string; readonly grid: string };
  readonly media: string;
  readonly climate: string;
  comfort(low: string | null, high: string | null): string;
  readonly comfortable: string;
  readonly tooLow: string;
  readonly tooHigh: string;
  readonly simulated: string;
  privacy(delay: string | null, step: string | null): string;
  flag(kind: string, since: string, until: string | null): string;
  refused(name: string): string;
  staleMeter(name: string, age: string): string;
  /** What is wrong with a meter, by its code; null for what need not be said. */
  problem(code: string, name: string, at: string | null): string | null;
  /** Charts. */
  readonly consumption: string;
  readonly production: string;
  readonly previous: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  readonly current: string;
  readonly time: string;
  readonly quality: string;
  readonly interval: string;
  readonly losses: string;
  sankey(span: string): string;
  readonly perM2: string;
  readonly perPupil: string;
  readonly building: string;
  /** Behind a stroke: kWh/žák. */
  readonly pupil: string;
  /** Names the table of who saved most against itself. */
  readonly savers: string;
  /** What is left of a whole. */
  readonly others: string;
  readonly change: string;
  /** Why a building has no place. */
  readonly notComparable: string;
  readonly leastFirst: string;
  difference(stated: StatedDifference): string;
  readonly quantity: string;
  readonly showTable: string;
  readonly showPicture: string;
  /** Names several buildings. */
  readonly compareTitle: string;
}

const known: Record<string, EnergyWords> = { cs: csEnergyWords };
const languages: Readonly<Record<string, () => Promise<EnergyWords>>> = {
  en: async () => (await import('./en-energy.js')).enEnergyWords,
};

/** The texts in a language, or the Czech ones while they are not here. */
export const energyWords = ({ lang }: { readonly lang: string }): EnergyWords => known[lang] ?? csEnergyWords;

/** Fetches the texts; null when there is nothing to wait for. Never rejects: a dashboard is Czech then. */
export function loadEnergyWords({ lang }: { readonly lang: string }): Promise<void> | null {
  if (known[lang]) return null;
  const load = languages[lang]?.() ?? Promise.resolve(csEnergyWords);
  return load.catch(() => csEnergyWords).then((words) => void (known[lang] = words));
}

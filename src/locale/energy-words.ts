import { csEnergyWords } from './cs-energy.js';
import type { TextPiece } from './facts.js';

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
  flow(from: string, to: string, value: string): string;
  now(facts: NowFacts): readonly TextPiece[];
  /** When the readings are from; `age` in words, null for less than a minute. */
  readAt(time: string, age: string | null): string;
  readonly noNow: string;
  readonly pause: string;
  readonly resume: string;
  readonly paused: string;
  readonly resumed: string;
  /** Than fits. */
  readonly more: string;
  readonly less: string;
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
  };
  selfUsed(share: string): string;
  ownShare(share: string): string;
  incomplete(coverage: string): string;
  readonly missing: string;
  readonly estimated: string;
  /** Of a total that is told by whole days only. */
  readonly yesterday: string;
  readonly whereFrom: string;
  readonly whereTo: string;
  /** Parts of the two bars, by the node at the other end. */
  readonly fromParts: { readonly pv: string; readonly battery: string; readonly grid: string };
  readonly toParts: { readonly load: string; readonly battery: string; readonly grid: string };
  readonly quality: string;
  readonly interval: string;
  readonly quantity: string;
  /** Of all intervals, whatever the picture shows. */
  readonly showTable: string;
  readonly download: string;
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

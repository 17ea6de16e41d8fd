import { csBesideWords } from './cs-beside.js';
import { enBesideWords } from './en-beside.js';

/** Texts of what is said beside the figures of a building; they come with the code of that, in both languages. */
export interface BesideWords {
  readonly clockSkew: string;
  /** What does not add up, with its size. */
  unbalanced(amount: string): string;
  /** Why no money is told: the currencies of its prices. */
  currencies(all: string): string;
  /** Heads of CO₂ that was not caused, and of money that was saved and earned. */
  readonly avoided: string;
  readonly saved: string;
  /** What a factor says, of what year, by whom. */
  factor(value: string, year: number | null, source: string | null): string;
  /** A part of what was sold has no known price. */
  readonly unsold: string;
  readonly media: string;
  readonly climate: string;
  comfort(low: string | null, high: string | null): string;
  readonly comfortable: string;
  readonly tooLow: string;
  readonly tooHigh: string;
  readonly simulated: string;
  /** What is held back, of all (null) or of the meters with these names. */
  privacy(
    held: readonly { readonly names: string | null; readonly delay: string | null; readonly step: string | null }[],
  ): string;
  flag(kind: string, since: string, until: string | null): string;
  refused(name: string): string;
  staleMeter(name: string, age: string): string;
  /** What is wrong with a meter, by its code; null for what need not be said. */
  problem(code: string, name: string, at: string | null): string | null;
}

const known: Readonly<Record<string, BesideWords>> = { cs: csBesideWords, en: enBesideWords };

export const besideWords = ({ lang }: { readonly lang: string }): BesideWords => known[lang] ?? csBesideWords;

import { csKioskWords } from './cs-kiosk.js';
import { enKioskWords } from './en-kiosk.js';
import type { TextPiece } from './facts.js';

/** What an amount of energy or water is as much as, in things that children know. */
export type EquivalenceName = 'kettle' | 'phone' | 'drive' | 'bath' | 'lamp';

/** Texts of a show; they come with its code, in both languages. */
export interface KioskWords {
  readonly now: string;
  readonly today: string;
  figures(when: string): string;
  readonly sunTitle: string;
  readonly useTitle: string;
  readonly weekTitle: string;
  readonly compareNote: string;
  readonly back: string;
  readonly forward: string;
  readonly controls: string;
  panel(index: number, count: number, title: string): string;
  /** Over an equivalence: what was made. */
  made(amount: string, span: string): string;
  used(amount: string, span: string): string;
  equivalence(name: EquivalenceName, count: string, factor: string, number: number): readonly TextPiece[];
  /** Shown when there is nothing new enough to tell. */
  readonly evergreenTitle: string;
  readonly evergreen: readonly string[];
  old(date: string): string;
}

const known: Readonly<Record<string, KioskWords>> = { cs: csKioskWords, en: enKioskWords };

export const kioskWords = ({ lang }: { readonly lang: string }): KioskWords => known[lang] ?? csKioskWords;

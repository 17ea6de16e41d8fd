import { count as csCount } from './cs-words.js';
import { count as enCount } from './en-words.js';

/** How points met territories. */
export interface PointFacts {
  readonly total: number;
  readonly outside: number;
  readonly placeless: number;
  readonly timeless: number;
}

/** Texts of maps of points; they come with the code that counts them. */
export interface MapPointWords {
  /** What is counted. */
  readonly measure: string;
  /** Where those are that no territory has; empty where all are in one. */
  lost(facts: PointFacts): string;
}

const words: Readonly<Record<string, MapPointWords>> = {
  cs: {
    measure: 'počet míst',
    lost({ total, outside, placeless, timeless }) {
      const parts = [
        outside > 0 ? `${csCount(outside, 'leží', 'leží', 'leží')} mimo mapu` : '',
        placeless > 0 ? `${csCount(placeless, 'nemá', 'nemají', 'nemá')} polohu` : '',
        timeless > 0 ? `${csCount(timeless, 'nemá', 'nemají', 'nemá')} období` : '',
      ].filter(Boolean);
      return parts.length === 0 ? '' : `Z ${csCount(total, 'místa', 'míst', 'míst')} ${parts.join(', ')}.`;
    },
  },
  en: {
    measure: 'number of places',
    lost({ total, outside, placeless, timeless }) {
      const parts = [
        outside > 0 ? `${enCount(outside, 'lies', 'lie')} off the map` : '',
        placeless > 0 ? `${enCount(placeless, 'has', 'have')} no location` : '',
        timeless > 0 ? `${enCount(timeless, 'has', 'have')} no period` : '',
      ].filter(Boolean);
      return parts.length === 0 ? '' : `Of ${enCount(total, 'place', 'places')} ${parts.join(', ')}.`;
    },
  },
};

/** The texts in a language; a language without them has the Czech ones. */
export const mapPointWords = ({ lang }: { readonly lang: string }): MapPointWords =>
  words[lang] ?? (words['cs'] as MapPointWords);

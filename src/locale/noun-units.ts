import { pluralForm } from './plural.js';
import type { PluralForms } from './plural.js';

/**
 * Counted nouns, a line each: `osoba|osoby|osoby|osob` (one, few, many, other) where the language has four forms,
 * `osob|person|people` (a name in other languages, one, other) where it has two. Any form of a line finds it.
 */
export type UnitLines = readonly string[];

/** The unit in the form that goes with a number written with so many decimals; null for a unit that has no forms here. */
export type DeclineUnit = (value: number, digits: number, unit: string) => string | null;

/** A noun in front, with or without more behind it: `obyvatel na km²`. */
const NOUN = /^\p{L}+/u;

/** Declines the nouns of `lines`; the first line that has a form gets it. */
export function declineUnits(lang: string, lines: UnitLines): DeclineUnit {
  const forms = new Map<string, PluralForms>();
  for (const line of lines) {
    const words = line.split('|');
    const [first = '', second = first, third = second, other] = words;
    const made = other === undefined ? { one: second, other: third } : { one: first, few: second, many: third, other };
    for (const word of words) if (!forms.has(word)) forms.set(word, made);
  }
  return (value, digits, unit) => {
    const noun = NOUN.exec(unit)?.[0] ?? '';
    const counted = forms.get(noun);
    return counted ? pluralForm(lang, value, counted, digits) + unit.slice(noun.length) : null;
  };
}

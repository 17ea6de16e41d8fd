/** Forms of a counted noun by CLDR plural category; `other` is used for a missing one. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  /** In Czech the form after a decimal number: 1,5 muzea. */
  readonly many?: string;
  readonly other: string;
}

/**
 * CLDR's rules for whole numbers (version 48, cardinals), where an Intl.PluralRules would cost a page's first chart milliseconds.
 * A language without one is asked of Intl.
 */
const whole: Readonly<Record<string, (count: number) => keyof PluralForms>> = {
  cs: (count) => (count === 1 ? 'one' : count >= 2 && count <= 4 ? 'few' : 'other'),
  en: (count) => (count === 1 ? 'one' : 'other'),
};

/**
 * The form of a noun after a number: 1 muzeum, 2 muzea, 5 muzeí, 1,5 muzea. `digits`: decimals that the number is written with, which
 * decide as well as its size: 2,0 muzea.
 */
export function pluralForm(lang: string, count: number, forms: PluralForms, digits = 0): string {
  const size = Math.abs(count);
  const category =
    (digits === 0 && Number.isInteger(size) && whole[lang]?.(size)) ||
    new Intl.PluralRules(lang, { minimumFractionDigits: digits }).select(size);
  return (category === 'one' || category === 'few' || category === 'many' ? forms[category] : undefined) ?? forms.other;
}

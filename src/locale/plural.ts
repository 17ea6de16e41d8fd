/** Forms of a counted noun by CLDR plural category; `other` is used for a missing one. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  /** In Czech the form after a decimal number: 1,5 muzea. */
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** The form of a noun after a number: 1 muzeum, 2 muzea, 5 muzeí, 1,5 muzea. */
export function pluralForm(lang: string, count: number, forms: PluralForms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  const category = rule.select(Math.abs(count));
  return (category === 'one' || category === 'few' || category === 'many' ? forms[category] : undefined) ?? forms.other;
}

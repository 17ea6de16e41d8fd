const names = { cs: { first: 'SELČ', second: 'SEČ' }, en: { first: 'CEST', second: 'CET' } } as const;

/** Which of the two readings of the hour that autumn repeats is meant; a language without names of its own has the Czech ones. */
export const repeatedHourName = (lang: string, reading: 'first' | 'second'): string =>
  names[lang === 'en' ? lang : 'cs'][reading];

import { from } from './cs-words.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';
import type { WorkingWords } from './working-words.js';

/** Choosing what is shown, in Czech. */
export const words: WorkingWords = {
  part: 'Zobrazený úsek',
  closer: 'Přiblížit',
  farther: 'Oddálit',
  left: 'Posunout vlevo',
  right: 'Posunout vpravo',
  all: 'Zobrazit vše',
  between: (from, to) => `${from} až ${to}`,
  shownPart: (from, to) => `Zobrazen úsek ${from} až ${to}.`,
  toggled: (label, hidden, shown, total) =>
    `${label}: ${hidden ? 'skryto' : 'zobrazeno'}. ${pluralForm('cs', shown, { one: 'Vidět je', few: 'Vidět jsou', other: 'Vidět je' })} ${formatNumber('cs', shown)} ${from(formatNumber('cs', total))} řad.`,
  lastSeries: 'Poslední řadu nelze skrýt.',
  search: 'Hledat v\u00a0tabulce',
  found: (rows, total) =>
    `Zobrazeno ${formatNumber('cs', rows)} ${from(formatNumber('cs', total))} ${pluralForm('cs', total, { one: 'řádku', few: 'řádků', other: 'řádků' })}`,
  sorted: (column, descending) =>
    descending === null
      ? 'Řádky jsou v\u00a0původním pořadí.'
      : `Seřazeno podle sloupce ${column} ${descending ? 'sestupně' : 'vzestupně'}.`,
  without: (labels) => `bez: ${labels}`,
};

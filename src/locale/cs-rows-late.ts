import type { RowLateWords } from './row-late-words.js';

/** In Czech. */
export const csRowLateWords: RowLateWords = {
  arriving: ' Další řádky se ještě načítají.',
  skip: 'Přeskočit tabulku',
  orderHint: 'Se stisknutou klávesou Shift se přidá další řazení.',
  getAll: 'Na papíře je jen část řádků. Všechny si stáhnete na webové stránce tlačítkem Stáhnout pod tabulkou.',
  unfold: 'Rozbalit seznam',
  fold: 'Sbalit seznam',
};

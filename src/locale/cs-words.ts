import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';

/** A number with its noun: 1 hodnota, 2 hodnoty, 5 hodnot. */
export const count = (value: number, one: string, few: string, other: string): string =>
  `${formatNumber('cs', value)}\u00a0${pluralForm('cs', value, { one, few, other })}`;

/**
 * A number behind the preposition `z`, which is `ze` in front of words that begin with s, š, čt, tř or dv: ze 4, ze 100, ze 2 345, z 25.
 * The word is that of the first group of digits.
 */
export const from = (text: string): string =>
  `${/^(?:[3467]|2(?!\d(?!\d))|1(?:\d\d|[2-467](?!\d)))/.test(text) && !/^1\d{3}/.test(text) ? 'ze ' : 'z\u00a0'}${text}`;

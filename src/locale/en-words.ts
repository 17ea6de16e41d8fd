import type { StatedStep } from './facts.js';
import { formatNumber } from './number-format.js';

/** A number with its noun: 1 value, 2 values. */
export const count = (value: number, one: string, other: string): string =>
  `${formatNumber('en', value)} ${value === 1 ? one : other}`;

export const missingValues = (number: number): string => `${count(number, 'value is', 'values are')} missing.`;

export const stepText = ({ from, to, amount }: StatedStep): string =>
  `Biggest change from one period to the next: ${amount} (${from} → ${to}).`;

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { writeCzechDate } from '../../src/locale/czech-dates.js';

const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const seconds = { second: '2-digit' } as const;
const choices: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'short' },
  { month: 'short' },
  day,
  { ...day, ...clock },
  { ...day, ...clock, ...seconds },
  { day: 'numeric', month: 'numeric' },
  clock,
  { ...clock, ...seconds },
];
/** Spaces are of Intl's own choice, which may change with its data. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('writeCzechDate', () => {
  it('writes as Intl does, at any instant and in the repeated hour', () => {
    const formats = choices.map(
      (choice) => new Intl.DateTimeFormat('cs', { timeZone: 'Europe/Prague', hourCycle: 'h23', ...choice }),
    );
    const instant = fc.oneof(
      fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2060, 0) }),
      fc.integer({ min: Date.UTC(2026, 9, 24, 22), max: Date.UTC(2026, 9, 25, 4) }),
      fc.integer({ min: Date.UTC(2026, 2, 28, 22), max: Date.UTC(2026, 2, 29, 4) }),
    );
    fc.assert(
      fc.property(instant, fc.nat(choices.length - 1), (epochMs, index) => {
        expect(plain(writeCzechDate(epochMs, choices[index] ?? day) ?? '')).to.equal(
          plain(formats[index]?.format(epochMs) ?? ''),
        );
      }),
    );
  });

  it('lets no line end between a day and its month', () => {
    expect(writeCzechDate(Date.UTC(2026, 0, 31, 8), { ...day, ...clock })).to.equal('31.\u00a01. 2026 9:00');
  });

  it('leaves years that need an era to Intl', () => {
    expect(writeCzechDate(Date.UTC(-44, 2, 15), day)).to.equal(null);
    expect(writeCzechDate(Date.UTC(12_000, 0), { year: 'numeric' })).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import { sourceAddresses } from '../../src/metering/source-address.js';

const BASE = 'https://skola.example/energie/site.json';
/** The two days in which Prague's clocks change in 2026, midnight to midnight. */
const SPRING = { from: Date.UTC(2026, 2, 28, 23), to: Date.UTC(2026, 2, 29, 22) };
const AUTUMN = { from: Date.UTC(2026, 9, 24, 22), to: Date.UTC(2026, 9, 25, 23) };

describe('addresses of a source', () => {
  it('are relative to the document', () => {
    expect(sourceAddresses('pv.json', BASE, SPRING)).to.deep.equal(['https://skola.example/energie/pv.json']);
    expect(sourceAddresses('//cdn.example/a', BASE, SPRING)).to.deep.equal(['https://cdn.example/a']);
    expect(sourceAddresses('pv.json', null, SPRING)).to.deep.equal(['pv.json']);
    expect(() => sourceAddresses('https://[', BASE, SPRING)).to.throw('not a URL: https://[');
  });

  it('name the time asked for', () => {
    expect(sourceAddresses('a?od={from}&do={to}', BASE, SPRING)).to.deep.equal([
      'https://skola.example/energie/a?od=2026-03-28T23%3A00%3A00Z&do=2026-03-29T22%3A00%3A00Z',
    ]);
  });

  it('are one for each local day', () => {
    const days = (span: typeof SPRING): string[] =>
      sourceAddresses('{day}.json', BASE, span).map((url) => url.slice(-15, -5));
    expect(days(SPRING)).to.deep.equal(['2026-03-29']);
    expect(days(AUTUMN)).to.deep.equal(['2026-10-25']);
    expect(days({ from: SPRING.from, to: SPRING.to + 1 })).to.deep.equal(['2026-03-29', '2026-03-30']);
    expect(days({ from: SPRING.from - 1, to: SPRING.to })).to.deep.equal(['2026-03-28', '2026-03-29']);
    expect(days({ from: Date.UTC(2025, 11, 31, 23), to: Date.UTC(2026, 11, 31, 23) })).to.have.length(365);
    expect(() => days({ from: 0, to: Date.UTC(2026, 0) })).to.throw('over 367 days: {day}.json');
  });
});

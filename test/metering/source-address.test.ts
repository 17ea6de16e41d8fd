import { expect } from '@open-wc/testing';
import { sourceAddresses } from '../../src/metering/source-address.js';

const BASE = 'https://skola.example/energie/site.json';
/** The two days in which Prague's clocks change in 2026, midnight to midnight. */
const SPRING = { from: Date.UTC(2026, 2, 28, 23), to: Date.UTC(2026, 2, 29, 22) };
const AUTUMN = { from: Date.UTC(2026, 9, 24, 22), to: Date.UTC(2026, 9, 25, 23) };

const refusal = (src: string, span: typeof SPRING): Promise<string> =>
  sourceAddresses(src, BASE, span).then(String, (error: Error) => error.message);

describe('addresses of a source', () => {
  it('are relative to the document', async () => {
    expect(await sourceAddresses('pv.json', BASE, SPRING)).to.deep.equal(['https://skola.example/energie/pv.json']);
    expect(await sourceAddresses('//cdn.example/a', BASE, SPRING)).to.deep.equal(['https://cdn.example/a']);
    expect(await sourceAddresses('pv.json', null, SPRING)).to.deep.equal(['pv.json']);
    expect(await refusal('https://[', SPRING)).to.equal('not a URL: https://[');
  });

  it('name the time asked for', async () => {
    expect(await sourceAddresses('a?od={from}&do={to}', BASE, SPRING)).to.deep.equal([
      'https://skola.example/energie/a?od=2026-03-28T23%3A00%3A00Z&do=2026-03-29T22%3A00%3A00Z',
    ]);
  });

  it('are one for each local day', async () => {
    const days = async (span: typeof SPRING): Promise<string[]> =>
      (await sourceAddresses('{day}.json', BASE, span)).map((url) => url.slice(-15, -5));
    expect(await days(SPRING)).to.deep.equal(['2026-03-29']);
    expect(await days(AUTUMN)).to.deep.equal(['2026-10-25']);
    expect(await days({ from: SPRING.from, to: SPRING.to + 1 })).to.deep.equal(['2026-03-29', '2026-03-30']);
    expect(await days({ from: SPRING.from - 1, to: SPRING.to })).to.deep.equal(['2026-03-28', '2026-03-29']);
    expect(await days({ from: Date.UTC(2025, 11, 31, 23), to: Date.UTC(2026, 11, 31, 23) })).to.have.length(365);
    expect(await refusal('{day}.json', { from: 0, to: Date.UTC(2026, 0) })).to.equal('over 367 days: {day}.json');
  });
});

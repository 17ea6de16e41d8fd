import { expect } from '@open-wc/testing';
import { loadPopulation } from '../src/load-population.js';
import { rejection } from './helper/rejection.js';
import { squares } from './helper/squares.js';

const { signal } = new AbortController();
const grid = squares(2, 1, (unit) => ({ code: `50000${unit + 1}`, codes: [`50000${unit + 1}`] }));
const address = (text: string): string => `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
const known = async (url: string): Promise<readonly (number | null)[]> =>
  (await loadPopulation(grid, url, document.baseURI, signal)).units.map(({ population }) => population);
const wide = address('kod,2010,2020,2019\n500001,1,2,3\n500002,4,5,6\n');

describe('loadPopulation', () => {
  it('takes the column of inhabitants, else the one that is called by the latest year', async () => {
    expect(await known(address('kod,obyvatel\n500002,7\n500001,6\n'))).to.deep.equal([6, 7]);
    expect(await known(wide)).to.deep.equal([2, 5]);
  });

  it('takes the column that the fragment of the address names', async () => {
    expect(await known(`${wide}#2010`)).to.deep.equal([1, 4]);
    expect(await known(`${address('kod,lidí celkem\n500001,9\n')}#lid%C3%AD%20celkem`)).to.deep.equal([9, null]);
  });

  it('says of a table that has none of the territories, or no such column, that the attribute is wrong', async () => {
    for (const [url, message] of [
      [address('kod,obyvatel\n599999,7\n599998,8\n'), 'no column with codes of territories: kod obyvatel'],
      [`${wide}#2030`, 'no column of numbers of inhabitants: 2030'],
    ] as const) {
      const error = await rejection(loadPopulation(grid, url, document.baseURI, signal));
      expect(error.code).to.equal('bad-attribute');
      expect(error.message).to.contain('per="').and.contain(message);
    }
  });

  it('says of an address that is none that the attribute is wrong', async () => {
    const error = await rejection(loadPopulation(grid, 'https://', document.baseURI, signal));
    expect(error).to.include({ name: 'SourceError', code: 'bad-attribute' });
    expect(error.message).to.contain('per="https://": ');
  });

  it('says whose address it was that has no data', async () => {
    const error = await rejection(
      loadPopulation(grid, 'data:text/html,<html><body>404</body></html>', document.baseURI, signal),
    );
    expect(error).to.include({ name: 'SourceError', reason: 'per' });
  });

  it('rejects with the reason of who no longer wants it', async () => {
    const given = new AbortController();
    given.abort(new Error('gone'));
    const told = await loadPopulation(grid, wide, document.baseURI, given.signal).catch((error: unknown) => error);
    expect(told).to.equal(given.signal.reason);
  });
});

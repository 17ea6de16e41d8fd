import { expect } from '@open-wc/testing';
import { saidOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const rows: Rows = [
  { obec: 'A', n: 3 },
  { obec: 'B', n: 2 },
];
const said = (reference: string, some: Rows = rows): Promise<string> =>
  saidOf(some, { kind: 'bar', x: 'obec', y: ['n'], unit: 'MWh', extras: { reference } });

describe('the sentence about a line of reference', () => {
  it('has the decimals that its author gave it, though the values have none', async () => {
    expect(await said('Cíl: 2.5')).to.contain('Nad hranicí 2,5 MWh (Cíl) leží 1 ze 2 hodnot.');
    expect(await said('2.25–2.75')).to.contain('V rozmezí 2,25–2,75 MWh leží 0 ze 2 hodnot.');
    expect(await said('0.125')).to.contain('Nad hranicí 0,125 MWh leží 2 ze 2 hodnot.');
    expect(await said('2')).to.contain('Nad hranicí 2 MWh leží 1 ze 2 hodnot.');
    expect(await said('0')).to.contain('Nad hranicí 0 MWh leží 2 ze 2 hodnot.');
  });

  it('has no more than four valid digits where the values have none', async () => {
    const many = rows.map(({ obec }) => ({ obec: obec ?? '', n: 50_000 }));
    expect(await said('44248.3333', many)).to.contain('Nad hranicí 44 248 MWh leží');
    expect(await said('2.3333333')).to.contain('Nad hranicí 2,333 MWh leží');
  });
});

import { expect } from '@open-wc/testing';
import { placeFinder, placeKey } from '../../src/layout/place-key.js';
import type { Stop, StopList } from '../../src/layout/scene.js';
import { modelOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';

/** A stop per position, named so. */
const stopsOf = (titles: readonly string[]): StopList => ({
  length: titles.length,
  at: (index) => ({ title: titles[index], row: index }) as Stop,
  indexAt: () => -1,
});
const day = (date: string, n = 1): Rows[number] => ({ den: new Date(`${date}T00:00:00Z`), n });

describe('placeKey and placeFinder', () => {
  it('meet by name without regard to case and to how accents are stored', () => {
    const model = modelOf([{ obec: 'Frýdlant', n: 1 }], { kind: 'column' });
    const key = placeKey(model, { title: 'FRÝDLANT'.normalize('NFD'), row: 0 });
    expect(key).to.deep.equal({ names: ['frýdlant'], at: null });
    const find = placeFinder(model, stopsOf(['Liberec', 'Frýdlant']));
    expect(key && find(key)).to.equal(1);
    expect(find({ names: ['turnov'], at: null })).to.equal(-1);
  });

  it('meet by instant whatever the language writes, else by name', () => {
    const model = modelOf([day('2020-01-01'), day('2020-01-02')], { kind: 'line' });
    const key = placeKey(model, { title: '2 January 2020', row: 1 });
    expect(key?.at).to.equal(Date.UTC(2020, 0, 2));
    const find = placeFinder(model, stopsOf(['1. 1. 2020', '2. 1. 2020']));
    expect(key && find(key)).to.equal(1);
    expect(find({ names: ['1. 1. 2020'], at: 5 })).to.equal(0);
    expect(find({ names: [], at: 5 })).to.equal(-1);
  });

  it('have no key for a place without an x', () => {
    const model = modelOf(
      [
        { obec: null, n: 1 },
        { obec: 'Liberec', n: 2 },
      ],
      { kind: 'column' },
    );
    expect(placeKey(model, { title: 'neuvedeno', row: 0 })).to.equal(null);
  });

  it('takes a name before a code', () => {
    const model = modelOf(
      [
        { obec: 'Liberec', n: 1 },
        { obec: '1', n: 2 },
      ],
      { kind: 'column' },
    );
    const { xColumn } = model;
    const coded = { ...model, xColumn: { ...xColumn, codes: [1, 2] } as typeof xColumn };
    const find = placeFinder(coded, stopsOf(['Liberec', '1']));
    expect(find({ names: ['1'], at: null })).to.equal(1);
    expect(find({ names: ['jinak', '2'], at: null })).to.equal(1);
    expect(placeKey(coded, { title: 'Liberec', row: 0 })?.names).to.deep.equal(['liberec', '1']);
  });
});

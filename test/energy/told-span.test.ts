import { expect } from '@open-wc/testing';
import { buildingTotals } from '../../src/energy/building-totals.js';
import { toldSpan } from '../../src/energy/told-span.js';
import { QUARTER_MS, buildingOf } from '../helper/energy-building.js';
import type { TestMeter } from '../helper/energy-building.js';

/** Midnight in Prague. */
const FROM = Date.parse('2026-06-14T22:00Z');
const DAY = { from: FROM, to: FROM + 96 * QUARTER_MS };
const quarters = (count: number): number[] => new Array<number>(count).fill(250);
const toldQuarters = (meters: readonly TestMeter[], nowQuarters: number): number =>
  (toldSpan(buildingOf(FROM, meters), DAY, FROM + nowQuarters * QUARTER_MS).to - FROM) / QUARTER_MS;

describe('the part of a span that is told', () => {
  it('goes as far as all meters have come', () => {
    expect(
      toldQuarters(
        [
          { role: 'pv', values: quarters(40) },
          { role: 'grid-import', values: quarters(38) },
        ],
        40,
      ),
    ).to.equal(38);
  });

  it('leaves out a step of an hour that is not over', () => {
    const hourly = { privacy: { step: 3600 } };
    for (const [count, told] of [
      [4, 4],
      [5, 4],
      [7, 4],
      [8, 8],
    ] as const)
      expect(
        toldQuarters([{ role: 'grid-import', values: quarters(count), more: hourly }], count),
        `${count}`,
      ).to.equal(told);
  });

  it('is that of the others where a meter is held back for a day, so that what these tell is not missing', () => {
    const held = { privacy: { delay: 86_400 } };
    const meters = [
      { role: 'pv', values: quarters(40) },
      { role: 'grid-import', values: [], more: held },
    ];
    expect(toldQuarters(meters, 40)).to.equal(40);
    expect(toldQuarters([{ role: 'grid-import', values: quarters(30), more: held }], 96 + 30)).to.equal(30);
  });

  it('is another for each medium: heat by late hours does not cut electricity short, and is not incomplete itself', () => {
    // Told at 11:30, of which heat may show what is an hour old, by whole hours.
    const late = { privacy: { delay: 3600, step: 3600 }, staleAfter: 900 };
    const data = buildingOf(FROM, [
      { role: 'grid-import', values: quarters(46) },
      { role: 'heat', values: [...quarters(40), null, null], more: late },
    ]);
    const until = (role?: 'heat'): number => (toldSpan(data, DAY, FROM + 47 * QUARTER_MS, role).to - FROM) / QUARTER_MS;
    expect([until(), until('heat')]).to.deep.equal([46, 40]);
    const { roles } = buildingTotals(data, toldSpan(data, DAY, FROM + 47 * QUARTER_MS), (role) =>
      toldSpan(data, DAY, FROM + 47 * QUARTER_MS, role),
    );
    expect([roles.get('grid-import')?.coverage, roles.get('heat')?.coverage]).to.deep.equal([1, 1]);
  });

  it('leaves out the longest wait where nothing has come yet', () => {
    const held = { privacy: { delay: 900, step: 3600 } };
    expect(toldQuarters([{ role: 'grid-import', values: [], more: held }], 10)).to.equal(5);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addLocal, localDate, localEdges, localUnits, startOfLocal, weekdayOf } from '../../src/time/calendar-edges.js';

const instant = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 11) });
const unit = fc.constantFrom(...localUnits);

describe('calendar edges of Prague', () => {
  it('know days of the week and dates', () => {
    expect(weekdayOf(Date.parse('2026-07-05T22:30Z'))).to.equal(1);
    expect(weekdayOf(Date.parse('2026-07-05T21:30Z'))).to.equal(7);
    expect(weekdayOf(Date.parse('1969-12-31T22:30Z'))).to.equal(3);
    expect([localDate(0), localDate(Date.parse('2026-12-31T23:00Z'))]).to.deep.equal(['1970-01-01', '2027-01-01']);
  });

  it('are where each unit starts, one after another, and enclose the time asked for', () => {
    fc.assert(
      fc.property(instant, unit, fc.integer({ min: 1, max: 40 * 86_400_000 }), (from, one, length) => {
        const edges = [...localEdges(from, from + length, one)];
        expect(edges[0]).to.equal(startOfLocal(from, one));
        expect(edges[edges.length - 1]).to.be.at.least(from + length);
        expect(edges[edges.length - 2]).to.be.below(from + length);
        edges.slice(1).forEach((edge, index) => {
          expect(startOfLocal(edge, one)).to.equal(edge);
          expect(startOfLocal(edge - 1, one)).to.equal(edges[index]);
          expect(addLocal(edges[index] as number, one, 1)).to.equal(edge);
        });
      }),
    );
  });

  it('of no time are none', () => {
    expect(localEdges(5, 5, 'day')).to.have.length(0);
    expect(localEdges(5, 4, 'week')).to.have.length(0);
    expect(localEdges(NaN, 4, 'week')).to.have.length(0);
  });
});

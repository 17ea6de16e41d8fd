import { expect } from '@open-wc/testing';
import { instantBefore, periodSpan, spanBefore, spanParts } from '../../src/energy/period-span.js';

const at = (text: string): number => Date.parse(text);
const iso = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 16);
const both = ({ from, to }: { from: number; to: number }): string[] => [iso(from), iso(to)];

describe('periodSpan', () => {
  it('is a day, a week from Monday, a month, a year of Prague', () => {
    const now = at('2026-11-26T10:00Z');
    expect(both(periodSpan('day', now))).to.deep.equal(['2026-11-25T23:00', '2026-11-26T23:00']);
    expect(both(periodSpan('week', now))).to.deep.equal(['2026-11-22T23:00', '2026-11-29T23:00']);
    expect(both(periodSpan('month', now))).to.deep.equal(['2026-10-31T23:00', '2026-11-30T23:00']);
    expect(both(periodSpan('year', now))).to.deep.equal(['2025-12-31T23:00', '2026-12-31T23:00']);
  });

  it('goes back by whole ones', () => {
    const now = at('2026-11-26T10:00Z');
    expect(both(periodSpan('day', now, -1))).to.deep.equal(['2026-11-24T23:00', '2026-11-25T23:00']);
    expect(both(periodSpan('month', now, -8))).to.deep.equal(['2026-02-28T23:00', '2026-03-31T22:00']);
  });

  it('keeps Sundays in the week that they end', () => {
    expect(both(periodSpan('week', at('2026-11-29T22:59Z')))).to.deep.equal(['2026-11-22T23:00', '2026-11-29T23:00']);
  });
});

describe('spanParts', () => {
  it('cuts days of summer time’s changes into 92 and 100 quarters', () => {
    const quarters = (day: string): number => spanParts('day', periodSpan('day', at(day))).parts.length;
    expect(['2026-03-29T12:00Z', '2026-10-25T12:00Z', '2026-07-01T12:00Z'].map(quarters)).to.deep.equal([92, 100, 96]);
  });

  it('has as many parts of the time before, of the same clock and weekday', () => {
    const { parts, before } = spanParts('week', periodSpan('week', at('2026-04-01T12:00Z')));
    expect(parts).to.have.length(7);
    expect(before.map(({ from }) => iso(from))[0]).to.equal('2026-03-22T23:00');
    // The Sunday of the change has 23 hours.
    expect((before[6]?.to ?? 0) - (before[6]?.from ?? 0)).to.equal(23 * 3_600_000);
    expect(spanParts('year', periodSpan('year', at('2026-04-01T12:00Z'))).parts).to.have.length(12);
  });

  it('compares a month with five weeks earlier, none of whose days are in both', () => {
    const month = periodSpan('month', at('2026-10-10T12:00Z'));
    const before = spanBefore('month', month);
    expect(before.to).to.be.at.most(month.from);
    expect(new Date(before.from + 7_200_000).getUTCDay()).to.equal(new Date(month.from + 7_200_000).getUTCDay());
  });

  it('compares a year with 52 weeks earlier, so that its weekends meet weekends', () => {
    const { from, to } = spanBefore('year', periodSpan('year', at('2026-11-26T10:00Z')));
    expect(both({ from, to })).to.deep.equal(['2025-01-01T23:00', '2026-01-01T23:00']);
  });

  it('keeps the wall clock across a change', () => {
    expect(iso(instantBefore('day', at('2026-03-30T10:00Z')))).to.equal('2026-03-23T11:00');
  });
});

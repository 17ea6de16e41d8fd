import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { periodSpan, spanPeriods } from '../../src/energy/period-span.js';
import { spanOfPart } from '../../src/energy/span-of-part.js';
import { pastInstant, steppedSpan } from '../../src/energy/stepped-span.js';

const at = (text: string): number => Date.parse(text);
/** Noon of a Wednesday in Prague. */
const NOW = at('2026-06-17T10:00:00Z');
const instant = fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
const period = fc.constantFrom(...spanPeriods);

describe('a span chosen from another one', () => {
  it('begins at a midnight of Prague, on both days that the clocks change', () => {
    const autumn = at('2026-10-25T10:00:00Z');
    expect(steppedSpan('day', autumn, 1, at('2026-12-01T00:00:00Z'))).to.equal(at('2026-10-25T23:00:00Z'));
    expect(steppedSpan('day', autumn, -1, at('2026-12-01T00:00:00Z'))).to.equal(at('2026-10-23T22:00:00Z'));
    const spring = at('2026-03-29T10:00:00Z');
    expect(steppedSpan('day', spring, 1, NOW)).to.equal(at('2026-03-29T22:00:00Z'));
  });

  it('is none where it goes on or is to come', () => {
    const yesterday = at('2026-06-16T10:00:00Z');
    expect(steppedSpan('day', yesterday, 1, NOW)).to.equal(null);
    expect(steppedSpan('day', yesterday, 5, NOW)).to.equal(null);
    expect(steppedSpan('day', yesterday, 0, NOW)).to.equal(at('2026-06-15T22:00:00Z'));
    expect(pastInstant('year', NOW, NOW)).to.equal(null);
    expect(pastInstant('year', at('2025-06-01T00:00:00Z'), NOW)).to.equal(at('2024-12-31T23:00:00Z'));
  });

  it('leads there and back', () => {
    fc.assert(
      fc.property(period, instant, fc.integer({ min: 1, max: 40 }), (one, epochMs, by) => {
        const back = steppedSpan(one, epochMs, -by, Infinity) as number;
        return steppedSpan(one, back, by, Infinity) === periodSpan(one, epochMs).from;
      }),
    );
  });
});

describe('the span that a part of time is', () => {
  it('is the day, week, month or year from its first to its last instant', () => {
    fc.assert(
      fc.property(period, period, instant, fc.boolean(), (one, other, epochMs, open) => {
        const { from, to } = periodSpan(one, epochMs);
        expect(spanOfPart([from, open ? to : to - 1], other)).to.deep.equal({ period: one, at: from });
      }),
    );
  });

  it('is the one that holds the last instant of any other part', () => {
    const part = [at('2026-03-03T11:00:00Z'), at('2026-03-29T09:00:00Z')] as const;
    expect(spanOfPart(part, 'month')).to.deep.equal({ period: 'month', at: part[1] });
    expect(spanOfPart(part, 'day')).to.deep.equal({ period: 'day', at: part[1] });
    expect(spanOfPart([NOW, NOW], 'week')).to.deep.equal({ period: 'week', at: NOW });
  });
});

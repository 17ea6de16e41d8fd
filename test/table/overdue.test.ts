import { expect } from '@open-wc/testing';
import { overdueAt } from '../../src/table/overdue.js';

describe('overdueAt', () => {
  it('is one period after the last change, and unknown when either is', () => {
    const updated = new Date(Date.UTC(2023, 0, 1));
    expect(overdueAt({ updated, periodMs: 366 * 86_400_000 })).to.equal(Date.UTC(2024, 0, 2));
    expect(overdueAt({ updated, periodMs: null })).to.equal(null);
    expect(overdueAt({ updated: null, periodMs: 1 })).to.equal(null);
    expect(overdueAt({ updated, periodMs: 0 })).to.equal(null);
  });
});

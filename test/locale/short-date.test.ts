import { expect } from '@open-wc/testing';
import { dayOfYear, timeOfDay } from '../../src/locale/short-date.js';

/** A quarter past one in the night in which Prague's clocks go forward. */
const SPRING = Date.UTC(2026, 2, 29, 0, 15);

describe('short dates', () => {
  it('are of Prague, whatever the zone of the viewer', () => {
    expect(timeOfDay('cs', SPRING)).to.equal('1:15');
    expect(timeOfDay('cs', SPRING + 3_600_000)).to.equal('3:15');
    expect(dayOfYear('cs', Date.UTC(2026, 2, 28, 23))).to.equal('29. 3.');
  });

  it('are written as the language writes them', () => {
    expect(timeOfDay('en', SPRING)).to.match(/^0?1:15$/);
    expect(dayOfYear('en', SPRING)).to.equal('29 Mar');
  });
});

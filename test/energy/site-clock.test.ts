import { expect } from '@open-wc/testing';
import { siteNow } from '../../src/energy/site-clock.js';

const REAL = Date.UTC(2026, 10, 26, 8);
const SHOWN = Date.UTC(2026, 2, 29);

describe('the clock of a site', () => {
  it('shows the real time', () => {
    expect(siteNow({ clock: null }, REAL)).to.equal(REAL);
  });

  it('goes as fast as a simulation says, from the instant on that it says, and may stand still', () => {
    expect(siteNow({ clock: { realMs: REAL, shownMs: SHOWN, speed: 600 } }, REAL + 1000)).to.equal(SHOWN + 600_000);
    expect(siteNow({ clock: { realMs: REAL, shownMs: SHOWN, speed: 1 } }, REAL - 1000)).to.equal(SHOWN - 1000);
    expect(siteNow({ clock: { realMs: REAL, shownMs: SHOWN, speed: 0 } }, REAL + 1e9)).to.equal(SHOWN);
  });
});

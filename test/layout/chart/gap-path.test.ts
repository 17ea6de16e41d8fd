import { expect } from '@open-wc/testing';
import { gapPath } from '../../../src/layout/chart/gap-path.js';
import { missing } from '../../../src/table/missing.js';

const box = { x: 10, y: 20, width: 12, height: 9 };

describe('gapPath', () => {
  it('draws each reason in its own way', () => {
    expect(gapPath(missing.absent, box)).to.equal('M10.5,20.5h11v8h-11Z');
    expect(gapPath(missing.notApplicable, box)).to.equal('M13,24.5h6');
    expect(gapPath(missing.suppressed, box)).to.equal('M12.5,24.5h1M18.5,24.5h1');
    expect(gapPath(missing.null, box)).to.equal('M10,23L13,20M10,29L19,20M16,29L22,23');
  });

  it('stays inside its box', () => {
    for (const kind of [missing.null, missing.suppressed, missing.notApplicable]) {
      for (const [, x, y] of gapPath(kind, box).matchAll(/[ML]([\d.]+),([\d.]+)/g)) {
        expect(Number(x)).to.be.within(10, 22);
        expect(Number(y)).to.be.within(20, 29);
      }
    }
  });
});

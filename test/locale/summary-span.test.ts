import { expect } from '@open-wc/testing';
import { en } from '../../src/locale/en.js';
import { saidOf } from '../helper/charts.js';

const days = [1, 2].map((day) => ({ den: `2026-03-0${day}`, n: day * 1.5 }));

describe('the span that a sentence speaks of', () => {
  it('stands apart from its dash where its ends are of several words, and else does not', async () => {
    expect(await saidOf(days, { kind: 'line', x: 'den', y: ['n'] })).to.contain('1. 3. 2026 – 2. 3. 2026: ');
    expect(await saidOf(days, { kind: 'line', x: 'den', y: ['n'] }, { locale: en })).to.contain(
      '1 Mar 2026 – 2 Mar 2026: ',
    );
    const years = days.map(({ n }, index) => ({ rok: 2020 + index, n }));
    expect(await saidOf(years, { kind: 'line', x: 'rok', y: ['n'] })).to.contain('2020–2021: ');
  });

  it('is followed by posts in the form that their number asks for', async () => {
    const rows = [
      { rok: 2020, n: 1.5 },
      { rok: 2021, n: 5 },
    ];
    expect(await saidOf(rows, { kind: 'line', x: 'rok', y: ['n'], unit: 'úvazků' })).to.contain('z 1,5 úvazku na ');
  });
});

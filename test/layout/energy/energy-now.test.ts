import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildingNow } from '../../../src/energy/building-now.js';
import { nowView } from '../../../src/layout/energy/energy-now.js';
import type { NowView } from '../../../src/layout/energy/energy-now.js';
import { addDateWriting } from '../../../src/layout/say/date-writing.js';
import { cs } from '../../../src/locale/cs.js';
import { energyWords } from '../../../src/locale/energy-words.js';
import { buildingOf } from '../../helper/energy-building.js';
import { spoken } from '../../helper/charts.js';

addDateWriting();

const NOW = Date.parse('2026-06-15T10:15Z');
const AT = NOW - 60_000;
const words = energyWords(cs);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

type Watts = Readonly<Record<string, number | null>>;
const viewOf = (watts: Watts, at = AT): NowView => {
  const meters = Object.entries(watts).map(([role, value]) => ({
    role,
    values: [],
    latest: value === null ? null : { at, value },
  }));
  return nowView(buildingNow(buildingOf(0, meters), new Map(), NOW), cs, words);
};
const values = ({ nodes }: NowView): Record<string, string> =>
  Object.fromEntries(nodes.map(({ node, value, note }) => [node, plain(note ? `${value} ${note}` : value)]));

describe('nowView', () => {
  it('shows places and ways in one unit, and says the moment', () => {
    const view = viewOf({ pv: 10_000, 'grid-import': 5000, 'grid-export': 3000 });
    expect(values(view)).to.deep.equal({ pv: '10,0 kW', grid: '2,0 kW odběr', load: '12,0 kW' });
    expect(view.ways.map(plain)).to.deep.equal([
      'Slunce → Budova: 7,0 kW',
      'Slunce → Síť: 3,0 kW',
      'Síť → Budova: 5,0 kW',
    ]);
    expect(plain(spoken(words.now(view.facts ?? { time: '', load: null, pv: null, own: null, given: null })))).to.equal(
      'V 12:14 budova odebírala 12,0 kW, 58 % z toho pokryly vlastní zdroje; panely vyráběly 10,0 kW.',
    );
  });

  it('has only the places of what the building has', () => {
    expect(Object.keys(values(viewOf({ 'grid-import': 5000 })))).to.deep.equal(['grid', 'load']);
    expect(Object.keys(values(viewOf({ pv: 100 })))).to.deep.equal(['pv']);
  });

  it('never shows a missing or old reading as zero or as now', () => {
    const silent = viewOf({ pv: null, 'grid-import': 5000 });
    expect(values(silent)).to.deep.equal({ pv: '?', grid: '5,00 kW odběr', load: '?' });
    expect(silent.links.map(({ share }) => share)).to.deep.equal([null, null, null].slice(0, silent.links.length));
    expect(silent.ways).to.deep.equal([]);
    const old = viewOf({ pv: 9000, 'grid-import': 5000 }, NOW - 3 * 3_600_000);
    expect(values(old)).to.deep.equal({ pv: '?', grid: '?', load: '?' });
    expect(old.facts).to.equal(null);
  });

  it('shows what each meter said where they contradict each other, and splits none of it', () => {
    const view = viewOf({ pv: 10_000, 'grid-import': 2000, consumption: 16_000 });
    expect(values(view)).to.deep.equal({ pv: '10,0 kW', grid: '2,0 kW odběr', load: '16,0 kW' });
    expect([view.ways, view.facts?.own]).to.deep.equal([[], null]);
    const close = viewOf({ pv: 10_000, 'grid-import': 2000, consumption: 12_200 });
    expect(close.ways).to.have.length(2);
  });

  it('adds up as it is written, whatever the powers', () => {
    const watt = fc.integer({ min: 0, max: 60_000 });
    const number = (text: string | undefined): number => {
      const [, sign = '', figure = '0', unit = 'W'] = /(−?)([\d ,]+) (\w+)/.exec(text ?? '') ?? [];
      expect(sign).to.equal('');
      return Math.round(Number(figure.replace(/ /g, '').replace(',', '.')) * (unit === 'kW' ? 1000 : 1));
    };
    fc.assert(
      fc.property(watt, watt, watt, (pv, bought, other) => {
        const sold = Math.min(other, pv + bought);
        const all = values(viewOf({ pv, 'grid-import': bought, 'grid-export': sold }));
        const net = number(all['grid']) * (all['grid']?.includes('dodávka') ? -1 : 1);
        if (sold <= pv) expect(number(all['load'])).to.be.closeTo(number(all['pv']) + net, 1e-6);
      }),
      { numRuns: 100 },
    );
  });
});

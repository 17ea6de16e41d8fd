import { expect } from '@open-wc/testing';
import { pictureFacts, pictureText } from '../../src/layout/picture-facts.js';
import type { ChartSpec } from '../../src/layout/chart/chart-spec.js';
import { loadKind } from '../../src/layout/chart/kinds.js';
import { cs } from '../../src/locale/cs.js';
import { en } from '../../src/locale/en.js';
import type { Locale } from '../../src/locale/locale.js';
import { chartOf, chartOfKind, specOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';

const mix: Rows = [
  { rok: 2020, uhlí: 60, vítr: 40 },
  { rok: 2021, uhlí: 55, vítr: null },
  { rok: 2022, uhlí: 20, vítr: 80 },
  { rok: 2023, uhlí: 21, vítr: 70 },
];
const described = async (
  rows: Rows,
  spec: Partial<ChartSpec> & { kind: 'line' | 'bar' | 'scatter' },
  locale: Locale = cs,
): Promise<string> => {
  const code = await loadKind(spec.kind, specOf(spec));
  const text = await pictureText(chartOfKind(code, rows, spec, { locale }), locale);
  return text.replace(/[\u00a0\u202f]/g, ' ');
};

describe('the description of a picture', () => {
  it('names kind, span, series, range, the biggest change and how two series compare', async () => {
    expect(await described(mix, { kind: 'line', unit: 'kWh' })).to.equal(
      'Čárový graf: 4 období, 2020 až 2023. 2 řady: uhlí, vítr. Hodnoty od 20 kWh do 80 kWh. Největší změna oproti předchozímu období: −35 kWh (uhlí, 2021 → 2022). Řada uhlí je výše než řada vítr v 1 ze 3 případů.',
    );
    expect(await described(mix, { kind: 'line', unit: 'kWh' }, en)).to.equal(
      'Line chart: 4 periods, 2020 to 2023. 2 series: uhlí, vítr. Values from 20 kWh to 80 kWh. Biggest change from one period to the next: −35 kWh (uhlí, 2021 → 2022). Uhlí is above vítr in 1 of 3 cases.',
    );
  });

  it('speaks of no change and of no span where names have no order, and of no places where they have no names', async () => {
    const towns = [
      { obec: 'Liberec', n: 100 },
      { obec: 'Semily', n: 60 },
    ];
    expect(await described(towns, { kind: 'bar' })).to.equal('Pruhový graf: 2 kategorie. Hodnoty od 60 do 100.');
    expect(await described(mix, { kind: 'scatter', x: 'uhlí', y: ['vítr'] })).to.equal('Bodový graf.');
  });

  it('compares only where both have values, and skips what is missing', () => {
    const facts = pictureFacts(chartOf(mix, { kind: 'line' }), cs);
    expect(facts.comparison).to.deep.equal({ first: 'uhlí', second: 'vítr', above: 1, of: 3 });
    expect(facts.range).to.deep.equal(['20', '80']);
    expect(pictureFacts(chartOf([{ rok: 2020, n: null }], { kind: 'line', y: ['n'] }), cs).range).to.equal(null);
  });
});

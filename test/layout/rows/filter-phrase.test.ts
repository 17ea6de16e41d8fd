import { expect } from '@open-wc/testing';
import { filterPhrase } from '../../../src/layout/rows/filter-phrase.js';
import type { SaidFilter } from '../../../src/layout/rows/filter-phrase.js';
import { csFilterWords } from '../../../src/locale/cs-filters.js';
import { cs } from '../../../src/locale/cs.js';
import { enFilterWords } from '../../../src/locale/en-filters.js';
import { en } from '../../../src/locale/en.js';
import type { CodedValue } from '../../../src/table/column.js';

const plain = (text: string): string => text.replace(/\s/g, ' ');
const czech = (filter: SaidFilter, name = 'x1', domain?: readonly CodedValue[]): string =>
  plain(filterPhrase(filter, { name, type: 'number', domain }, cs, csFilterWords));
const texts = (...values: string[]): SaidFilter => ({
  kind: 'set',
  values: values.map((value) => ({ kind: 'text', value })),
});

describe('a filter in words', () => {
  it('says a range, and which end of it is open', () => {
    expect(czech({ kind: 'range', min: 1234.5, max: 2000 })).to.equal('1 234,5–2 000');
    expect(czech({ kind: 'range', min: null, max: -3 })).to.equal('do −3');
    expect(czech({ kind: 'range', min: 10, max: null })).to.equal('od 10');
    expect(czech({ kind: 'range', min: 2019, max: 2024 }, 'rok')).to.equal('2019–2024');
  });

  it('says days as they are written', () => {
    expect(czech({ kind: 'days', from: '2026-03-29', to: null })).to.equal('od 29. 3. 2026');
    expect(czech({ kind: 'days', from: '2026-03-29', to: '2026-10-25' })).to.equal('29. 3. 2026 – 25. 10. 2026');
  });

  it('names the first values of many, and counts the others', () => {
    expect(czech(texts('a', 'b', 'c', 'd'))).to.equal('a, b, c, d');
    expect(czech(texts('a', 'b', 'c', 'd', 'e'))).to.equal('a, b, c a 2 další');
    expect(czech(texts(...'abcdefgh'))).to.equal('a, b, c a 5 dalších');
    const english = filterPhrase(texts(...'abcdefgh'), { name: 'x', type: 'text' }, en, enFilterWords);
    expect(english).to.equal('a, b, c and 5 more');
  });

  it('says what has no letters, no value, or a code', () => {
    expect(czech({ kind: 'set', values: [{ kind: 'text', value: '' }, null] })).to.equal('prázdný text, bez hodnoty');
    expect(czech({ kind: 'set', values: [{ kind: 'boolean', value: true }] })).to.equal('ano');
    expect(czech({ kind: 'set', values: [{ kind: 'number', value: 2 }] }, 'x', [{ code: 2, label: 'hrad' }])).to.equal(
      'hrad',
    );
    expect(czech({ kind: 'set', values: [{ kind: 'date', value: Date.UTC(2026, 0, 1, 12, 30) }] })).to.equal(
      '1. 1. 2026 13:30',
    );
    expect(czech({ kind: 'text', text: ' brod ' })).to.equal('obsahuje „brod“');
  });
});

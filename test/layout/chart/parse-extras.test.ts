import { expect } from '@open-wc/testing';
import { parseAnnotations, parseConfidence, parseReferences } from '../../../src/layout/chart/parse-extras.js';

describe('parseReferences', () => {
  it('reads lines and bands, with and without words, in Czech numbers', () => {
    expect(parseReferences('Cíl: 250|Rozmezí: 200–250|1 234,5| ')).to.deep.equal([
      { label: 'Cíl', low: 250, high: 250 },
      { label: 'Rozmezí', low: 200, high: 250 },
      { label: '', low: 1234.5, high: 1234.5 },
    ]);
    expect(parseReferences('Mráz: -10–-2')).to.deep.equal([{ label: 'Mráz', low: -10, high: -2 }]);
    expect(parseReferences('')).to.deep.equal([]);
  });

  it('names the part that it can’t read', () => {
    expect(() => parseReferences('Cíl: 250|Cíl: brzy')).to.throw(RangeError, 'reference="Cíl: brzy"');
  });
});

describe('parseAnnotations', () => {
  it('reads places and words; a colon of a time belongs to the place', () => {
    expect(parseAnnotations('2024: rekonstrukce | 1. 5. 2025 12:30: odstávka: voda')).to.deep.equal([
      { at: '2024', label: 'rekonstrukce' },
      { at: '1. 5. 2025 12:30', label: 'odstávka: voda' },
    ]);
  });

  it('names a part without a place or words', () => {
    expect(() => parseAnnotations('rekonstrukce')).to.throw(RangeError, 'annotations="rekonstrukce"');
    expect(() => parseAnnotations('2024:')).to.throw(RangeError);
  });
});

describe('parseConfidence', () => {
  it('reads two columns, and nothing else', () => {
    expect(parseConfidence(' dolní, horní ')).to.deep.equal(['dolní', 'horní']);
    for (const text of ['', 'a', 'a,', 'a,b,c']) expect(() => parseConfidence(text)).to.throw(RangeError);
  });
});

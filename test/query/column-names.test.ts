import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { columnNamesText } from '../../src/query/column-names-text.js';
import { parseColumnNames } from '../../src/query/column-names.js';

describe('parseColumnNames', () => {
  it('takes names between commas, without blanks and without empty ones', () => {
    expect(parseColumnNames(' nazev, okres,,kapacita ')).to.deep.equal(['nazev', 'okres', 'kapacita']);
    expect(parseColumnNames('')).to.deep.equal([]);
  });

  it('takes a name in quotes with the commas in it', () => {
    expect(parseColumnNames('"Plocha, m²", "řekl ""ano"""')).to.deep.equal(['Plocha, m²', 'řekl "ano"']);
  });

  it('reads any names that were written', () => {
    const names = fc.array(fc.string({ minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(names, (given) => {
        expect(parseColumnNames(columnNamesText(given))).to.deep.equal(given);
      }),
    );
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { searchText } from '../../src/query/search-text.js';
import { entriesWith } from '../../src/transform/entries-with.js';

describe('entriesWith', () => {
  const texts = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Syseľ',
        'sysel',
        'Železný Brod',
        '',
        'ß',
        'Łódź',
        '\u0001',
        'a\u0001b',
        '\u030c',
        'ab',
        'ba',
        'ΟΔΟΣ',
        'Σ',
        'e\u030c',
        '–„Š“',
        'Йод',
        '한',
        '\ud83d\ude00x',
        '\ud800a',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  );

  it('marks the same texts as a look into each', () => {
    fc.assert(
      fc.property(
        texts,
        fc.oneof(
          fc.constantFrom('sysel', 'S', 'el', 'ss', 'b', 'ab', 'brod', 'ς', 'σ', 'x', '„s', 'и', 'a'),
          fc.string(),
        ),
        (list, text) => {
          const wanted = searchText(text);
          const expected = list.map((one) => Number(searchText(one.replaceAll('\u0001', ' ')).includes(wanted)));
          expect([...entriesWith(list, text)]).to.deep.equal(expected);
          // A second search of the same dictionary.
          expect([...entriesWith(list, text)]).to.deep.equal(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('sees texts that were added to a dictionary since', () => {
    const growing = ['Aš'];
    expect([...entriesWith(growing, 'as')]).to.deep.equal([1]);
    growing.push('Jaroměř');
    expect([...entriesWith(growing, 'jaromer')]).to.deep.equal([0, 1]);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { searchText } from '../../src/query/search-text.js';
import { Pace } from '../../src/table/pace.js';
import { entriesWith, prepareSearch } from '../../src/transform/entries-with.js';

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

  describe('after it was told that a search is to come', () => {
    /** Lets the page in after each piece, and tells of it. */
    class EachPiece extends Pace {
      pauses = 0;
      override get isDue(): boolean {
        return true;
      }
      override pause(): Promise<void> {
        this.pauses++;
        return super.pause();
      }
    }
    const many = (): string[] => [...new Array<undefined>(20_000)].map((_, index) => `Škola č. ${index}`);

    it('has read the texts already, letting the page in between', async () => {
      const list = many();
      const pace = new EachPiece();
      await prepareSearch(list, pace);
      expect(pace.pauses).to.be.greaterThan(4);
      // Not read again: what is in the place of a text would be found.
      list[7] = 'jiný';
      expect(entriesWith(list, 'skola c. 7')[7]).to.equal(1);
      expect(entriesWith(list, 'jiny').includes(1)).to.equal(false);
    });

    it('answers at once when the first letter comes before all are read', async () => {
      const list = many();
      const pace = new EachPiece();
      const ready = prepareSearch(list, pace);
      await pace.pause();
      expect(entriesWith(list, 'skola c. 19999').lastIndexOf(1)).to.equal(19_999);
      expect(entriesWith(list, 'skola').indexOf(0)).to.equal(-1);
      await ready;
      expect(entriesWith(list, 'c. 19998')[19_998]).to.equal(1);
    });

    it('sees texts that were added meanwhile', async () => {
      const list = many();
      const pace = new EachPiece();
      const ready = prepareSearch(list, pace);
      list.push('Kino');
      expect(entriesWith(list, 'kino').lastIndexOf(1)).to.equal(20_000);
      await ready;
      expect(entriesWith(list, 'kino').lastIndexOf(1)).to.equal(20_000);
    });
  });

  it('sees texts that were added to a dictionary since', () => {
    const growing = ['Aš'];
    expect([...entriesWith(growing, 'as')]).to.deep.equal([1]);
    growing.push('Jaroměř');
    expect([...entriesWith(growing, 'jaromer')]).to.deep.equal([0, 1]);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { TextPiece } from '../../src/locale/facts.js';
import { WrittenSentence } from '../../src/render/written-sentence.js';

/** Of few letters, so that what is the same at the beginning and at the end may be the same letters. */
const anyText = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 }));
const anyPieces: fc.Arbitrary<TextPiece[]> = fc.array(
  fc.oneof(
    fc.record({ text: anyText }),
    fc.record({ text: anyText, strong: fc.constant(true) }),
    fc.record({ text: anyText, aside: fc.constant(true) }),
  ),
  { maxLength: 4 },
);

describe('WrittenSentence', () => {
  it('says after any others what it was told last, bold where that is, and lets be what was there', () => {
    fc.assert(
      fc.property(fc.array(anyPieces, { minLength: 1, maxLength: 5 }), (all) => {
        const place = document.createElement('p');
        place.append(new Comment('of others'));
        const sentence = new WrittenSentence();
        for (const pieces of all) sentence.write(place, pieces);
        const last = all.at(-1) ?? [];
        const of = (name: string): (string | null)[] => [...place.querySelectorAll(name)].map((one) => one.textContent);
        expect(place.textContent).to.equal(last.map(({ text }) => text).join(''));
        expect(of('strong')).to.deep.equal(last.filter(({ strong }) => strong).map(({ text }) => text));
        expect(of('.sr')).to.deep.equal(last.filter(({ aside }) => aside).map(({ text }) => text));
        expect(place.firstChild).to.be.instanceOf(Comment);
      }),
      { numRuns: 100 },
    );
  });

  it('writes one text over another, however alike they begin and end', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), (all) => {
        const place = document.createElement('p');
        const sentence = new WrittenSentence();
        for (const text of all) sentence.write(place, [{ text }]);
        expect(place.textContent).to.equal(all.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its texts, and changes only the letters between the first and the last that are others', () => {
    const place = document.createElement('p');
    const sentence = new WrittenSentence();
    sentence.write(place, [{ text: 'V 12:02 odebírala 12,0 kW celkem' }]);
    const text = place.firstChild?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 29);
    sentence.write(place, [{ text: 'V 12:02 odebírala 9,5 kW celkem' }]);
    expect(place.firstChild?.firstChild).to.equal(text);
    // A place behind the change moves along with its letters; if all were set anew it would fall to the beginning.
    expect(range.startOffset).to.equal(28);
  });
});

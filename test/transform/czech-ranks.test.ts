import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareCzech } from '../../src/transform/compare-text.js';
import { czechOrder } from '../../src/transform/czech-order.js';
import { czechRanks } from '../../src/transform/czech-ranks.js';
import { prepareLarge } from '../../src/transform/prepare-large.js';
import { finished } from '../../src/table/steps.js';
import { Table } from '../../src/table/table.js';
import { czechWeights } from '../../src/transform/czech-weights.js';
import { packTexts } from '../../src/table/pack-texts.js';
import { PackedTexts } from '../../src/table/packed-texts.js';
import type { TextBytes } from '../../src/table/texts.js';
import type { CzechWeights } from '../../src/transform/czech-weights.js';

const weights = czechWeights() as CzechWeights;

/** Places by nothing but the collator. */
function plainRanks(texts: readonly string[]): number[] {
  const sorted = texts.map((_, index) => index).sort((a, b) => compareCzech(texts[a] as string, texts[b] as string));
  const ranks = new Array<number>(texts.length).fill(0);
  let rank = 0;
  sorted.forEach((entry, place) => {
    const before = sorted[place - 1];
    if (before !== undefined && compareCzech(texts[before] as string, texts[entry] as string) !== 0) rank++;
    ranks[entry] = rank;
  });
  return ranks;
}

/** Long enough that the weights are used, with the texts under test among the rest. */
function padded(texts: readonly string[]): string[] {
  const rest = Array.from({ length: 600 }, (_, index) => `Příjmení ${(index * 7919) % 600}`);
  return [...new Set([...texts, ...rest])];
}

const LETTERS = [...'abcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzžABCČDĎEÉĚHCHŘŠŽ'];
const HOSTILE = [
  ...LETTERS,
  'ch',
  'Ch',
  'cH',
  'CH',
  'c\u030c',
  'z\u030c',
  'a\u0301',
  '\u030c',
  '\u00ad',
  '\u200b',
  '\u0000',
  '\t',
  'ß',
  'œ',
  'æ',
  'ł',
  'Ĥ',
  'ĥ',
  'Đ',
  'ñ',
  'ij',
  'ĳ',
  '½',
  '…',
  'Ω',
  'ж',
  '漢',
  '😀',
  '\ud83d',
  ...' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789\u00a0„“”‘’‚–—§°€×÷«»',
];

describe('czechRanks', () => {
  before(() => prepareLarge(new Table(20_000, [])));

  it('sorts Č after C, CH after H, accents and case only within the same letters', () => {
    const texts = ['chata', 'cesta', 'ÚL', 'Hrad', 'čas', 'ul', 'Chata', 'CHATA', 'Ul', 'ul a', 'ihned', 'úl', 'cHata'];
    const wanted = [...texts].sort(compareCzech);
    const long = padded(texts);
    const ranks = czechRanks(long);
    const got = [...texts].sort((a, b) => (ranks[long.indexOf(a)] as number) - (ranks[long.indexOf(b)] as number));
    expect(got).to.deep.equal(wanted);
    expect(got.slice(0, 4)).to.deep.equal(['cesta', 'čas', 'Hrad', 'chata']);
  });

  it('gives the order of Intl.Collator for texts of any characters', () => {
    const text = fc.string({ unit: fc.constantFrom(...HOSTILE), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 150, size: 'max' }), (texts) => {
        const list = padded(texts);
        expect([...czechRanks(list)]).to.deep.equal(plainRanks(list));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same order for texts that are kept as bytes, numbers by value as well', () => {
    const text = fc.string({ unit: fc.constantFrom(...HOSTILE.filter((one) => one !== '\ud83d')), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 150, size: 'max' }), fc.boolean(), (texts, byValue) => {
        const list = padded(texts);
        const packed = finished(packTexts(list))?.dictionary as PackedTexts;
        expect(packed.packed).not.to.equal(undefined);
        expect([...czechRanks(packed, byValue)]).to.deep.equal([...czechRanks(list, byValue)]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes bytes that are no UTF-8 for what they are read as', () => {
    const texts = padded(['abc', 'acc', 'adc', 'aec']);
    const { bytes, starts } = finished(packTexts(texts))?.dictionary.packed as TextBytes;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const broken = [
      [0xc1, 0xa1],
      [0xe0, 0x81],
      // An a in more bytes than it needs.
      [0xe0, 0x81, 0xa1],
      [0xc4, 0x61],
      [0xed, 0xa0],
      [0xff, 0x41],
      [0xc5, 0x1f],
      [0x61, 0x63, 0xc5],
    ];
    for (const some of broken) {
      bytes.set(some, starts[1]);
      const read = (first: number, last: number): string[] =>
        [...Array(last - first).keys()].map((index) =>
          decoder.decode(bytes.subarray(starts[first + index], (starts[first + index + 1] as number) - 1)),
        );
      const late = new PackedTexts(texts.length, read, { bytes, starts });
      expect([...czechRanks(late)], String(some)).to.deep.equal([...czechRanks(late.slice())]);
    }
  });

  it('gives the order of Intl.Collator for the characters it has weights for, with long shared beginnings', () => {
    const known = ['ch', 'Ch', 'cH', 'CH'];
    weights.of.forEach((weight, code) => weight > 0 && known.push(String.fromCharCode(code)));
    const start = fc.constantFrom(
      '',
      'Základní škola ',
      'Zakladni skola ',
      'ZÁKLADNÍ ŠKOLA A MATEŘSKÁ ŠKOLA ',
      'c',
      'Hc',
    );
    // Few letters, so that many texts differ in nothing but accents and case.
    const end = fc.oneof(
      fc.string({ unit: fc.constantFrom('c', 'C', ...known), maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'á', 'A', 'Á', 'ch', 'Ch', 'č'), maxLength: 3 }),
    );
    const text = fc.tuple(start, end).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400, size: 'max' }), (texts) => {
        const { order, mayTie } = finished(czechOrder(texts, weights));
        const sorted = [...order].map((index) => texts[index] as string);
        expect([...order].sort((a, b) => a - b)).to.deep.equal(texts.map((_, index) => index));
        for (let place = 1; place < sorted.length; place++) {
          const difference = compareCzech(sorted[place - 1] as string, sorted[place] as string);
          expect(difference, `${sorted[place - 1]} / ${sorted[place]}`).to.be.at.most(0);
          if (difference === 0) expect(mayTie(order[place - 1] as number, order[place] as number)).to.equal(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has a weight for every letter of Czech and none for what is no single element', () => {
    for (const letter of LETTERS) expect(weights.of[letter.charCodeAt(0)], letter).to.be.above(0);
    for (const letter of ['ß', 'Ĥ', '\u030c', '\u00ad', 'Œ', '\t'])
      expect(weights.of[letter.charCodeAt(0)] ?? 0).to.equal(0);
  });

  it('lets texts share a place that the collator takes for equal, and none of nothing', () => {
    const list = padded(['Čáp', 'C\u030ca\u0301p', 'Čáp\u00ad']);
    const ranks = czechRanks(list);
    expect(ranks[1]).to.equal(ranks[0]);
    expect(ranks[2]).to.equal(ranks[0]);
    expect([...czechRanks([])]).to.deep.equal([]);
    expect([...czechRanks(['b', 'a'])]).to.deep.equal([1, 0]);
  });

  it('sorts a dictionary once, and anew when it has grown', () => {
    const list = ['b', 'a'];
    expect(czechRanks(list)).to.equal(czechRanks(list));
    list.push('0');
    expect([...czechRanks(list)]).to.deep.equal([2, 1, 0]);
  });

  it('sorts texts that are alike for a long way without running out of stack', () => {
    const list = Array.from({ length: 2000 }, (_, index) => 'a'.repeat(2000) + String(index));
    expect([...czechRanks(list)].slice(0, 11)).to.deep.equal(plainRanks(list).slice(0, 11));
  });

  it('counts numbers in texts by their value when asked to, as the collator does', () => {
    const { compare } = new Intl.Collator('cs', { numeric: true });
    const part = fc.oneof(
      fc.constantFrom('č. p. ', 'Č. p. ', ' ', '/', '-', 'a', 'Á', 'z', '.', '0', '00'),
      fc.integer({ min: 0, max: 1200 }).map(String),
      fc.constantFrom('123456789', '1234567890', '12345678901234567', '99999999999999999999', '007'),
    );
    const some = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 40 }), fc.boolean(), (list, long) => {
        const texts = long ? padded(list) : [...new Set(list)];
        const ranks = czechRanks(texts, true);
        for (let a = 0; a < Math.min(list.length, texts.length); a++) {
          for (let b = 0; b < Math.min(list.length, texts.length); b++) {
            const [left, right] = [texts[a] as string, texts[b] as string];
            const sign = Math.sign((ranks[a] as number) - (ranks[b] as number));
            expect(sign, `${left} | ${right}`).to.equal(Math.sign(compare(left, right)));
          }
        }
      }),
      { numRuns: 100 },
    );
    const numbered = ['Č. p. 10', 'Č. p. 9', 'Č. p. 100'];
    expect([...czechRanks(numbered, true)]).to.deep.equal([1, 0, 2]);
    expect([...czechRanks(numbered)]).to.deep.equal([0, 2, 1]);
  });
});

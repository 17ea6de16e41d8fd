import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ByteDictionary } from '../../../src/source/csv/byte-dictionary.js';

describe('ByteDictionary', () => {
  it('numbers distinct bytes in order of first appearance and keeps them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 200 }), (values) => {
        const dictionary = new ByteDictionary();
        const seen = new Map<string, number>();
        for (const bytes of values) {
          const key = bytes.join();
          if (!seen.has(key)) seen.set(key, seen.size);
          expect(dictionary.enter(bytes, 0, bytes.length)).to.equal(seen.get(key));
        }
        expect(dictionary.size).to.equal(seen.size);
        for (const [key, entry] of seen) expect(dictionary.bytes(entry, entry + 1).join()).to.equal(key);
      }),
    );
  });

  it('tells so many apart that some have places and marks in common, also when met again', () => {
    const dictionary = new ByteDictionary();
    const encoder = new TextEncoder();
    // Of as many pairs, some dozen share a place and the bits of the hash that stand in it.
    for (const again of [false, true]) {
      for (let entry = 0; entry < 30_000; entry++) {
        const bytes = encoder.encode(String(entry * 7));
        if (dictionary.enter(bytes, 0, bytes.length) !== entry) throw new Error(`${entry}, again: ${again}`);
      }
    }
    expect(dictionary.size).to.equal(30_000);
  });

  it('takes bytes from the middle of others', () => {
    const dictionary = new ByteDictionary();
    const bytes = new TextEncoder().encode('xxabxxab');
    expect(dictionary.enter(bytes, 2, 4)).to.equal(0);
    expect(dictionary.enter(bytes, 6, 8)).to.equal(0);
  });
});

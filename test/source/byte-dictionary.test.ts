import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ByteDictionary, hashOf } from '../../src/source/byte-dictionary.js';

describe('ByteDictionary', () => {
  it('numbers distinct bytes in order of first appearance and keeps them, also where all hashes are one', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 200 }), fc.boolean(), (values, isOneHash) => {
        const dictionary = new ByteDictionary();
        const seen = new Map<string, number>();
        for (const bytes of values) {
          const key = bytes.join();
          if (!seen.has(key)) seen.set(key, seen.size);
          const hash = isOneHash ? 7 : hashOf(bytes, 0, bytes.length);
          expect(dictionary.enter(bytes, 0, bytes.length, hash)).to.equal(seen.get(key));
        }
        expect(dictionary.size).to.equal(seen.size);
        for (const [key, entry] of seen) expect(dictionary.bytes(entry, entry + 1).join()).to.equal(key);
      }),
    );
  });

  it('takes bytes from the middle of others', () => {
    const dictionary = new ByteDictionary();
    const bytes = new TextEncoder().encode('xxabxxab');
    expect(dictionary.enter(bytes, 2, 4, hashOf(bytes, 2, 4))).to.equal(0);
    expect(dictionary.enter(bytes, 6, 8, hashOf(bytes, 6, 8))).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { decodeText } from '../../src/source/decode-text.js';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('decodeText', () => {
  it('goes by a byte order mark, whatever encoding is named, and leaves the mark out', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc5, 0x99), 'windows-1250')).to.equal('ř');
    expect(decodeText(bytes(0xff, 0xfe, 0x59, 0x01), 'windows-1250')).to.equal('ř');
  });

  it('goes by the encoding named, and without one by UTF-8 where all of it is that, else by windows-1250', () => {
    expect(decodeText(bytes(0xb9), 'iso-8859-2')).to.equal('š');
    expect(decodeText(bytes(0xc5, 0x99), null)).to.equal('ř');
    expect(decodeText(bytes(0xf8), null)).to.equal('ř');
    expect(decodeText(bytes(0xef, 0x9a), undefined)).to.equal('ďš');
  });

  it('has no text for no bytes, and says so of an encoding that there is not', () => {
    expect(decodeText(bytes(), null)).to.equal('');
    expect(() => decodeText(bytes(0x41), 'kamenických')).to.throw('unknown encoding: kamenických');
  });
});

import { expect } from '@open-wc/testing';
import { decodeText } from '../../src/source/decode-text.js';
import { licenceName } from '../../src/source/catalogue/licence.js';
import { plainText } from '../../src/source/plain-text.js';
import { SourceError } from '../../src/source/source-error.js';

describe('plainText', () => {
  const cases: [unknown, string | null][] = [
    ['{{source}}', null],
    ['zdroj: {{source}}', null],
    ['', null],
    ['  ', null],
    [null, null],
    [5, null],
    ['<p>Kraj<br>a&nbsp;obce &amp; spol. &#268;&#x10D;</p>', 'Kraj a\u00a0obce & spol. Čč'],
    ['1 < 2 a 3 > 2', '1 < 2 a 3 > 2'],
    ['neuzavřené <b', 'neuzavřené <b'],
    ['&lt;script&gt;', '<script>'],
    ['&neznama; &#0; &#x110000;', '&neznama; &#0; &#x110000;'],
    ['Česko'.normalize('NFD'), 'Česko'],
  ];
  for (const [value, text] of cases) {
    it(`makes ${JSON.stringify(text)} of ${JSON.stringify(value)}`, () => expect(plainText(value)).to.equal(text));
  }

  it('reads a hostile text in linear time', () => {
    expect(plainText('<'.repeat(200_000))).to.have.length(200_000);
    expect(plainText(`${'<a '.repeat(50_000)}>x`)).to.equal('x');
  });
});

describe('licenceName', () => {
  const cases: [unknown, string | null][] = [
    ['CC0', 'CC0 1.0'],
    ['C0 1.0', 'CC0 1.0'],
    ['CCO 1.0', 'CC0 1.0'],
    ['<p>CC0</p>', 'CC0 1.0'],
    ['http://creativecommons.org/publicdomain/zero/1.0', 'CC0 1.0'],
    ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
    ['<a href="https://creativecommons.org/licenses/by-nc/4.0/">zde</a>', 'CC BY-NC 4.0'],
    ['CC BY 4.0', 'CC BY 4.0'],
    ['{{licenseInfo}}', null],
    ['custom', null],
    ['', null],
    [undefined, null],
    ['Podmínky užití <b>zde</b>', 'Podmínky užití zde'],
    ['CC0 1.0 Universal', 'CC0 1.0'],
    ['Creative Commons CC0', 'CC0 1.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/deed.cs', 'CC0 1.0'],
    ['CC-BY-4.0', 'CC BY 4.0'],
    ['CC BY-SA 4.0 International', 'CC BY-SA 4.0'],
    ['CC BY', 'CC BY'],
    ['C0ca', 'C0ca'],
    ['https://data.gov.cz/podmínky-užití/neobsahuje-autorská-díla/', 'Neobsahuje autorská díla'],
    [
      'https://data.gov.cz/podm%C3%ADnky-u%C5%BEit%C3%AD/obsahuje-v%C3%ADce-autorsk%C3%BDch-d%C4%9Bl/',
      'Obsahuje více autorských děl',
    ],
    ['https://data.gov.cz/podmínky-užití/%E0%A4', '%E0%A4'],
    ['https://data.gov.cz/datová-sada?iri=x', 'https://data.gov.cz/datová-sada?iri=x'],
  ];
  for (const [value, name] of cases) {
    it(`names ${JSON.stringify(value)} ${name}`, () => expect(licenceName(value)).to.equal(name));
  }
});

describe('decodeText', () => {
  it('takes UTF-8 when all of it is valid, else windows-1250, else what it is told', () => {
    expect(decodeText(new TextEncoder().encode('\ufeffČeská'), null)).to.equal('Česká');
    expect(decodeText(new Uint8Array([0xc8, 0x65, 0x9a]), null)).to.equal('Češ');
    expect(decodeText(new Uint8Array([0xc8, 0xb9]), 'iso-8859-2')).to.equal('Čš');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x0c, 0x01]), 'utf-8')).to.equal('Č');
    expect(decodeText(new Uint8Array(), null)).to.equal('');
  });

  it('refuses an encoding it does not know', () => {
    expect(() => decodeText(new Uint8Array(), 'klingon')).to.throw(SourceError, 'unknown encoding: klingon');
  });
});

import { expect } from '@open-wc/testing';
import { cellLink } from '../../../src/element/rows/cell-link.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';

const column = (name: string) => tableFromRows([{ [name]: 'x' }]).column(name)!;
const link = (text: string, name = 'kontakt'): string | null => cellLink(text, column(name));

describe('cellLink', () => {
  it('leads to absolute http and https addresses', () => {
    expect(link('https://www.muzeumlb.cz/cs/')).to.equal('https://www.muzeumlb.cz/cs/');
    expect(link(' HTTP://example.cz ')).to.equal('http://example.cz/');
  });

  it('opens what writes an e-mail, whole cells only', () => {
    expect(link('info@kraj-lbc.cz')).to.equal('mailto:info@kraj-lbc.cz');
    expect(link('mailto:info@kraj-lbc.cz')).to.equal('mailto:info@kraj-lbc.cz');
    for (const text of [
      'napište na info@kraj-lbc.cz',
      'a@b',
      'a@b.cz?subject=x',
      'mailto:a@b.cz?bcc=c@d.cz',
      '<a@b.cz>',
    ])
      expect(link(text), text).to.equal(null);
  });

  it('dials numbers in columns of phones, or behind tel:', () => {
    expect(link('+420 485 226 111', 'telefon')).to.equal('tel:+420485226111');
    expect(link('485 226 111', 'mobil')).to.equal('tel:485226111');
    expect(link('tel:+420485226111')).to.equal('tel:+420485226111');
    expect(link('485 226 111', 'ičo')).to.equal(null);
    expect(link('nemá', 'telefon')).to.equal(null);
  });

  it('leaves everything else a text', () => {
    for (const text of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '/relative',
      'www.example.cz',
      'https://a b.cz',
      'https://',
      'http:evil',
      'ftp://example.cz',
      'blob:https://example.cz/x',
      '',
    ])
      expect(link(text), text).to.equal(text === 'http:evil' ? 'http://evil/' : null);
  });
});

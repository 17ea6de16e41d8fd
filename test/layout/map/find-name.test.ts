import { expect } from '@open-wc/testing';
import { namesFound } from '../../../src/layout/map/find-name.js';

const NAMES = ['Liberec', 'Česká Lípa', 'Železný Brod', 'Pěnčín', 'Lípa nad Orlicí', 'Brod-Střed', 'Pěnčín', 'Brodce'];
const found = (text: string): string[] => namesFound(NAMES, text).map((index) => `${NAMES[index]} ${index}`);

describe('namesFound', () => {
  it('finds names without their accents and in any case, by the beginning of any word', () => {
    expect(found('LIP')).to.deep.equal(['Lípa nad Orlicí 4', 'Česká Lípa 1']);
    expect(found('česka l')).to.deep.equal(['Česká Lípa 1']);
    expect(found('stred')).to.deep.equal(['Brod-Střed 5']);
  });

  it('has those that begin so before those with a later word, each by the alphabet', () => {
    expect(found('brod')).to.deep.equal(['Brod-Střed 5', 'Brodce 7', 'Železný Brod 2']);
  });

  it('has each of two with the same name', () => {
    expect(found('pencin')).to.deep.equal(['Pěnčín 3', 'Pěnčín 6']);
  });

  it('finds nothing for nothing, for blanks, inside a word, and among none', () => {
    expect(found('')).to.deep.equal([]);
    expect(found('  ')).to.deep.equal([]);
    expect(found('berec')).to.deep.equal([]);
    expect(namesFound([], 'a')).to.deep.equal([]);
  });
});

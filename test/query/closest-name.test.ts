import { expect } from '@open-wc/testing';
import { closestName } from '../../src/query/closest-name.js';

const NAMES = ['OBJECTID', 'nazev', 'okres', 'pocet_zaku', 'Počet obyvatel', 'lat'];

describe('closestName', () => {
  it('finds the name that a slip of the hand spoilt', () => {
    expect(closestName('nazef', NAMES)).to.equal('nazev');
    expect(closestName('nzaev', NAMES)).to.equal('nazev');
    expect(closestName('okre', NAMES)).to.equal('okres');
    expect(closestName('okresy', NAMES)).to.equal('okres');
    expect(closestName('lta', NAMES)).to.equal('lat');
  });

  it('looks past case, diacritics and the signs between words', () => {
    expect(closestName('Název', NAMES)).to.equal('nazev');
    expect(closestName('POCET ZAKU', NAMES)).to.equal('pocet_zaku');
    expect(closestName('pocet-obyvatel', NAMES)).to.equal('Počet obyvatel');
  });

  it('names the closest of several, and the first of those equally close', () => {
    expect(closestName('kod1', ['kod22', 'kod12'])).to.equal('kod12');
    expect(closestName('kod0', ['kod1', 'kod2'])).to.equal('kod1');
  });

  it('names none where nothing is like it', () => {
    expect(closestName('kapacita', NAMES)).to.equal(null);
    expect(closestName('x', ['yz'])).to.equal(null);
    expect(closestName('', NAMES)).to.equal(null);
    expect(closestName('nazev', [])).to.equal(null);
    expect(closestName('nazev', ['', '__'])).to.equal(null);
    expect(closestName('a'.repeat(65), ['a'.repeat(65)])).to.equal(null);
  });
});

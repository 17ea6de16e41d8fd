import { expect } from '@open-wc/testing';
import { withFullStops } from '../../src/locale/full-stops.js';
import { spoken } from '../helper/charts.js';

describe('the full stops of a sentence', () => {
  it('are one behind what is shortened, also where that is bold, and no fewer in a name', () => {
    const told = (last: string): string =>
      spoken(withFullStops([{ text: 'Z A... na ' }, { text: last, strong: true }, { text: '.' }, { text: ' Dál.' }]));
    expect(told('3 mil.')).to.equal('Z A... na 3 mil. Dál.');
    expect(told('3')).to.equal('Z A... na 3. Dál.');
    const names = [{ text: 'A..B a ../data' }, { text: '..x.' }];
    expect(withFullStops(names)).to.deep.equal(names);
    expect(withFullStops([{ text: 'Celkem 3 mil..' }])).to.deep.equal([{ text: 'Celkem 3 mil.' }]);
  });
});

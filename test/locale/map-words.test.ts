import { expect } from '@open-wc/testing';
import { csMapWords } from '../../src/locale/cs-map.js';
import { enMapWords } from '../../src/locale/en-map.js';

describe('the words of maps', () => {
  it('name a class by a dash between its ends, and by a word where a minus would stand beside it', () => {
    expect(csMapWords.range('10', '19', false)).to.equal('10–19');
    expect(csMapWords.range('−20', '−1', false)).to.equal('−20 až −1');
    expect(enMapWords.range('10', '19', false)).to.equal('10–19');
    expect(enMapWords.range('−20', '−1', false)).to.equal('−20 to −1');
  });

  it('say of one value whose it is, and not that all are alike', () => {
    const only = { name: 'Liberec', others: 0, value: '12' };
    const facts = { measure: 'n', time: null, level: 'obec', highest: only, lowest: only, median: null } as const;
    const say = (words: typeof csMapWords, missing: number): string =>
      words
        .sentence({ ...facts, total: 215, missing })
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ' ');
    expect(say(csMapWords, 214)).to.equal('N: 12 (Liberec). Údaj chybí u 214 ze 215 obcí.');
    expect(say(csMapWords, 0)).to.equal('N: všude stejně, 12.');
    expect(say(enMapWords, 214)).to.contain('N: 12 (Liberec). ');
  });

  it('name a class whose upper end is in the next one, and one of a single value', () => {
    expect(csMapWords.range('1,5', '2,5', true)).to.equal('1,5 až pod 2,5');
    expect(enMapWords.range('7', '7', false)).to.equal('7');
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { truncateText, wrapText } from '../../src/layout/wrap-text.js';
import { evenText } from '../helper/charts.js';

const cut = (text: string, width: number): string => truncateText(text, width, 13, evenText);
const wrap = (text: string, width: number, most = 2): readonly string[] | null =>
  wrapText(text, width, 13, most, evenText);

describe('truncateText', () => {
  it('leaves alone what fits and cuts the rest with an ellipsis', () => {
    expect(cut('Liberec', 49)).to.equal('Liberec');
    expect(cut('Liberec', 48)).to.equal('Liber…');
    expect(cut('Jablonec nad Nisou', 70)).to.equal('Jablonec…');
    expect(cut('', 0)).to.equal('');
  });

  it('leaves only the ellipsis where there is no room at all', () => {
    expect(cut('Liberec', 7)).to.equal('…');
    expect(cut('Liberec', 0)).to.equal('…');
  });

  it('fits, and could not be longer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,40}$/), fc.integer({ min: 7, max: 300 }), (text, width) => {
        const result = cut(text, width);
        expect(evenText(result, 13)).to.be.at.most(width);
        if (result !== text) expect(result).to.equal(`${text.slice(0, Math.floor(width / 7) - 1)}…`);
      }),
    );
  });
});

describe('wrapText', () => {
  it('breaks at spaces into as few lines as there are room for', () => {
    expect(wrap('Liberec', 49)).to.deep.equal(['Liberec']);
    expect(wrap('Jablonec nad Nisou', 90)).to.deep.equal(['Jablonec nad', 'Nisou']);
    expect(wrap('', 10)).to.deep.equal(['']);
  });

  it('gives up where a word or the lines do not fit', () => {
    expect(wrap('Liberec', 48)).to.equal(null);
    expect(wrap('Frýdlant v Liberci', 20)).to.equal(null);
    expect(wrap('a b c', 7, 2)).to.equal(null);
    expect(wrap('a b c', 7, 3)).to.deep.equal(['a', 'b', 'c']);
  });

  it('does not break at unbreakable spaces', () => {
    expect(wrap('10\u00a0000 obyvatel', 60)).to.deep.equal(['10\u00a0000', 'obyvatel']);
    expect(wrap('10\u00a0000\u00a0obyvatel', 60)).to.equal(null);
  });

  it('loses no word and keeps every line within the width', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.integer({ min: 7, max: 200 }), fc.integer({ min: 1, max: 4 }), (parts, width, most) => {
        const lines = wrap(parts.join(' '), width, most);
        if (lines === null) return;
        expect(lines.join(' ')).to.equal(parts.join(' '));
        expect(lines.length).to.be.at.most(most);
        for (const line of lines) expect(evenText(line, 13)).to.be.at.most(width);
      }),
    );
  });
});

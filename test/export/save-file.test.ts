import { expect } from '@open-wc/testing';
import { fileName, saveFile } from '../../src/export/save-file.js';

const DAY = new Date('2026-03-09T12:00:00Z');

describe('fileName', () => {
  it('is the heading without diacritics, the day and the ending', () => {
    expect(fileName('Obyvatelé podle ORP', DAY, 'csv')).to.equal('obyvatele-podle-orp-2026-03-09.csv');
    expect(fileName('Obyvatelé podle ORP '.repeat(5), DAY, 'csv', ' – jen zobrazené')).to.match(
      /-jen-zobrazene-2026-03-09\.csv$/,
    );
    expect(fileName('Příliš žluťoučký kůň: 100 %', DAY, 'svg')).to.equal('prilis-zlutoucky-kun-100-2026-03-09.svg');
  });

  it('has nothing in it that leads to another folder or is no name', () => {
    expect(fileName('../../etc/passwd', DAY, 'csv')).to.equal('etc-passwd-2026-03-09.csv');
    expect(fileName('CON: a\\b*?"<>|', DAY, 'csv')).to.equal('con-a-b-2026-03-09.csv');
  });

  it('falls back on a word where nothing is left', () => {
    for (const heading of ['', '   ', '???', '数据'])
      expect(fileName(heading, DAY, 'csv')).to.equal('data-2026-03-09.csv');
  });

  it('is cut where the heading is long, not ending in a hyphen', () => {
    const name = fileName('Počet obyvatel '.repeat(20), DAY, 'csv');
    expect(name.length).to.be.at.most(60 + '-2026-03-09.csv'.length);
    expect(name).to.not.contain('--');
  });

  it('names the day that Prague’s calendar shows', () => {
    expect(fileName('a', new Date('2026-07-15T22:30:00Z'), 'csv')).to.equal('a-2026-07-16.csv');
  });
});

describe('saveFile', () => {
  it('hands the browser a download under the name', async () => {
    const clicked = new Promise<HTMLAnchorElement>((resolve) => {
      // The link is in no document: its click can be caught only here. Without the own method the inherited one is back.
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
        Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
        resolve(this);
      };
    });
    saveFile(new Blob(['a;b'], { type: 'text/csv' }), 'a.csv');
    const link = await clicked;
    expect(link.download).to.equal('a.csv');
    expect(await (await fetch(link.href)).text()).to.equal('a;b');
  });
});

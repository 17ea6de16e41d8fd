import { expect } from '@open-wc/testing';
import { questionKey } from '../../src/controller/question-key.js';

const BASE = 'https://web.example/skoly/index.html';
const key = (question: Record<string, unknown>): string | null => questionKey(question, BASE);

describe('questionKey', () => {
  it('is the same for the same question, whatever order its parts come in and whatever is empty', () => {
    const one = key({ src: 'https://data.example/a.csv', where: 'rok = 2020', limit: null, layer: '' });
    expect(key({ where: 'rok = 2020', src: 'https://data.example/a.csv' })).to.equal(one);
    expect(one).to.be.a('string');
  });

  it('differs by address and by every part of the query', () => {
    const src = 'https://data.example/a.csv';
    const keys = [
      { src },
      { src: `${src}?x=1` },
      { src, where: 'a = 1' },
      { src, orderBy: 'a = 1' },
      { datasetId: 'a' },
    ];
    expect(new Set(keys.map(key)).size).to.equal(keys.length);
  });

  it('resolves a relative address against the page, and leaves out the fragment', () => {
    expect(key({ src: 'a.csv#top' })).to.equal(key({ src: 'https://web.example/skoly/a.csv' }));
  });

  it('is null for rows of the page itself, and where nothing is asked', () => {
    expect(key({ src: 'a.csv', data: [] })).to.equal(null);
    expect(key({ src: 'data:text/csv,a' })).to.equal(null);
    expect(key({ src: 'blob:https://web.example/1' })).to.equal(null);
    expect(key({ where: 'a = 1' })).to.equal(null);
  });

  it('is null for an address that carries a secret', () => {
    for (const secret of [
      'https://karel:heslo@data.example/a.csv',
      'https://data.example/a?token=1',
      'https://data.example/a?access_token=1',
      'https://data.example/a?API-Key=1',
      'https://data.example/a?sig=1',
    ]) {
      expect(key({ src: secret }), secret).to.equal(null);
      expect(key({ portal: secret, datasetId: 'a' }), secret).to.equal(null);
    }
    expect(key({ src: 'https://data.example/a?f=json&author=x&keyword=y' })).to.be.a('string');
  });
});

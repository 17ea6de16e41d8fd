import { expect } from '@open-wc/testing';
import { emoncmsMoment, emoncmsReadings, emoncmsUrls } from '../../../src/source/meters/emoncms.js';
import { SourceError } from '../../../src/source/source-error.js';

const FEED = 'https://emon.example/feed/data.json?id=1';
const FROM = Date.UTC(2026, 2, 28, 23);

const code = (run: () => unknown): string => {
  try {
    run();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof SourceError ? error.code : String(error);
  }
};

describe('a feed of emoncms', () => {
  it('is asked for a grid of UTC that misses nothing, by what the meter is', () => {
    const question = { from: FROM, to: FROM + 86_400_000, step: 900 };
    const [url, ...more] = emoncmsUrls(FEED, { ...question, mode: 'average' });
    expect(more).to.deep.equal([]);
    expect(Object.fromEntries(new URL(url ?? '').searchParams)).to.deep.equal({
      id: '1',
      start: String(FROM),
      end: String(FROM + 86_400_000),
      interval: '900',
      skipmissing: '0',
      timeformat: 'unixms',
      average: '1',
    });
    expect(emoncmsUrls(FEED, { ...question, mode: 'delta' })[0])
      .to.contain('delta=1')
      .and.not.to.contain('average');
  });

  it('is asked for a year in parts that a server gives', () => {
    const urls = emoncmsUrls(FEED, { from: FROM, to: FROM + 365 * 86_400_000, step: 900, mode: 'state' });
    expect(urls).to.have.length(5);
    const edges = urls.map((url) => ['start', 'end'].map((name) => Number(new URL(url).searchParams.get(name))));
    expect(edges[0]?.[0]).to.equal(FROM);
    for (const [index, [start]] of edges.entries()) if (index > 0) expect(start).to.equal(edges[index - 1]?.[1]);
    expect(edges[4]?.[1]).to.equal(FROM + 365 * 86_400_000);
  });

  it('has a value, or null where it is empty', () => {
    expect(
      emoncmsReadings(
        [
          [FROM, 12.3],
          [FROM + 900_000, null],
          [FROM + 1_800_000, 'NAN'],
        ],
        FEED,
      ),
    ).to.deep.equal([
      { at: FROM, value: 12.3 },
      { at: FROM + 900_000, value: null },
      { at: FROM + 1_800_000, value: null, quality: 'X' },
    ]);
    expect(emoncmsReadings([[FROM / 1000, 1]], FEED)).to.deep.equal([{ at: FROM, value: 1 }]);
    expect(emoncmsReadings([], FEED)).to.deep.equal([]);
  });

  it('says false when it is not public', () => {
    expect(code(() => emoncmsReadings(false, FEED))).to.equal('unauthorized');
    expect(code(() => emoncmsMoment(false, FEED))).to.equal('unauthorized');
    expect(code(() => emoncmsReadings({ success: false, message: 'Feed does not exist' }, FEED))).to.equal('service');
    expect(code(() => emoncmsReadings('x', FEED))).to.equal('parse');
    expect(code(() => emoncmsReadings([{}], FEED))).to.equal('parse');
    expect(code(() => emoncmsReadings([[-1e300, 5]], FEED))).to.equal('parse');
  });

  it('has a newest value with its own time, or none', () => {
    expect(emoncmsMoment({ time: FROM / 1000, value: '250' }, FEED)).to.deep.equal({
      at: FROM,
      value: 250,
      unit: null,
    });
    expect(emoncmsMoment({ time: null, value: null }, FEED)).to.equal(null);
    expect(emoncmsMoment(null, FEED)).to.equal(null);
    expect(code(() => emoncmsMoment(5, FEED))).to.equal('parse');
  });
});

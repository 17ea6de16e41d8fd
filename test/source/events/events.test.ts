import { expect, waitUntil } from '@open-wc/testing';
import { load, parse } from '../../../src/data.js';
import type { LoadOptions, SourceError, Table } from '../../../src/data.js';
import { pageVisibility } from '../../../src/source/page-visibility.js';
import { rejection } from '../../helper/rejection.js';

const LOG = '/fault-log?key=';

/** Requests of a key that the portal has seen. */
async function hits(key: string): Promise<{ url: string }[]> {
  return (await (await fetch(LOG + key)).json()) as { url: string }[];
}

/** Loads and goes on listening; `end` ends it. */
async function follow(
  options: LoadOptions,
): Promise<{ table: Table; later: Table[]; errors: SourceError[]; end: () => void }> {
  const controller = new AbortController();
  const later: Table[] = [];
  const errors: SourceError[] = [];
  const table = await load({
    source: 'events',
    ...options,
    onRows: (more) => later.push(more),
    onError: (error) => errors.push(error),
    signal: controller.signal,
  });
  return { table, later, errors, end: () => controller.abort() };
}

describe('the source events', () => {
  it('answers with the rows of the first event', async () => {
    const table = await load({ src: '/events/vykon?count=0&then=hold', source: 'events' });
    expect(table.length).to.equal(10);
    expect(table.columns.map(({ name, type, unit }) => [name, type, unit])).to.deep.equal([
      ['cas', 'date', undefined],
      ['vykon', 'number', 'kW'],
    ]);
    expect(table.meta.updated).to.deep.equal(new Date('2026-03-29T06:02:15Z'));
  });

  it('waits for the first event as long as it is told to', async () => {
    const src = '/fault/hang/events/vykon';
    expect((await rejection(load({ src, source: 'events', timeoutMs: 50 }))).code).to.equal('timeout');
  });

  it('is found by its content type', async () => {
    expect((await load({ src: '/events/vykon?count=1&then=end' })).length).to.equal(10);
  });

  it('gives every later table, asked the same', async () => {
    const { table, later, end } = await follow({
      src: '/events/vykon?count=5&then=end',
      where: "cas >= TIMESTAMP '2026-03-29 06:02:00'",
      columns: ['vykon'],
      orderBy: 'cas DESC',
    });
    expect(table.length).to.equal(2);
    await waitUntil(() => later.length > 0);
    expect([later[0]?.length, later[0]?.columns.map(({ name }) => name)]).to.deep.equal([7, ['vykon']]);
    expect([table, later[0]].map((one) => one?.meta.live)).to.deep.equal([true, true]);
    end();
  });

  it('is one connection for all who ask', async () => {
    const src = '/fault/key=events-shared/events/vykon?count=3';
    const all = await Promise.all([follow({ src }), follow({ src }), load({ src, source: 'events' })]);
    const [first, second] = all;
    await waitUntil(() => first.later.length > 0 && second.later.length > 0);
    expect(second.later[0]?.length).to.equal(13);
    expect(await hits('events-shared')).to.have.length(1);
    first.end();
    second.end();
  });

  it('goes on after a connection that broke, without a row lost or twice', async () => {
    const { later, errors, end } = await follow({ src: '/fault/key=events-broken/events/vykon?count=4&then=close' });
    await waitUntil(() => (later.at(-1)?.length ?? 0) >= 18);
    end();
    const times =
      later
        .at(-1)
        ?.rows()
        .map((row) => Number(row['cas'])) ?? [];
    expect(new Set(times.slice(1).map((time, index) => time - (times[index] as number)))).to.deep.equal(
      new Set([15_000]),
    );
    expect(errors).to.deep.equal([]);
  });

  it('goes on after an HTTP error at the beginning', async () => {
    const table = await load({ src: '/fault/503,1;key=events-503/events/vykon?count=1', source: 'events' });
    expect(table.length).to.be.at.least(10);
    expect(await hits('events-503')).to.have.length.above(1);
  });

  it('names the event that it could not read', async () => {
    const { later, end } = await follow({ src: '/events/vykon?count=2&broken=1&then=end' });
    await waitUntil(() => later.length > 0);
    expect(later[0]?.length).to.equal(12);
    expect(later[0]?.problems.map(({ row, value }) => [row, value])).to.deep.equal([[-1, '{"cas":']]);
    end();
  });

  it('tells why there are no events', async () => {
    const code = async (src: string): Promise<string> => (await rejection(load({ src, source: 'events' }))).code;
    expect(await code('/events/nothing')).to.equal('http');
    expect(await code('/fault/401/events/vykon')).to.equal('unauthorized');
    expect(await code('/golemio/v2/energetics/devices')).to.equal('parse');
  });

  it('is not waited for when it is no longer wanted', async () => {
    const controller = new AbortController();
    const waiting = load({ src: '/fault/hang/events/vykon', source: 'events', signal: controller.signal });
    const reason = new Error('gone');
    controller.abort(reason);
    expect(await waiting.catch((error: unknown) => error)).to.equal(reason);
  });

  it('needs an address, and an EventSource', async () => {
    expect(await rejection(parse('data: 1\n\n', { source: 'events' }))).to.have.property('code', 'unsupported');
    const { EventSource } = globalThis;
    Reflect.deleteProperty(globalThis, 'EventSource');
    try {
      expect(await rejection(load({ src: '/events/vykon?a', source: 'events' }))).to.have.property(
        'code',
        'unsupported',
      );
    } finally {
      globalThis.EventSource = EventSource;
    }
  });
});

describe('pageVisibility', () => {
  /** A window of which only visibility is known. */
  function fakeWindow(): EventTarget & { document: { hidden: boolean } } {
    return Object.assign(new EventTarget(), { document: { hidden: false } });
  }

  it('follows the document, and a page that is left and shown again', () => {
    const page = fakeWindow();
    const visibility = pageVisibility(page);
    const seen: boolean[] = [];
    const stop = visibility.onChange(() => seen.push(visibility.hidden));
    const tell = (type: string, hidden = false): void => {
      page.document.hidden = hidden;
      page.dispatchEvent(new Event(type));
    };
    tell('visibilitychange', true);
    tell('visibilitychange');
    tell('pagehide');
    tell('pageshow');
    stop();
    tell('pagehide');
    expect(seen).to.deep.equal([true, false, true, false]);
  });

  it('is never hidden where there is no page', () => {
    const visibility = pageVisibility({});
    visibility.onChange(() => undefined)();
    expect(visibility.hidden).to.equal(false);
  });
});

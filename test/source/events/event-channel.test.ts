import { expect } from '@open-wc/testing';
import type { Table } from '../../../src/data.js';
import { EventChannel } from '../../../src/source/events/event-channel.js';
import type { EventMessage } from '../../../src/source/events/event-channel.js';
import type { SourceError } from '../../../src/source/source-error.js';

/** An `EventSource` that sends what it is told to. */
class FakeStream {
  readonly url: string;
  readyState = 0;
  readonly #listeners = new Map<string, (event: EventMessage) => void>();

  constructor(url: string) {
    this.url = url;
  }

  addEventListener(type: string, listener: (event: EventMessage) => void): void {
    this.#listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  send(type: string, data?: unknown, lastEventId?: string): void {
    this.#listeners.get(type)?.({ data: data === undefined ? undefined : JSON.stringify(data), lastEventId });
  }

  /** An end of the connection: the browser connects anew, or gave up. */
  fail(gaveUp: boolean): void {
    this.readyState = gaveUp ? 2 : 0;
    this.send('error');
  }
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A channel in a world of its own, with time that passes when told to. */
function world(): {
  channel: EventChannel;
  streams: FakeStream[];
  /** When what is waited for is due, ms from now, the next first. */
  timers: () => number[];
  pass: (ms: number) => void;
  hide: (hidden: boolean) => void;
  idle: () => number;
} {
  const streams: FakeStream[] = [];
  const timers = new Set<Timer>();
  let now = 0;
  let hidden = false;
  let idle = 0;
  const watching = new Set<() => void>();
  const settings = {
    open: (url: string): FakeStream => {
      const stream = new FakeStream(url);
      streams.push(stream);
      return stream;
    },
    visibility: {
      get hidden() {
        return hidden;
      },
      onChange: (listener: () => void) => {
        watching.add(listener);
        return () => watching.delete(listener);
      },
    },
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    random: () => 1,
  };
  const due = (): Timer[] => [...timers].sort((a, b) => a.at - b.at);
  return {
    channel: new EventChannel('https://a.example/events?x=1', null, settings, () => idle++),
    streams,
    timers: () => due().map(({ at }) => at - now),
    pass: (ms) => {
      const until = now + ms;
      for (let next = due()[0]; next && next.at <= until; next = due()[0]) {
        now = next.at;
        timers.delete(next);
        next.run();
      }
      now = until;
    },
    hide: (is) => {
      hidden = is;
      for (const listener of watching) listener();
    },
    idle: () => idle,
  };
}

/** Listens, and notes what comes: numbers of rows, and codes of failures. */
function heard(channel: EventChannel): { log: (number | string)[]; stop: () => void } {
  const log: (number | string)[] = [];
  const stop = channel.listen({
    onTable: (table: Table) => void log.push(table.length),
    onError: (error: SourceError) => void log.push(error.code),
  });
  return { log, stop };
}

const ids = (streams: readonly FakeStream[]): (string | null)[] =>
  streams.map(({ url }) => new URL(url).searchParams.get('lastEventId'));

describe('EventChannel', () => {
  it('is one connection for all who listen, closed a moment after the last has left', () => {
    const { channel, streams, pass, idle } = world();
    const [first, second] = [heard(channel), heard(channel)];
    streams[0]?.send('snapshot', [{ a: 1 }]);
    expect([first.log, second.log]).to.deep.equal([[1], [1]]);
    expect(streams).to.have.length(1);
    first.stop();
    first.stop();
    pass(2000);
    second.stop();
    expect([streams[0]?.readyState, idle()]).to.deep.equal([0, 0]);
    pass(1000);
    expect([streams[0]?.readyState, idle()]).to.deep.equal([2, 1]);
  });

  it('stays open for who comes back in time', () => {
    const { channel, streams, pass, idle } = world();
    heard(channel).stop();
    const { log } = heard(channel);
    pass(1000);
    streams[0]?.send('snapshot', [{ a: 1 }]);
    expect([log, streams.length, idle()]).to.deep.equal([[1], 1, 0]);
  });

  it('gives many events at once as one table', () => {
    const { channel, streams, pass, timers } = world();
    const { log } = heard(channel);
    streams[0]?.send('snapshot', [{ a: 1 }]);
    for (let a = 2; a < 10; a++) streams[0]?.send('rows', { a });
    streams[0]?.send('message', { a: 10 });
    expect([log, timers()[0]]).to.deep.equal([[1], 250]);
    pass(250);
    expect(log).to.deep.equal([1, 10]);
    expect(channel.table?.length).to.equal(10);
  });

  it('gives only the rows that came to who can do with these, and all of them to who can not, or where it takes several columns to tell rows apart', () => {
    const { channel, streams, pass } = world();
    const others = heard(channel);
    const log: unknown[] = [];
    let willing = true;
    channel.listen({
      onTable: (table) => void log.push(table.length),
      onRows: (rows, key) => willing && log.push([key, rows.map((row) => row['a'])]) > 0,
      onError: ({ code }) => void log.push(code),
    });
    const keyed = {
      key: 'm',
      rows: [
        { m: 1, a: 1 },
        { m: 2, a: 2 },
      ],
    };
    streams[0]?.send('snapshot', keyed);
    streams[0]?.send('rows', { m: 2, a: 3 });
    streams[0]?.send('rows', [{ m: 3, a: 4 }]);
    pass(250);
    streams[0]?.send('rows', { m: 1, a: 5 });
    pass(250);
    willing = false;
    streams[0]?.send('rows', { m: 1, a: 6 });
    pass(250);
    willing = true;
    streams[0]?.send('snapshot', keyed);
    pass(250);
    streams[0]?.send('snapshot', keyed.rows);
    pass(250);
    streams[0]?.send('rows', { m: 1, a: 7 });
    pass(250);
    streams[0]?.send('snapshot', { ...keyed, key: ['m', 'a'] });
    pass(250);
    streams[0]?.send('rows', { m: 1, a: 8 });
    pass(250);
    expect(log).to.deep.equal([2, ['m', [3, 4]], ['m', [5]], 3, 2, 2, [null, [7]], 2, 3]);
    expect(others.log).to.deep.equal([2, 3, 3, 3, 2, 2, 3, 2, 3]);
    expect(channel.table?.length).to.equal(3);
  });

  it('waits for an event that it can read', () => {
    const { channel, streams } = world();
    const { log } = heard(channel);
    streams[0]?.send('snapshot', 5);
    expect(log).to.deep.equal([]);
    streams[0]?.send('rows', { a: 1 });
    expect(log).to.deep.equal([1]);
    expect(channel.table?.problems).to.have.length(1);
  });

  it('connects anew after an HTTP error, ever later, with the last id in the query', () => {
    const { channel, streams, timers, pass } = world();
    const { log } = heard(channel);
    streams[0]?.send('snapshot', [{ a: 1 }], '7');
    const delays: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      streams.at(-1)?.fail(true);
      delays.push(...timers());
      pass(timers()[0] ?? 0);
    }
    expect(delays).to.deep.equal([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(ids(streams)).to.deep.equal([null, ...new Array<string>(8).fill('7')]);
    expect(new URL(streams.at(-1)?.url ?? '').searchParams.get('x')).to.equal('1');
    // Said once, and taken back when it is over.
    expect(log).to.deep.equal([1, 'network']);
    streams.at(-1)?.send('open');
    pass(4999);
    expect(log).to.deep.equal([1, 'network']);
    pass(1);
    expect(log).to.deep.equal([1, 'network', 1]);
    // An event without an id leaves the last one.
    streams.at(-1)?.send('rows', { a: 2 }, '');
    streams.at(-1)?.fail(true);
    expect(timers()).to.include(2000);
    pass(2000);
    expect(ids(streams).at(-1)).to.equal('7');
  });

  it('leaves it to the browser to connect anew where connections end after an event', () => {
    const { channel, streams, pass } = world();
    const { log } = heard(channel);
    for (let end = 0; end < 5; end++) {
      streams[0]?.send('open');
      streams[0]?.send('rows', { a: 1 });
      pass(250);
      streams[0]?.fail(false);
    }
    expect([log, streams.length]).to.deep.equal([[1, 2, 3, 4, 5], 1]);
  });

  it('leaves it to the browser as well where connections without news hold for a while', () => {
    const { channel, streams, pass } = world();
    const { log } = heard(channel);
    streams[0]?.send('snapshot', [{ a: 1 }]);
    for (let end = 0; end < 5; end++) {
      streams[0]?.fail(false);
      streams[0]?.send('open');
      pass(60_000);
    }
    expect([log, streams.length]).to.deep.equal([[1], 1]);
  });

  it('says once that nothing comes where connections end as soon as they begin, and connects anew ever later', () => {
    const { channel, streams, timers, pass } = world();
    const { log } = heard(channel);
    streams[0]?.send('snapshot', [{ a: 1 }], '7');
    const delays: number[] = [];
    for (let end = 0; end < 6; end++) {
      streams.at(-1)?.send('open');
      pass(100);
      streams.at(-1)?.fail(false);
      if (streams.at(-1)?.readyState !== 2) continue;
      delays.push(...timers());
      pass(timers()[0] ?? 0);
    }
    expect(log).to.deep.equal([1, 'network']);
    expect(delays).to.deep.equal([8000, 16_000, 32_000, 60_000]);
    expect(ids(streams)).to.deep.equal([null, '7', '7', '7', '7']);
  });

  it('does not wait for an answer that never begins', () => {
    const { channel, streams, pass } = world();
    const { log } = heard(channel);
    pass(29_999);
    expect([log, streams[0]?.readyState]).to.deep.equal([[], 0]);
    pass(1);
    expect([log, streams[0]?.readyState]).to.deep.equal([['network'], 2]);
    pass(2000);
    expect(streams).to.have.length(2);
    streams[1]?.send('snapshot', [{ a: 1 }]);
    expect(log).to.deep.equal(['network', 1]);
  });

  it('nor for a browser that does not come to connecting anew', () => {
    const { channel, streams, pass } = world();
    const { log } = heard(channel);
    streams[0]?.send('snapshot', [{ a: 1 }]);
    streams[0]?.fail(false);
    pass(119_999);
    expect(log).to.deep.equal([1]);
    pass(1);
    expect([log, streams[0]?.readyState]).to.deep.equal([[1, 'network'], 2]);
  });

  it('makes a connection anew that has been silent for two minutes, as it may be lost without a word, and says nothing of it', () => {
    const { channel, streams, pass } = world();
    const { log } = heard(channel);
    streams[0]?.send('open');
    streams[0]?.send('snapshot', [{ a: 1 }], '7');
    for (let event = 0; event < 3; event++) {
      pass(119_999);
      streams[0]?.send('rows', { a: 2 }, '8');
    }
    pass(119_999);
    expect([log, streams.length]).to.deep.equal([[1, 2, 3, 4], 1]);
    pass(1);
    expect([log, ids(streams), streams[0]?.readyState]).to.deep.equal([[1, 2, 3, 4], [null, '8'], 2]);
    // Nothing new is no failure.
    streams[1]?.send('open');
    pass(125_000);
    expect([log, streams.length]).to.deep.equal([[1, 2, 3, 4], 3]);
    // What can't be reached any more is one.
    pass(30_000);
    expect(log).to.deep.equal([1, 2, 3, 4, 'network']);
  });

  it('tells who comes later that nothing comes', async () => {
    const { channel, streams } = world();
    heard(channel);
    streams[0]?.fail(true);
    const { log } = heard(channel);
    await Promise.resolve();
    expect(log).to.deep.equal(['network']);
  });

  it('is closed while the page is hidden, and goes on where it was', () => {
    const { channel, streams, hide, timers, pass } = world();
    heard(channel);
    streams[0]?.send('snapshot', [{ a: 1 }], '7');
    hide(true);
    expect(streams[0]?.readyState).to.equal(2);
    hide(false);
    expect(ids(streams)).to.deep.equal([null, '7']);
    // Neither does it connect anew behind the reader's back.
    streams[1]?.fail(true);
    hide(true);
    expect(timers()).to.deep.equal([]);
    pass(300_000);
    expect(streams).to.have.length(2);
    hide(false);
    expect(streams).to.have.length(3);
  });

  it('opens nothing in a page that nobody sees', () => {
    const { channel, streams, hide } = world();
    hide(true);
    heard(channel);
    expect(streams).to.have.length(0);
    hide(false);
    expect(streams).to.have.length(1);
  });

  it('ends when the service says so', () => {
    const { channel, streams, hide } = world();
    const { log } = heard(channel);
    streams[0]?.send('end');
    hide(true);
    hide(false);
    expect([log, streams.length, streams[0]?.readyState]).to.deep.equal([[0], 1, 2]);
  });

  it('does not hear a connection that it has closed', () => {
    const { channel, streams, hide } = world();
    const { log } = heard(channel);
    hide(true);
    streams[0]?.send('snapshot', [{ a: 1 }]);
    streams[0]?.fail(true);
    expect(log).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { stub } from 'sinon';
import { createClient } from '../../src/source/client.js';
import type { ClientOptions } from '../../src/source/client.js';
import type { Tell } from '../../src/source/request-cache.js';
import { parseMaxAge, parseRetryAfter } from '../../src/source/request.js';
import { fakeFetch, hang, jsonResponse } from '../helper/fake-fetch.js';
import type { FakeFetch, SeenRequest } from '../helper/fake-fetch.js';
import { online } from '../helper/page-state.js';
import { until } from '../helper/mount.js';
import { rejection } from '../helper/rejection.js';

const NOW = Date.UTC(2026, 0, 1);
const URL_A = 'https://data.example/a';

function clientOf(
  answer: (request: SeenRequest, index: number) => unknown,
  options: ClientOptions = {},
): FakeFetch & { client: ReturnType<typeof createClient>; delays: number[] } {
  const fake = fakeFetch(answer);
  const delays: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    delays.push(ms);
    return Promise.resolve();
  };
  const client = createClient({ fetch: fake.fetch, sleep, random: () => 0.5, now: () => NOW, ...options });
  return { ...fake, client, delays };
}

const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response('<p>x</p>', { status: code, headers });

describe('createClient', () => {
  it('asks no more than 2,000 times for one table, so that pages without an end do not go on for ever', async () => {
    const { fetch, seen } = fakeFetch(() => ({}));
    const client = createClient({ fetch });
    for (let page = 0; page < 2000; page++) await client.json(`https://a.example/${page}`);
    expect((await rejection(client.json('https://a.example/2000'))).code).to.equal('too-large');
    expect(seen.length).to.equal(2000);
    const longer = createClient({ fetch }).json(`https://a.example/${'a'.repeat(500_000)}`);
    expect((await rejection(longer)).code).to.equal('too-large');
    expect(seen.length).to.equal(2000);
  });

  it('reads JSON and asks without any header of its own', async () => {
    const { client, seen } = clientOf(() => ({ a: 1 }));
    expect(await client.json(URL_A)).to.deep.equal({ a: 1 });
    expect(seen.map(({ method, url }) => [method, url.href])).to.deep.equal([['GET', URL_A]]);
  });

  for (const code of [408, 429, 500, 503]) {
    it(`retries HTTP ${code} three times with growing full jitter, and no more`, async () => {
      const { client, seen, delays } = clientOf(() => status(code));
      const error = await rejection(client.json(URL_A));
      expect([error.code, error.status, error.url]).to.deep.equal([
        code === 429 ? 'rate-limited' : 'http',
        code,
        URL_A,
      ]);
      expect(seen.length).to.equal(4);
      expect(delays).to.deep.equal([250, 500, 1000]);
    });
  }

  for (const [code, name] of [
    [400, 'http'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'http'],
  ] as const) {
    it(`does not retry HTTP ${code}`, async () => {
      const { client, seen } = clientOf(() => status(code));
      expect((await rejection(client.json(URL_A))).code).to.equal(name);
      expect(seen.length).to.equal(1);
    });
  }

  it('goes on when a retry succeeds', async () => {
    const { client } = clientOf((_, index) => (index < 2 ? status(503) : { ok: true }));
    expect(await client.json(URL_A)).to.deep.equal({ ok: true });
  });

  it('obeys Retry-After in seconds and as a date', async () => {
    const date = new Date(NOW + 9000).toUTCString();
    const { client, delays } = clientOf((_, index) =>
      index < 2 ? status(429, { 'Retry-After': index === 0 ? '7' : date }) : {},
    );
    await client.json(URL_A);
    expect(delays).to.deep.equal([7000, 9000]);
  });

  it('has the cache of a page that has been open for a while ask whether an answer is still good', async () => {
    const { client, seen } = clientOf(() => ({}));
    const clock = stub(performance, 'now');
    try {
      for (const open of [1000, 60_000]) {
        clock.returns(open);
        await client.json(URL_A);
        (await client.open(URL_A)).close();
      }
    } finally {
      clock.restore();
    }
    expect(seen.map(({ cache }) => cache)).to.deep.equal([undefined, undefined, 'no-cache', 'no-cache']);
  });

  it('gives up at once when it is asked to wait too long, and says how long', async () => {
    const { client, seen } = clientOf(() => status(429, { 'Retry-After': '86400' }));
    const error = await rejection(client.json(URL_A));
    expect([error.code, error.retryAfterMs, seen.length]).to.deep.equal(['rate-limited', 86_400_000, 1]);
  });

  it('calls a failed connection network, and retries it', async () => {
    const { client, seen } = clientOf(() => {
      throw new TypeError('Failed to fetch');
    });
    const error = await rejection(client.json(URL_A));
    expect(error.code).to.equal('network');
    expect(error.cause).to.be.instanceOf(TypeError);
    expect(seen.filter(({ method }) => method === 'GET').length).to.equal(4);
  });

  it('calls it CORS when the server can be reached but not read', async () => {
    const { client } = clientOf(({ method }) => {
      if (method === 'GET') throw new TypeError('Failed to fetch');
      return Object.defineProperty(new Response(), 'type', { value: 'opaque' });
    });
    expect((await rejection(client.json(URL_A))).code).to.equal('cors');
  });

  it('ends a hang with a timeout, without trying again', async () => {
    const { client, seen } = clientOf(hang, { timeoutMs: 1 });
    expect((await rejection(client.json(URL_A))).code).to.equal('timeout');
    expect(seen.length).to.equal(1);
    expect(seen[0]?.signal?.aborted).to.equal(true);
  });

  it('ends a body that hangs with a timeout as well', async () => {
    const { client } = clientOf(
      ({ signal }) =>
        new Response(
          new ReadableStream({
            start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
          }),
        ),
      { timeoutMs: 1 },
    );
    expect((await rejection(client.json(URL_A))).code).to.equal('timeout');
  });

  it('calls a body that breaks off network', async () => {
    const { client } = clientOf(
      () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) })),
    );
    expect((await rejection(client.json(URL_A))).code).to.equal('network');
  });

  it('refuses a body over the cap while it is still coming', async () => {
    let chunks = 0;
    const { client } = clientOf(
      () =>
        new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array((chunks += 1) && 100)) })),
      { maxBytes: 1000 },
    );
    expect((await rejection(client.bytes(URL_A))).code).to.equal('too-large');
    expect(chunks).to.be.lessThan(20);
  });

  for (const [body, message] of [
    ['<!doctype html><title>x</title>', 'expected JSON, got a web page'],
    ['', 'expected JSON, got an empty answer'],
    ['{"features": [{"a', 'JSON is broken or cut off'],
    ['kod;nazev', 'expected JSON, got text/csv that begins kod;nazev'],
  ] as const) {
    it(`calls "${body}" parse and says what came`, async () => {
      const { client } = clientOf(() => new Response(body, { headers: { 'Content-Type': 'text/csv' } }));
      const error = await rejection(client.json(URL_A));
      expect(error.code).to.equal('parse');
      expect(error.message).to.contain(message);
    });
  }

  it('asks once for what many ask at once, and again when it has ended', async () => {
    const { client, seen, fetch } = clientOf(() => ({}));
    const other = createClient({ fetch });
    await Promise.all([client.json(URL_A), other.json(URL_A), client.json(URL_A), client.json(URL_A, 'form')]);
    expect(seen.length).to.equal(2);
    await client.json(URL_A);
    expect(seen.length).to.equal(3);
  });

  it('lets one leave without disturbing the others, and aborts when the last has left', async () => {
    const first = new AbortController();
    const second = new AbortController();
    const fake = fakeFetch(hang);
    const ask = (signal: AbortSignal): Promise<unknown> => createClient({ fetch: fake.fetch, signal }).json(URL_A);
    const left = ask(first.signal).catch((reason: unknown) => reason);
    const stayed = ask(second.signal).catch((reason: unknown) => reason);
    first.abort();
    expect(await left).to.equal(first.signal.reason);
    expect(fake.seen.length).to.equal(1);
    expect(fake.seen[0]?.signal?.aborted).to.equal(false);
    second.abort();
    expect(await stayed).to.equal(second.signal.reason);
    expect(fake.seen[0]?.signal?.aborted).to.equal(true);
  });

  it('starts anew for who comes after the last has left', async () => {
    const controller = new AbortController();
    const fake = fakeFetch((request, index) => (index === 0 ? hang(request) : { fresh: true }));
    const left = createClient({ fetch: fake.fetch, signal: controller.signal })
      .json(URL_A)
      .catch(() => null);
    controller.abort();
    expect(await createClient({ fetch: fake.fetch }).json(URL_A)).to.deep.equal({ fresh: true });
    await left;
  });

  it('keeps to its caller what a listener throws', async () => {
    const { client } = clientOf(() => ({ a: 1 }));
    const own = new Error('listener');
    const work = (inner: typeof client, tell: (part: number) => void): Promise<unknown> => {
      const answer = inner.json(URL_A);
      return answer.then(() => tell(1)).then(() => answer);
    };
    const first = client.share('work', work, () => {
      throw own;
    });
    const heard: number[] = [];
    const second = client.share('work', work, (part: number) => heard.push(part));
    expect(await first.catch((error: unknown) => error)).to.equal(own);
    expect(await second).to.deep.equal({ a: 1 });
    expect(heard).to.deep.equal([1]);
  });

  it('asks nothing for a signal already aborted', async () => {
    const { client, seen } = clientOf(() => ({}), { signal: AbortSignal.abort('gone') });
    expect(await client.json(URL_A).catch((reason: unknown) => reason)).to.equal('gone');
    expect(seen.length).to.equal(0);
  });

  it('stops waiting for a retry when aborted', async () => {
    const controller = new AbortController();
    const fake = fakeFetch(() => {
      queueMicrotask(() => queueMicrotask(() => controller.abort('gone')));
      return jsonResponse({}, { status: 503, headers: { 'Retry-After': '20' } });
    });
    const reason: unknown = await createClient({ fetch: fake.fetch, signal: controller.signal })
      .json(URL_A)
      .catch((error: unknown) => error);
    expect(reason).to.equal('gone');
  });
});

describe('createClient under odd conditions', () => {
  /** A body whose chunks are given out one by one, and which then hangs, or ends. */
  const body = (chunks: readonly string[], ends: boolean, signal: AbortSignal | null): ReadableStream =>
    new ReadableStream({
      start(stream) {
        for (const chunk of chunks) stream.enqueue(new TextEncoder().encode(chunk));
        if (ends) stream.close();
        else signal?.addEventListener('abort', () => stream.error(signal.reason));
      },
    });

  it('ends a body that stalls half-way with a timeout', async () => {
    const { client, seen } = clientOf(({ signal }) => new Response(body(['{"a": '], false, signal)), { timeoutMs: 5 });
    expect((await rejection(client.json(URL_A))).code).to.equal('timeout');
    expect(seen).to.have.length(1);
  });

  it('reads a body to its end, whatever length it was said to have', async () => {
    for (const length of ['3', '3000000']) {
      const headers = { 'Content-Length': length };
      const { client } = clientOf(({ signal }) => new Response(body(['{"a"', ': 1}'], true, signal), { headers }));
      expect(await client.json(URL_A)).to.deep.equal({ a: 1 });
    }
  });

  it('says where a redirect to another origin ended', async () => {
    const { client } = clientOf(() =>
      Object.defineProperty(new Response('{}'), 'url', { value: 'https://elsewhere.example/b' }),
    );
    expect((await client.bytes(URL_A)).url).to.equal('https://elsewhere.example/b');
  });

  it('names the address that was asked when a redirect to another origin is not to be read', async () => {
    const { client } = clientOf(({ method }) => {
      if (method === 'GET') throw new TypeError('Failed to fetch');
      return Object.defineProperty(new Response(), 'type', { value: 'opaque' });
    });
    const error = await rejection(client.bytes(URL_A));
    expect([error.code, error.url]).to.deep.equal(['cors', URL_A]);
  });

  it('goes on for the one of two who stays while a retry is waited for, and stops when both have left', async () => {
    const fake = fakeFetch(() => status(503));
    const waits: AbortSignal[] = [];
    const sleep = (_ms: number, signal: AbortSignal): Promise<void> => {
      waits.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const ask = ({ signal }: AbortController): Promise<unknown> =>
      createClient({ fetch: fake.fetch, sleep, signal })
        .json(URL_A)
        .catch((reason: unknown) => reason);
    const answers = [ask(first), ask(second)];
    await until(() => waits.length > 0, 'a retry is waited for');
    first.abort('first');
    expect(await answers[0]).to.equal('first');
    expect([waits.length, waits[0]?.aborted]).to.deep.equal([1, false]);
    second.abort('second');
    expect(await answers[1]).to.equal('second');
    expect(waits[0]?.aborted).to.equal(true);
    expect(fake.seen).to.have.length(1);
  });

  it('does not try again while the device is offline, and says that it is', async () => {
    online(false);
    try {
      const { client, seen } = clientOf(() => {
        throw new TypeError('Failed to fetch');
      });
      const error = await rejection(client.json(URL_A));
      expect([error.code, error.reason, seen.length]).to.deep.equal(['network', 'offline', 1]);
    } finally {
      online(null);
    }
  });
});

describe('a body that is open', () => {
  it('is left at once by a caller who aborts, also where it does not hear of that itself', async () => {
    const controller = new AbortController();
    const body = new ReadableStream<Uint8Array>({ start: (stream) => stream.enqueue(Uint8Array.of(1)) });
    const { client } = clientOf(() => new Response(body), { signal: controller.signal });
    const chunks = (await client.open(URL_A)).chunks[Symbol.asyncIterator]();
    expect((await chunks.next()).done).to.equal(false);
    const left = new Error('left');
    const next = chunks.next().catch((reason: unknown) => reason);
    controller.abort(left);
    expect(await next).to.equal(left);
  });
});

describe('work that is shared', () => {
  it('knows whether anybody hears what it tells on the way', async () => {
    const { client } = clientOf(() => new Response('{}'));
    const heard: unknown[] = [];
    const work = async (_client: unknown, tell: Tell<number>): Promise<void> => {
      await Promise.resolve();
      heard.push(tell.heard?.());
      tell(heard.length);
    };
    const told: number[] = [];
    await client.share<void, number>('deaf', work);
    await client.share<void, number>('heard', work, (part) => told.push(part));
    await Promise.all([
      client.share<void, number>('joined', work),
      client.share<void, number>('joined', work, (part) => told.push(part)),
    ]);
    expect([heard, told]).to.deep.equal([
      [false, true, true],
      [2, 3],
    ]);
  });
});

describe('the freshness of what a client asked', () => {
  const answers: Record<string, string> = {
    '/long': 'public, max-age=600',
    '/short': 'max-age=30',
    '/never': 'no-cache, max-age=600',
  };
  const answer = ({ url }: SeenRequest): Response =>
    new Response('{}', { headers: url.pathname in answers ? { 'Cache-Control': answers[url.pathname] ?? '' } : {} });

  async function freshnessOf(...paths: string[]): Promise<number | null> {
    const freshness = { maxAgeMs: null };
    const { client } = clientOf(answer, { freshness });
    for (const path of paths) await client.json(`https://data.example${path}`);
    return freshness.maxAgeMs;
  }

  it('is that of the answer that holds least long; one that does not say holds for no time', async () => {
    expect(await freshnessOf()).to.equal(null);
    expect(await freshnessOf('/long')).to.equal(600_000);
    expect(await freshnessOf('/long', '/short')).to.equal(30_000);
    expect(await freshnessOf('/short', '/silent')).to.equal(0);
    expect(await freshnessOf('/never')).to.equal(0);
  });

  it('is known to all who share an answer, a stream, or a piece of work', async () => {
    const own = [{ maxAgeMs: null }, { maxAgeMs: null }, { maxAgeMs: null }, { maxAgeMs: null }];
    const fake = fakeFetch(answer);
    const [first, second, third, fourth] = own.map((freshness) => createClient({ fetch: fake.fetch, freshness }));
    const url = 'https://data.example/short';
    await Promise.all([first?.bytes(url), second?.bytes(url)]);
    expect(fake.seen).to.have.length(1);
    const stream = await third?.open(url);
    stream?.close();
    await fourth?.share('work', (inner) => inner.json(url));
    expect(own.map(({ maxAgeMs }) => maxAgeMs)).to.deep.equal([30_000, 30_000, 30_000, 30_000]);
  });
});

describe('parseMaxAge', () => {
  it('reads for how long a cache gives out the same, in milliseconds', () => {
    for (const [header, ms] of [
      ['max-age=30', 30_000],
      ['public, s-maxage=21600', 21_600_000],
      ['Public, Max-Age="60", s-maxage=120', 120_000],
      ['no-store, max-age=60', 0],
      ['no-cache', 0],
      ['max-age=soon', 0],
      ['', 0],
      [null, 0],
    ] as const) {
      expect(parseMaxAge(header), String(header)).to.equal(ms);
    }
  });
});

describe('parseRetryAfter', () => {
  it('reads seconds and dates, never below zero, and nothing else', () => {
    expect(parseRetryAfter('120', NOW)).to.equal(120_000);
    expect(parseRetryAfter(new Date(NOW + 5000).toUTCString(), NOW)).to.equal(5000);
    expect(parseRetryAfter(new Date(NOW - 5000).toUTCString(), NOW)).to.equal(0);
    expect(parseRetryAfter('soon', NOW)).to.equal(undefined);
    expect(parseRetryAfter(null, NOW)).to.equal(undefined);
  });
});

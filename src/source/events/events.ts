import type { Table } from '../../table/table.js';
import type { LiveListener, SourceAnswer, SourceRequest } from '../adapter.js';
import { EventChannel } from './event-channel.js';
import type { EventStream } from './event-channel.js';
import { pageVisibility } from '../page-visibility.js';
import type { Visibility } from '../page-visibility.js';
import { SourceError } from '../source-error.js';

// One connection for each address, whoever in the page asks.
const channels = new Map<string, EventChannel>();
let visibility: Visibility | undefined;

/**
 * Rows of a stream of Server-Sent Events: of its first event, and in `live` of all that follow. Rejects with the reason why there is no
 * stream: the browser's own `EventSource` does not tell it, so it is asked for once more.
 */
export async function loadEvents(request: SourceRequest): Promise<SourceAnswer> {
  const { url, path, query, signal } = request;
  signal?.throwIfAborted();
  const channel = channelFor(url, path);
  const table = channel.table ?? (await firstTable(channel, request));
  const marked = (rows: Table): Table => rows.withMeta({ live: true });
  return {
    table: marked(table),
    rest: query,
    live: ({ onTable, ...listener }) => channel.listen({ ...listener, onTable: (later) => onTable(marked(later)) }),
  };
}

/** Hears of the tables of a stream, the last one first, for as long as it takes until there is one; gives back what ends that. */
export function followEvents(
  { url, path, client }: Pick<SourceRequest, 'url' | 'path' | 'client'>,
  { onTable, onError, ...listener }: LiveListener,
): () => void {
  const channel = channelFor(url, path);
  if (channel.table) onTable(channel.table);
  return channel.listen({
    ...listener,
    onTable,
    // Where the second look finds nothing wrong, the channel is about to connect anew.
    onError: (error) => (channel.table ? onError(error) : void whyNot(client, url).catch(onError)),
  });
}

function channelFor(url: string, path: string | null): EventChannel {
  const Source = (globalThis as { EventSource?: new (url: string) => EventStream }).EventSource;
  if (!Source || !/^https?:/.test(url)) {
    throw new SourceError(
      'unsupported',
      `events are read from an address only, where there is an EventSource: ${url}`,
      { url },
    );
  }
  const key = `${path ?? ''} ${url}`;
  const known = channels.get(key);
  if (known) return known;
  const settings = {
    open: (address: string) => new Source(address),
    visibility: (visibility ??= pageVisibility()),
    after,
    random: () => Math.random(),
  };
  const channel = new EventChannel(url, path, settings, () => channels.delete(key));
  channels.set(key, channel);
  return channel;
}

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

function firstTable(channel: EventChannel, { url, client, signal }: SourceRequest): Promise<Table> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stop();
      cancel();
      signal?.removeEventListener('abort', abandon);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
    };
    const abandon = (): void => fail(signal?.reason as Error);
    let cancel: () => void;
    const wait = (): void => {
      cancel = after(client.timeoutMs, () => {
        // A page that nobody sees is not connected.
        if (visibility?.hidden) wait();
        else fail(new SourceError('timeout', `no event in ${client.timeoutMs} ms: ${url}`, { url }));
      });
    };
    wait();
    signal?.addEventListener('abort', abandon, { once: true });
    const stop = channel.listen({
      onTable: (table) => {
        resolve(table);
        end();
      },
      // Where the second look finds nothing wrong, the channel is about to connect anew.
      onError: () => void whyNot(client, url).catch((error: Error) => fail(error)),
    });
  });
}

/** Rejects with what is wrong with an address that gives no events. */
async function whyNot(client: SourceRequest['client'], url: string): Promise<void> {
  const stream = await client.open(url);
  stream.close();
  if (/^text\/event-stream\b/i.test(stream.contentType)) return;
  throw new SourceError('parse', `expected events, got ${stream.contentType || 'something else'}: ${url}`, { url });
}

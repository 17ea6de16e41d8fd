import { expect } from '@open-wc/testing';
import { stub } from 'sinon';
import { AnswerDatabase, superfluous } from '../../src/controller/answer-database.js';
import type { AnswerDatabaseOptions } from '../../src/controller/answer-database.js';
import { LastGoodStore, MAX_ENTRY_BYTES, MAX_KEPT_MS } from '../../src/controller/last-good-store.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { fullTable } from '../helper/plain-table.js';

const NAME = 'lk-widgets/answers/1';
const NOW = Date.UTC(2026, 10, 5);
const DAY_MS = 86_400_000;

/** A store of a page just opened: nothing in memory yet. */
const freshPage = (options: AnswerDatabaseOptions = {}): LastGoodStore =>
  new LastGoodStore(new AnswerDatabase(options));

const done = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as unknown);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });

/** Writes past the store, as another script of the page's origin could. */
async function tamper(key: string, table: unknown): Promise<void> {
  const database = (await done(indexedDB.open(NAME, 1))) as IDBDatabase;
  await done(database.transaction('tables', 'readwrite').objectStore('tables').put(table, key));
  database.close();
}

async function keysInDatabase(): Promise<unknown> {
  const database = (await done(indexedDB.open(NAME, 1))) as IDBDatabase;
  const keys = await done(database.transaction('entries').objectStore('entries').getAllKeys());
  database.close();
  return keys;
}

describe('LastGoodStore', () => {
  beforeEach(() => done(indexedDB.deleteDatabase(NAME)));
  after(() => done(indexedDB.deleteDatabase(NAME)));

  it('gives the answer back on the same page, and on the next one, with the time it was fetched', async () => {
    const store = freshPage();
    const table = fullTable();
    await store.keep('q', table, NOW);
    expect((await store.recall('q', NOW + 5))?.table).to.equal(table);
    const kept = await freshPage().recall('q', NOW + 5);
    expect(kept?.at).to.equal(NOW);
    expect(kept?.table.rows()).to.deep.equal(table.rows());
    expect(kept?.table.meta).to.deep.equal(table.meta);
    expect(await freshPage().recall('another', NOW)).to.equal(null);
  });

  it('replaces an answer by a newer one', async () => {
    const store = freshPage();
    await store.keep('q', tableFromRows([{ a: 1 }]), NOW);
    await store.keep('q', tableFromRows([{ a: 2 }]), NOW + DAY_MS);
    expect((await freshPage().recall('q', NOW + DAY_MS))?.table.rows()).to.deep.equal([{ a: 2 }]);
  });

  it('writes what a page polls to the disk once a minute at the most, and remembers the newest', async () => {
    const store = freshPage();
    await store.keep('q', tableFromRows([{ a: 1 }]), NOW);
    await store.keep('q', tableFromRows([{ a: 2 }]), NOW + 30_000);
    expect((await store.recall('q', NOW + 30_000))?.table.rows()).to.deep.equal([{ a: 2 }]);
    expect((await freshPage().recall('q', NOW + 30_000))?.at).to.equal(NOW);
    await store.keep('q', tableFromRows([{ a: 3 }]), NOW + 61_000);
    expect((await freshPage().recall('q', NOW + 61_000))?.at).to.equal(NOW + 61_000);
  });

  it('gives no answer that is over a month old or from the future', async () => {
    await freshPage().keep('q', fullTable(), NOW);
    expect(await freshPage().recall('q', NOW + MAX_KEPT_MS)).not.to.equal(null);
    expect(await freshPage().recall('q', NOW + MAX_KEPT_MS + 1)).to.equal(null);
    expect(await freshPage().recall('q', NOW - 1)).to.equal(null);
  });

  it('does not keep an answer that is too large, nor the older one in its place', async () => {
    const store = freshPage();
    await store.keep('q', fullTable(), NOW);
    const values = new Float64Array(MAX_ENTRY_BYTES / 8 + 1);
    const large = new Table(values.length, [{ name: 'a', label: 'a', type: 'number', values, missing: null }]);
    await store.keep('q', large, NOW + DAY_MS);
    expect(await store.recall('q', NOW + DAY_MS)).to.equal(null);
    expect(await freshPage().recall('q', NOW + DAY_MS)).to.equal(null);
  });

  it('forgets what it is told to', async () => {
    const store = freshPage();
    await store.keep('q', fullTable(), NOW);
    await store.forget('q');
    expect(await store.recall('q', NOW)).to.equal(null);
    expect(await freshPage().recall('q', NOW)).to.equal(null);
  });

  it('keeps twenty answers, the newest', async () => {
    const store = freshPage();
    for (let index = 0; index < 23; index++) await store.keep(`q${index}`, tableFromRows([{ index }]), NOW + index);
    expect(await keysInDatabase()).to.have.length(20);
    expect(await freshPage().recall('q2', NOW + DAY_MS)).to.equal(null);
    expect(await store.recall('q2', NOW + DAY_MS)).to.equal(null);
    expect((await freshPage().recall('q3', NOW + DAY_MS))?.table.rows()).to.deep.equal([{ index: 3 }]);
  });

  it('takes what another script wrote for nothing, and throws it away', async () => {
    await freshPage().keep('q', fullTable(), NOW);
    await tamper('q', { length: 1e9, columns: [{ name: '<img onerror=alert(1)>' }], meta: {}, problems: [] });
    expect(await freshPage().recall('q', NOW)).to.equal(null);
    expect(await keysInDatabase()).to.deep.equal([]);
  });

  it('deletes databases of other versions, and no others', async () => {
    const open = async (name: string): Promise<void> => ((await done(indexedDB.open(name))) as IDBDatabase).close();
    await open('lk-widgets/answers/0');
    await open('host page');
    await freshPage().keep('q', fullTable(), NOW);
    const names = async (): Promise<unknown[]> => (await indexedDB.databases()).map(({ name }) => name);
    for (let turn = 0; turn < 50 && (await names()).includes('lk-widgets/answers/0'); turn++);
    expect(await names()).not.to.include('lk-widgets/answers/0');
    expect(await names()).to.include('host page');
    await done(indexedDB.deleteDatabase('host page'));
  });

  it('stores nothing where the page forbids it, and remembers all the same', async () => {
    const meta = document.createElement('meta');
    meta.name = 'lk-storage';
    meta.content = 'none';
    document.head.append(meta);
    try {
      const store = freshPage();
      await store.keep('q', fullTable(), NOW);
      expect(await store.recall('q', NOW)).not.to.equal(null);
      expect(await freshPage().recall('q', NOW)).to.equal(null);
    } finally {
      meta.remove();
    }
    expect(await freshPage().recall('q', NOW)).to.equal(null);
  });

  it('remembers without a database, and one that throws, refuses or is gone costs nothing', async () => {
    const refusing = (): IDBFactory =>
      ({
        open: () => {
          const request = { error: new DOMException('no', 'SecurityError') } as unknown as IDBOpenDBRequest;
          queueMicrotask(() => void request.onerror?.call(request, new Event('error')));
          return request;
        },
      }) as unknown as IDBFactory;
    const factories: (() => IDBFactory | undefined)[] = [
      () => undefined,
      () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
      () => ({}) as IDBFactory,
      refusing,
    ];
    for (const factory of factories) {
      const store = freshPage({ factory });
      expect(await store.recall('q', NOW)).to.equal(null);
      await store.keep('q', fullTable(), NOW);
      await store.forget('another');
      expect((await store.recall('q', NOW))?.at).to.equal(NOW);
    }
  });

  it('gives up a database that hangs, and does not ask it again', async () => {
    let opened = 0;
    let waits = 0;
    const store = freshPage({
      factory: () => ({ open: () => (opened++, {}) }) as unknown as IDBFactory,
      patience: () => Promise.resolve(void waits++),
    });
    expect(await store.recall('q', NOW)).to.equal(null);
    await store.keep('q', fullTable(), NOW);
    expect([opened, waits]).to.deep.equal([1, 1]);
  });

  it('gives its room back when the origin has no more', async () => {
    await freshPage().keep('old', fullTable(), NOW);
    const put = stub(IDBObjectStore.prototype, 'put').throws(new DOMException('full', 'QuotaExceededError'));
    try {
      await freshPage().keep('new', fullTable(), NOW);
    } finally {
      put.restore();
    }
    expect(await keysInDatabase()).to.deep.equal([]);
  });

  it('writes nothing by half', async () => {
    const put = stub(IDBObjectStore.prototype, 'put').callThrough();
    put.onSecondCall().throws(new DOMException('no clone', 'DataCloneError'));
    try {
      await freshPage().keep('q', fullTable(), NOW);
      expect(put.callCount).to.equal(2);
    } finally {
      put.restore();
    }
    expect(await keysInDatabase()).to.deep.equal([]);
  });
});

describe('superfluous', () => {
  const entry = (key: string, at: number, bytes = 1): { key: string; at: number; bytes: number } => ({
    key,
    at,
    bytes,
  });
  const MEGABYTE = 2 ** 20;

  it('is what is too old, the oldest over twenty, and the oldest over 20 MB in all', () => {
    const keys = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key).sort();
    expect(keys(superfluous([entry('a', 5), entry('b', 10)], entry('c', 20), 6))).to.deep.equal(['a']);
    const many = [...Array(25).keys()].map((at) => entry(`k${at}`, at));
    expect(superfluous(many, entry('new', 99), 0)).to.have.length(6);
    const large = [entry('a', 1, 5 * MEGABYTE), entry('b', 2, 15 * MEGABYTE), entry('c', 3, 2 * MEGABYTE)];
    expect(keys(superfluous(large, entry('new', 9, MEGABYTE), 0))).to.deep.equal(['a']);
  });

  it('spares what is replaced anyway, and never what has no sound numbers', () => {
    expect(superfluous([entry('a', 1)], entry('a', 9), 5)).to.deep.equal([]);
    const broken = [entry('x', NaN), entry('y', 5, NaN), { key: 'z' } as never];
    expect(superfluous(broken, entry('a', 9), 0)).to.have.length(3);
  });
});

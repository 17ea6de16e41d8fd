import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import { load, parse } from '../../src/data.js';
import { jsonSource } from '../../src/source/json/json-source.js';
import { fakeFetch, jsonResponse } from '../helper/fake-fetch.js';
import { rejection } from '../helper/rejection.js';

const URL_A = 'https://a.example/data';

describe('an address that does not say what it is', () => {
  const json: [string, HeadersInit][] = [
    ['[{"a":1}]', {}],
    ['\ufeff [{"a":1}]', { 'Content-Type': 'text/plain' }],
    ['{"data":[{"a":1}]}', { 'Content-Type': 'application/octet-stream' }],
  ];
  for (const [body, headers] of json) {
    it(`reads ${body} as JSON, sent as ${JSON.stringify(headers)}`, async () => {
      const { fetch, seen } = fakeFetch(() => new Response(body, { headers }));
      expect((await load({ src: URL_A, fetch })).rows()).to.deep.equal([{ a: 1 }]);
      expect(seen.length).to.equal(1);
    });
  }

  it('is asked once for many widgets with different questions', async () => {
    const { fetch, seen } = fakeFetch(() => jsonResponse([{ a: 1 }, { a: 2 }]));
    const ask = (where: string): Promise<unknown> => load({ src: URL_A, where, fetch }).then((table) => table.rows());
    expect(await Promise.all([ask('a = 1'), ask('a = 2')])).to.deep.equal([[{ a: 1 }], [{ a: 2 }]]);
    expect(seen.length).to.equal(1);
  });

  it('reads the rows at a path whatever else the JSON looks like', async () => {
    const { fetch } = fakeFetch(() => jsonResponse({ success: true, help: '', result: { records: [{ a: 1 }] } }));
    expect((await load({ src: URL_A, path: 'result.records', fetch })).rows()).to.deep.equal([{ a: 1 }]);
  });

  const bad: [string, string, string][] = [
    ['<!doctype html><p>404', 'text/html', 'expected JSON, got a web page'],
    ['', 'text/plain', 'an empty answer'],
    ['\u0089PNG\u0000', 'image/png', 'expected data, got image/png'],
    ['PK\u0003\u0004\u0000', 'application/zip', 'expected data, got application/zip'],
  ];
  for (const [body, type, message] of bad) {
    it(`says of ${type}: ${message}`, async () => {
      const { fetch } = fakeFetch(() => new Response(body, { headers: { 'Content-Type': type } }));
      const error = await rejection(load({ src: URL_A, fetch }));
      expect([error.code, error.url]).to.deep.equal(['parse', URL_A]);
      expect(error.message).to.contain(message);
    });
  }

  it('is retried while it cannot be opened, and its status told', async () => {
    const { fetch, seen } = fakeFetch(() => new Response('', { status: 404 }));
    const error = await rejection(load({ src: URL_A, fetch }));
    expect([error.code, error.status, seen.length]).to.deep.equal(['http', 404, 1]);
  });

  it('fails as a network does when the body breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"a":1},'));
      },
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    const { fetch } = fakeFetch(() => new Response(body));
    expect((await rejection(load({ src: URL_A, fetch }))).code).to.equal('network');
  });

  it('fails when the server falls silent in the middle of the body', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"a":1},'));
      },
    });
    const { fetch } = fakeFetch(() => new Response(body));
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const failed = rejection(load({ src: URL_A, fetch, timeoutMs: 20_000 }));
      let code = '';
      void failed.then((error) => (code = error.code));
      // The body is asked for only after some turns.
      while (code === '') await clock.tickAsync(10_000);
      expect(code).to.equal('timeout');
    } finally {
      clock.restore();
    }
  });

  it('ends the request when its only reader leaves', async () => {
    const controller = new AbortController();
    let cancelled = false;
    const pull = (): void => controller.abort(new Error('left'));
    const cancel = (): void => void (cancelled = true);
    const body = new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
    const { fetch, seen } = fakeFetch(() => new Response(body));
    const reason: unknown = await load({ src: URL_A, fetch, signal: controller.signal }).catch(
      (error: unknown) => error,
    );
    expect((reason as Error).message).to.equal('left');
    expect([seen[0]?.signal?.aborted, cancelled]).to.deep.equal([true, true]);
  });
});

describe('jsonSource', () => {
  const shapes: [string, unknown][] = [
    ['jsonstat', { version: '2.0', class: 'dataset', id: [], size: [], dimension: {}, value: [] }],
    ['jsonstat', { dataset: { dimension: {}, value: [] } }],
    ['geojson', { type: 'FeatureCollection', features: [] }],
    ['geojson', { type: 'Feature', properties: null, geometry: null }],
    ['lkod', { typ: 'Katalog', datová_sada: [] }],
    ['lkod', { conformsTo: 'https://project-open-data.cio.gov/v1.1/schema', dataset: [] }],
    ['ckan', { help: 'https://a.example/api', success: false, error: {} }],
    ['sensorthings', { value: [{ '@iot.id': 1 }] }],
    ['sensorthings', { '@iot.id': 1, name: 'Thing' }],
    ['json', [{ type: 'FeatureCollection' }]],
    ['json', { success: true, data: [] }],
    ['json', null],
    ['json', 'dataset'],
  ];
  for (const [source, json] of shapes) {
    it(`takes ${JSON.stringify(json)} for ${source}`, () => expect(jsonSource(json)).to.equal(source));
  }
});

describe('parse of a content without a source', () => {
  it('tells its failures without an address', async () => {
    const error = await rejection(parse('[{"a":', { contentType: 'application/json' }));
    expect([error.code, error.url, error.message]).to.deep.equal(['parse', null, 'JSON is broken or cut off']);
  });

  it('does not decode a text again', async () => {
    const table = await parse('[{"a":"č"}]', { encoding: 'windows-1250' });
    expect(table.rows()).to.deep.equal([{ a: 'č' }]);
  });
});

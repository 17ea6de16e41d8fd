import { expect, html } from '@open-wc/testing';
import { stub } from 'sinon';
import type { LkErrorEvent } from '../../src/element/events.js';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import type { Locale } from '../../src/locale/locale.js';
import type { Table } from '../../src/table/table.js';
import { RowLeaves } from '../../src/element/rows/row-leaves.js';
import { FakeStream } from '../helper/fake-stream.js';
import { PageWatch, SERVICES, all, inside, mountTable, plain, textOf, until } from '../helper/mount.js';

const READINGS = `${SERVICES}/ukazkova-mereni/FeatureServer/0`;
const sentence = (table: LkDatasetTable): string => textOf(table, '[part=sentence]');
const names = (table: LkDatasetTable): string[] => all(table, 'tbody th').map((cell) => plain(cell.textContent));
const turn = (table: LkDatasetTable, label: string): void => {
  const button = all(table, '.pages button').find((one) => plain(one.textContent) === label);
  (button as HTMLElement).click();
};

const fetchBefore = window.fetch.bind(window);
let watch: PageWatch;
beforeEach(() => (watch = new PageWatch()));
afterEach(() => {
  window.fetch = fetchBefore;
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

describe('lk-dataset-table, rows that are on their way', () => {
  it('shows the first rows of a file while the others arrive, says so, and numbers all of them in the end', async () => {
    const line = (row: number): string => `škola č. ${row};${row}`;
    const lines = [...new Array<undefined>(40_000)].map((_, index) => line(index + 1));
    const bytes = new TextEncoder().encode(`nazev;pocet\n${lines.join('\n')}\n`);
    let finish = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(bytes.subarray(0, 200_000));
        finish = (): void => {
          stream.enqueue(bytes.subarray(200_000));
          stream.close();
        };
      },
    });
    window.fetch = (): Promise<Response> =>
      Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } }));
    const mounted = mountTable(html`<lk-dataset-table src="/prijde.csv" source="csv"></lk-dataset-table>`);
    const found = (): LkDatasetTable | null => document.querySelector('lk-dataset-table');
    await until(() => all(found() ?? document.body, 'tbody tr').length === 25, 'the first rows');
    const table = found() as LkDatasetTable;
    expect(sentence(table)).to.match(/^Zobrazeno 1–25 z.* řádků\. Další řádky se ještě načítají\.$/);
    expect(table.status).to.equal('loading');
    expect(names(table)[0]).to.equal('škola č. 1');
    finish();
    await mounted;
    expect(sentence(table)).to.equal('Zobrazeno 1–25 ze 40 000 řádků.');
    expect(table.status).to.equal('ready');
    turn(table, '1 600');
    await until(() => names(table)[0] === 'škola č. 39976', 'the last page');
  });

  it('shows what a source that goes on sends later, on the page and in the order that the reader is on', async () => {
    const table = await mountTable(
      html`<lk-dataset-table
        page-size="5"
        sort="cas DESC"
        src="/events/vykon?count=4&amp;then=hold"
        source="events"
      ></lk-dataset-table>`,
    );
    await until(() => sentence(table) === 'Zobrazeno 1–5 ze 14 řádků.', 'the later rows');
    const newest = names(table)[0];
    expect(table.sort).to.equal('cas DESC');
    turn(table, '3');
    await until(() => names(table).length === 4, 'the last page');
    expect(names(table)).not.to.include(newest);
  });

  it('shows later rows of a source that goes on also where the first ones take longer to be found a page of', async () => {
    const { EventSource } = window;
    window.EventSource = FakeStream as unknown as typeof EventSource;
    const { arrive } = RowLeaves.prototype as {
      arrive: (this: RowLeaves, ...asked: Parameters<RowLeaves['arrive']>) => Promise<Table>;
    };
    let calls = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = stub(RowLeaves.prototype, 'arrive').callsFake(async function (this: RowLeaves, list, signal) {
      if (calls++ === 0) await held;
      return arrive.call(this, list, signal);
    });
    try {
      const mounted = mountTable(html`<lk-dataset-table src="/proud" source="events"></lk-dataset-table>`);
      const found = (): LkDatasetTable | null => document.querySelector('lk-dataset-table');
      await until(() => FakeStream.last !== null, 'the stream');
      FakeStream.last?.say('rows', [{ misto: 'první' }]);
      await until(() => calls === 1, 'the first rows');
      FakeStream.last?.say('rows', [{ misto: 'druhý' }]);
      await until(() => calls === 2, 'the later ones');
      await new Promise(requestAnimationFrame);
      release();
      await mounted;
      await until(() => names(found() as LkDatasetTable).join() === 'první,druhý', 'both');
    } finally {
      slow.restore();
      window.EventSource = EventSource;
    }
  });

  it('keeps its rows when another page does not come, says what to do, and asks for it again', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    const first = names(table);
    const heard: string[] = [];
    table.addEventListener('lk-error', ({ code, url }: LkErrorEvent) => heard.push(`${code} ${url !== null}`));
    window.fetch = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    turn(table, 'Další');
    await until(() => all(table, '.lost').length > 0 && textOf(table, '.lost').length > 40, 'what is wrong, in words');
    expect(heard).to.deep.equal(['http true']);
    expect(names(table)).to.deep.equal(first);
    expect(table.status).to.equal('stale');
    expect(sentence(table)).to.equal('Zobrazeno 1–25 ze 120 960 řádků.');
    expect(textOf(table, '.lost')).to.match(/ hlásí chybu 404\. /);
    expect(textOf(table, '.lost button')).to.equal('Zkusit znovu');
    expect(textOf(table, '[role="status"]')).not.to.equal('');
    expect(watch.warnings.some((warning) => warning.includes('lk-dataset-table'))).to.equal(true);

    window.fetch = fetchBefore;
    inside(table, '.lost button').click();
    await until(() => sentence(table) === 'Zobrazeno 26–50 ze 120 960 řádků.', 'the page that did not come');
    expect(all(table, '.lost')).to.have.length(0);
    expect(table.status).to.equal('ready');
  });

  it('asks again for a page that did not come when its button is pressed once more', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    window.fetch = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    turn(table, 'Další');
    await until(() => all(table, '.lost').length > 0, 'that it did not come');
    window.fetch = fetchBefore;
    turn(table, 'Další');
    await until(() => sentence(table) === 'Zobrazeno 26–50 ze 120 960 řádků.', 'the page');
    expect(all(table, '.lost')).to.have.length(0);
  });

  it('tells as another text each time that a page did not come, so that it is heard again', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    const said: string[] = [];
    Object.assign(table, { say: (text: string) => said.push(text) });
    window.fetch = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    for (let time = 1; time <= 3; time++) {
      turn(table, 'Další');
      await until(() => said.length === time, 'that it did not come');
    }
    expect(new Set(said.map((text) => text.trim())).size).to.equal(1);
    expect(said[0]).not.to.equal(said[1]);
    expect(said[1]).not.to.equal(said[2]);
  });

  it('tells that a page did not come also where the words for why are out of reach', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    const said: string[] = [];
    Object.assign(table, { say: (text: string) => said.push(text.trim()) });
    const { locale } = table as unknown as { locale: Locale };
    const words = stub(locale, 'loadErrors').rejects(new TypeError('out of reach'));
    window.fetch = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    turn(table, 'Další');
    await until(() => said.length > 0, 'that it did not come').finally(() => words.restore());
    expect(said).to.deep.equal(['Data se nepodařilo načíst.']);
    expect(textOf(table, '.lost')).to.match(/^Data se nepodařilo načíst\. /);
  });

  it('shows that it tries once more, and tells as another text each time that it failed again', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    window.fetch = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    await table.reload().catch(() => undefined);
    await until(() => all(table, '.lost').length > 0 && textOf(table, '.lost').includes('404'), 'what is wrong');
    const said: string[] = [];
    Object.assign(table, { say: (text: string) => said.push(text) });
    for (let time = 1; time <= 2; time++) {
      inside(table, '.lost button').click();
      await table.updateComplete;
      expect(textOf(table, '.lost')).to.match(/^Načítají se data/);
      await until(() => said.length === time && textOf(table, '.lost').includes('404'), 'that it failed again');
    }
    expect(said[0]).not.to.equal(said[1]);
  });

  it('says the number of the answer that a refresh failed with', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    window.fetch = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    await table.reload().catch(() => undefined);
    await until(() => all(table, '.lost').length > 0 && textOf(table, '.lost').length > 40, 'what is wrong, in words');
    expect(textOf(table, '.lost')).to.match(/ hlásí chybu 404\. /);
  });
});

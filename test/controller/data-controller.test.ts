import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { DataController, parseInterval } from '../../src/controller/data-controller.js';
import type { Failure } from '../../src/controller/data-controller.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

class Host extends LitElement {}
customElements.define('data-controller-host', Host);

/** A controller whose loads are answered by hand, in any order. */
function controlled(): {
  readonly host: Host;
  readonly controller: DataController;
  readonly answers: { resolve(table: Table | null): void; reject(error: unknown): void; signal: AbortSignal }[];
  readonly loaded: Table[];
  readonly failed: Failure[];
} {
  const answers: { resolve(table: Table | null): void; reject(error: unknown): void; signal: AbortSignal }[] = [];
  const loaded: Table[] = [];
  const failed: Failure[] = [];
  const host = new Host();
  const controller = new DataController(host, {
    load: (signal) => new Promise((resolve, reject) => answers.push({ resolve, reject, signal })),
    onLoad: (table) => void loaded.push(table),
    onFailure: (failure) => void failed.push(failure),
  });
  document.body.append(host);
  return { host, controller, answers, loaded, failed };
}

const table = (value: number): Table => tableFromRows([{ value }]);

describe('DataController', () => {
  it('goes from loading to ready, and to stale when a later load fails', async () => {
    const { host, controller, answers, failed } = controlled();
    expect(controller.status).to.equal('empty');
    const first = controller.load();
    expect(controller.status).to.equal('loading');
    answers[0]?.resolve(table(1));
    await first;
    expect(controller.status).to.equal('ready');
    const second = controller.load();
    answers[1]?.reject(Object.assign(new Error('gone'), { code: 'http', url: 'https://example.org/', status: 503 }));
    await second;
    expect(controller.status).to.equal('stale');
    expect(controller.table?.rows()).to.deep.equal([{ value: 1 }]);
    expect(failed).to.deep.equal([{ code: 'http', message: 'gone', url: 'https://example.org/', status: 503 }]);
    host.remove();
  });

  it('lets the newest load win, whichever answers last', async () => {
    const { host, controller, answers, loaded } = controlled();
    const first = controller.load();
    const second = controller.load();
    expect(answers[0]?.signal.aborted).to.equal(true);
    answers[1]?.resolve(table(2));
    answers[0]?.resolve(table(1));
    await Promise.all([first, second]);
    expect(loaded.map((one) => one.rows())).to.deep.equal([[{ value: 2 }]]);
    host.remove();
  });

  it('aborts when its host leaves the page, and takes up the load when it is back', async () => {
    const { host, controller, answers, failed } = controlled();
    const first = controller.load();
    host.remove();
    expect(answers[0]?.signal.aborted).to.equal(true);
    answers[0]?.reject(answers[0].signal.reason);
    await first;
    expect(failed).to.deep.equal([]);
    document.body.append(host);
    expect(answers).to.have.length(2);
    answers[1]?.resolve(table(3));
    await controller.settled;
    expect(controller.status).to.equal('ready');
    host.remove();
  });

  it('resolves its promise when the host has painted, and rejects it without an unhandled rejection', async () => {
    const { host, controller, answers } = controlled();
    const unhandled: unknown[] = [];
    const listen = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);
    addEventListener('unhandledrejection', listen);
    const first = controller.load();
    answers[0]?.reject(new Error('no'));
    await first;
    await new Promise(requestAnimationFrame);
    removeEventListener('unhandledrejection', listen);
    expect(unhandled).to.deep.equal([]);
    expect(await controller.ready.catch((error: unknown) => String(error))).to.equal('Error: no');
    controller.ask(true);
    const second = controller.load();
    answers[1]?.resolve(new Table(0, []));
    await second;
    expect(controller.status).to.equal('empty');
    controller.painted();
    await controller.ready;
    host.remove();
  });

  it('is in error, not stale, when what was loaded can not be drawn, and recovers when it can', async () => {
    const { host, controller, answers } = controlled();
    const first = controller.load();
    answers[0]?.resolve(table(1));
    await first;
    controller.fail(new Error('missing column: x'), true);
    expect(controller.status).to.equal('error');
    controller.drawn();
    expect(controller.status).to.equal('ready');
    host.remove();
  });
});

describe('parseInterval', () => {
  it('reads seconds, minutes and hours, and refuses the rest', () => {
    expect(['30s', '15m', '1h', '0.5h', '', null].map(parseInterval)).to.deep.equal([
      30_000, 900_000, 3_600_000, 1_800_000, 0, 0,
    ]);
    for (const wrong of ['5', 'm', '1d', '-5s', '1h30m']) expect(() => parseInterval(wrong)).to.throw('bad refresh');
  });
});

import { expect } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import { spy } from 'sinon';
import { DataController } from '../../src/controller/data-controller.js';
import type { Failure } from '../../src/controller/data-controller.js';
import type { Question } from '../../src/controller/question-key.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { until } from '../helper/mount.js';

class Host extends LitElement {
  protected override render(): unknown {
    return nothing;
  }
}
customElements.define('data-controller-host', Host);

interface Load {
  resolve(table: Table | null): void;
  reject(error: unknown): void;
  onRows(table: Table): void;
  onError(error: unknown): void;
  readonly signal: AbortSignal;
}

interface Controlled {
  readonly host: Host;
  readonly controller: DataController;
  readonly answers: Load[];
  readonly loaded: Table[];
  readonly failed: Failure[];
  readonly retries: (number | null)[];
}

/** A controller whose loads are answered by hand, in any order. */
function controlled(question: Question | null = null): Controlled {
  const answers: Load[] = [];
  const loaded: Table[] = [];
  const failed: Failure[] = [];
  const retries: (number | null)[] = [];
  const host = new Host();
  const controller = new DataController(host, {
    load: (signal, onRows, onError) =>
      new Promise((resolve, reject) => answers.push({ resolve, reject, onRows, onError, signal })),
    question: () => question,
    onLoad: (table) => void loaded.push(table),
    onFailure: (failure, retryInMs) => {
      failed.push(failure);
      retries.push(retryInMs);
    },
  });
  document.body.append(host);
  return { host, controller, answers, loaded, failed, retries };
}

const failure = (code: string, fields: object = {}): Error =>
  Object.assign(new Error('gone'), { code, url: 'https://example.org/', status: null, ...fields });

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
    const reason = null;
    expect(failed).to.deep.equal([{ code: 'http', message: 'gone', url: 'https://example.org/', status: 503, reason }]);
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

describe('DataController with rows that arrive bit by bit', () => {
  it('shows what is there so far while it is loading, and then all of it', async () => {
    const { host, controller, answers, loaded } = controlled();
    const load = controller.load();
    answers[0]?.onRows(table(1));
    expect([controller.status, controller.provisional]).to.deep.equal(['loading', true]);
    expect(controller.table?.rows()).to.deep.equal([{ value: 1 }]);
    expect(loaded).to.deep.equal([]);
    answers[0]?.resolve(table(2));
    await load;
    expect([controller.status, controller.provisional]).to.deep.equal(['ready', false]);
    expect(controller.table?.rows()).to.deep.equal([{ value: 2 }]);
    expect(loaded).to.have.length(1);
    host.remove();
  });

  it('drops them when the rest does not come', async () => {
    const { host, controller, answers } = controlled();
    const load = controller.load();
    answers[0]?.onRows(table(1));
    answers[0]?.reject(failure('network'));
    await load;
    expect([controller.status, controller.table, controller.provisional]).to.deep.equal(['error', null, false]);
    host.remove();
  });

  it('shows them in place of the answer to another question, but not of all the rows of the same one', async () => {
    const { host, controller, answers } = controlled();
    const first = controller.load();
    answers[0]?.resolve(table(1));
    await first;
    void controller.load();
    answers[1]?.onRows(table(2));
    expect([controller.status, controller.table?.rows()]).to.deep.equal(['ready', [{ value: 1 }]]);
    controller.ask(true);
    void controller.load();
    answers[1]?.onRows(table(3));
    expect(controller.table?.rows()).to.deep.equal([{ value: 1 }]);
    answers[2]?.onRows(table(4));
    expect([controller.status, controller.table?.rows()]).to.deep.equal(['loading', [{ value: 4 }]]);
    controller.clear();
    expect([controller.status, controller.table]).to.deep.equal(['empty', null]);
    host.remove();
  });

  it('takes rows that come after the end of their load as the news of a source that stays open', async () => {
    const { host, controller, answers, loaded } = controlled();
    const load = controller.load();
    answers[0]?.resolve(table(1));
    await load;
    answers[0]?.onRows(table(2));
    expect([controller.status, controller.table?.rows()]).to.deep.equal(['ready', [{ value: 2 }]]);
    expect(loaded).to.have.length(2);
    host.remove();
    answers[0]?.onRows(table(3));
    expect(controller.table?.rows()).to.deep.equal([{ value: 2 }]);
  });
});

describe('DataController with a source that goes on', () => {
  const live = (value: number): Table => table(value).withMeta({ live: true });

  it('is stale while the source has nothing to send, and ready again with its next rows', async () => {
    const { host, controller, answers } = controlled();
    const load = controller.load();
    answers[0]?.resolve(live(1));
    await load;
    answers[0]?.onError(failure('network'));
    expect([controller.status, controller.table?.rows()]).to.deep.equal(['stale', [{ value: 1 }]]);
    answers[0]?.onRows(live(2));
    expect([controller.status, controller.failure]).to.deep.equal(['ready', null]);
    host.remove();
    answers[0]?.onError(failure('network'));
    expect(controller.failure).to.equal(null);
  });

  it('opens it again when its host is put back into the page, and keeps the rows until then', async () => {
    const { host, controller, answers } = controlled();
    const load = controller.load();
    answers[0]?.resolve(live(1));
    await load;
    host.remove();
    expect(answers[0]?.signal.aborted).to.equal(true);
    document.body.append(host);
    expect(answers.length).to.equal(2);
    expect(controller.table?.rows()).to.deep.equal([{ value: 1 }]);
    host.remove();
  });
});

describe('DataController with a last good answer', () => {
  let count = 0;
  const newQuestion = (): Question => ({ src: `https://data.example/${count++}-${performance.now()}` });

  /** Has a first element load the answer, which is kept when there is a reader. */
  async function kept(question: Question, value: Table = table(7)): Promise<void> {
    const { Recovery } = await import('../../src/controller/recovery.js');
    const loaded = spy(Recovery.prototype, 'loaded');
    try {
      const { host, controller, answers } = controlled(question);
      const load = controller.load();
      answers[0]?.resolve(value);
      await load;
      dispatchEvent(new Event('pointerover'));
      await until(() => loaded.called, 'the answer to be kept');
      host.remove();
    } finally {
      loaded.restore();
    }
  }

  it('shows it as stale with its time when the source does not answer another element, and tells the failure', async () => {
    const question = newQuestion();
    const before = Date.now();
    await kept(question);
    const { host, controller, answers, failed } = controlled(question);
    const load = controller.load();
    answers[0]?.reject(failure('network', { reason: 'offline' }));
    await load;
    expect(controller.status).to.equal('stale');
    expect(controller.table?.rows()).to.deep.equal([{ value: 7 }]);
    expect(controller.fetchedAt).to.be.within(before, Date.now());
    expect(failed.map(({ code, reason }) => [code, reason])).to.deep.equal([['network', 'offline']]);
    controller.painted();
    await controller.ready;
    const again = controller.load();
    answers[1]?.resolve(table(8));
    await again;
    expect(controller.status).to.equal('ready');
    expect(controller.table?.rows()).to.deep.equal([{ value: 8 }]);
    host.remove();
  });

  for (const [code, status] of [
    ['timeout', null],
    ['cors', null],
    ['rate-limited', 429],
    ['http', 503],
    ['service', 500],
    ['parse', null],
  ] as const) {
    it(`shows it when the failure is ${code} ${status ?? ''}`, async () => {
      const question = newQuestion();
      await kept(question);
      const { host, controller, answers } = controlled(question);
      const load = controller.load();
      answers[0]?.reject(failure(code, { status }));
      await load;
      expect(controller.status).to.equal('stale');
      host.remove();
    });
  }

  for (const [code, status] of [
    ['unauthorized', 403],
    ['http', 404],
    ['service', 400],
    ['bad-attribute', null],
    ['no-column', null],
    ['too-large', null],
    ['unsupported', null],
  ] as const) {
    it(`shows the failure, and not it, when that is ${code} ${status ?? ''}`, async () => {
      const question = newQuestion();
      await kept(question);
      const { host, controller, answers } = controlled(question);
      const load = controller.load();
      answers[0]?.reject(failure(code, { status }));
      await load;
      expect([controller.status, controller.table]).to.deep.equal(['error', null]);
      expect(await controller.ready.catch(() => 'rejected')).to.equal('rejected');
      host.remove();
    });
  }

  it('forgets what is not public any more', async () => {
    const question = newQuestion();
    await kept(question);
    const { host, controller, answers } = controlled(question);
    for (const error of [failure('unauthorized', { status: 403 }), failure('network')]) {
      const load = controller.load();
      answers.at(-1)?.reject(error);
      await load;
      expect(controller.status).to.equal('error');
    }
    host.remove();
  });

  it('shows nothing of another question', async () => {
    await kept(newQuestion());
    const { host, controller, answers } = controlled(newQuestion());
    const load = controller.load();
    answers[0]?.reject(failure('network'));
    await load;
    expect(controller.status).to.equal('error');
    host.remove();
  });
});

describe('DataController that polls', () => {
  it('says truly when it asks again, later after every failure', async () => {
    const { host, controller, answers, retries } = controlled();
    controller.refresh = '1m';
    await import('../../src/controller/recovery.js');
    for (const fields of [{}, {}, { retryAfterMs: 3_600_000 }]) {
      const load = controller.load();
      answers.at(-1)?.reject(failure('rate-limited', fields));
      await load;
    }
    const within = [
      [102_000, 138_000],
      [204_000, 276_000],
      [3_600_000, 3_744_000],
    ];
    retries.forEach((retryInMs, index) =>
      expect(retryInMs).to.be.within(within[index]?.[0] ?? 0, within[index]?.[1] ?? 0),
    );
    controller.refresh = null;
    controller.fail(new Error('again'));
    expect(retries.at(-1)).to.equal(null);
    host.remove();
  });
});

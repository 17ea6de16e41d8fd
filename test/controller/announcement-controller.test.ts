import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LitElement } from 'lit';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import { AnnouncementController } from '../../src/controller/announcement-controller.js';
import { QUIET_MS, announcementWait } from '../../src/controller/announcement-wait.js';
import { cs } from '../../src/locale/cs.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { Table } from '../../src/table/table.js';

describe('a live region', () => {
  let clock: SinonFakeTimers;
  let text = '';
  let heard: [at: number, text: string][];
  let controller: AnnouncementController;

  /** What an element does: whenever it is drawn it asks what to say. */
  const draw = (): void => {
    const said = controller.saying(text, true);
    if (heard.at(-1)?.[1] !== said && said !== '') heard.push([Date.now(), said]);
  };
  const tell = (news: string): void => {
    text = news;
    draw();
  };

  const listen = (): void => {
    [text, heard] = ['', []];
    const host = { addController: () => undefined, requestUpdate: draw };
    controller = new AnnouncementController(host as unknown as LitElement);
  };

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 1000 });
    listen();
  });
  afterEach(() => clock.restore());

  it('says the first news at once, and of those that follow only the newest, five seconds later', () => {
    tell('one');
    clock.tick(1000);
    tell('two');
    clock.tick(1000);
    tell('three');
    clock.tick(60_000);
    tell('four');
    expect(heard).to.deep.equal([
      [1000, 'one'],
      [6000, 'three'],
      [63_000, 'four'],
    ]);
  });

  it('says nothing of what was taken back while it waited', () => {
    tell('one');
    tell('two');
    tell('one');
    clock.tick(60_000);
    expect(heard).to.have.length(1);
  });

  it('tells at once how the first data come', () => {
    expect(controller.saying('loading', false)).to.equal('loading');
    expect(controller.saying('loaded', false)).to.equal('loaded');
    expect(controller.saying('hidden', true)).to.equal('hidden');
  });

  it('counts rows anew when they are loaded, not at each tick of what goes on by itself', () => {
    const rows = (length: number, live: boolean): Table =>
      tableFromRows(
        [...new Array<undefined>(length).keys()].map((n) => ({ n })),
        { meta: { live } },
      );
    const words = (table: Table): string => controller.words(cs, false, null, table).replace(/\u00a0/g, ' ');
    for (const live of [rows(2, true), rows(3, true)]) {
      controller.came(live.length, true);
      expect(words(live)).to.equal('Načteny 2 řádky.');
    }
    controller.tell('Semily: skryto.');
    controller.came(4, true);
    expect(words(rows(4, true))).to.equal('Semily: skryto.');
    controller.came(3, false);
    expect(words(rows(3, false))).to.equal('Načteny 3 řádky.');
  });

  it('tells what happens while a failure stands, and the failure before that', () => {
    const words = (): string => controller.words(cs, false, 'Nejde to.', null);
    expect(words()).to.equal('Nejde to.');
    controller.tell('Zobrazeno 26–50.');
    expect(words()).to.equal('Zobrazeno 26–50.');
    controller.tell('');
    expect(words()).to.equal('Nejde to.');
  });

  it('falls silent with its element', () => {
    tell('one');
    tell('two');
    controller.hostDisconnected();
    clock.tick(60_000);
    expect(heard).to.have.length(1);
  });

  it('never speaks twice in five seconds, and ends with the newest', () => {
    const news = fc.array(fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.constantFrom('a', 'b', 'c', 'd')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(news, (all) => {
        listen();
        for (const [pause, said] of all) {
          clock.tick(pause);
          tell(said);
        }
        clock.tick(QUIET_MS);
        expect(controller.saying(text, true)).to.equal(all.at(-1)?.[1]);
        heard.forEach(([at], index) => {
          if (index > 0) expect(at - (heard[index - 1]?.[0] ?? 0)).to.be.at.least(QUIET_MS);
        });
      }),
    );
  });

  it('is silent no longer for a clock that is set back', () => {
    expect(announcementWait(1e9, 0)).to.equal(QUIET_MS);
    expect(announcementWait(-Infinity, 0)).to.equal(0);
  });
});

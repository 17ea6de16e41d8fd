import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { joinGroup, readMessage } from '../../src/controller/group-channel.js';
import type { GroupMessage } from '../../src/controller/group-channel.js';
import { until } from '../helper/mount.js';

const place = { names: ['liberec', '563889'], at: null };
const hover: GroupMessage = { act: 'hover', place };

/** A member that keeps what it hears. */
function member(name: string): { heard: GroupMessage[] } & ReturnType<typeof joinGroup> {
  const heard: GroupMessage[] = [];
  return { heard, ...joinGroup(name, (message) => heard.push(message)) };
}

describe('joinGroup', () => {
  it('lets the others of a group hear, neither the sender nor another group', () => {
    const [one, two, other] = [member('a'), member('a'), member('b')];
    one.tell(hover);
    expect([one.heard, two.heard, other.heard]).to.deep.equal([[], [hover], []]);
    two.leave();
    one.tell(hover);
    expect(two.heard).to.have.length(1);
    one.leave();
    other.leave();
  });

  it('tells those who come later what is chosen and hidden, not where a reader was', () => {
    const one = member('a');
    one.tell(hover);
    one.tell({ act: 'select', place });
    one.tell({ act: 'series', hide: ['semily', 'turnov'], show: [] });
    one.tell({ act: 'series', hide: [], show: ['turnov'] });
    const late = member('a');
    expect(late.heard).to.deep.equal([
      { act: 'select', place },
      { act: 'series', hide: ['semily'], show: [] },
    ]);
    one.leave();
    late.leave();
    const next = member('a');
    expect(next.heard).to.deep.equal([]);
    next.leave();
  });

  it('speaks with frames of the same origin, and passes on nothing that it heard from one', async () => {
    const frame = new BroadcastChannel('lk-widgets/group/1/a');
    const sent: unknown[] = [];
    frame.addEventListener('message', ({ data }) => sent.push(data));
    const [one, two] = [member('a'), member('a')];
    one.tell(hover);
    await until(() => sent.length > 0, 'a message in the frame');
    for (const wrong of [null, 'hover', { act: 'hover', place: { names: [1], at: null }, from: 'x' }])
      frame.postMessage(wrong);
    frame.postMessage({ act: 'hover', place: null, from: 'x' });
    await until(() => one.heard.length > 0, 'a message from the frame');
    expect(one.heard).to.deep.equal([{ act: 'hover', place: null }]);
    expect(two.heard).to.deep.equal([hover, { act: 'hover', place: null }]);
    frame.postMessage({ act: 'select', place, from: 'x' });
    await until(() => one.heard.length > 1, 'another one');
    expect(sent).to.have.length(1);
    frame.close();
    one.leave();
    two.leave();
  });

  it('closes its channel with the last of the group, and does without where there is none', () => {
    const Own = BroadcastChannel;
    const closed: string[] = [];
    try {
      globalThis.BroadcastChannel = class extends Own {
        override close(): void {
          closed.push(this.name);
          super.close();
        }
      };
      const [one, two] = [member('a'), member('a')];
      one.leave();
      expect(closed).to.deep.equal([]);
      two.leave();
      two.leave();
      expect(closed).to.deep.equal(['lk-widgets/group/1/a']);
      globalThis.BroadcastChannel = undefined as unknown as typeof BroadcastChannel;
      const [three, four] = [member('a'), member('a')];
      three.tell(hover);
      expect(four.heard).to.deep.equal([hover]);
      three.leave();
      four.leave();
    } finally {
      globalThis.BroadcastChannel = Own;
    }
  });
});

describe('readMessage', () => {
  it('takes what a group sends', () => {
    expect(readMessage({ ...hover, from: 'x' })).to.deep.equal(hover);
    expect(readMessage({ act: 'select', place: { names: [], at: 0 }, from: 'x', more: 1 })).to.deep.equal({
      act: 'select',
      place: { names: [], at: 0 },
    });
  });

  it('leaves out what is too long, too much or of another type', () => {
    const long = 'x'.repeat(501);
    const wrong: unknown[] = [
      { ...hover },
      { ...hover, from: 1 },
      { act: 'erase', place: null, from: 'x' },
      { act: 'hover', from: 'x' },
      { act: 'hover', place: { names: [long], at: null }, from: 'x' },
      { act: 'hover', place: { names: [], at: NaN }, from: 'x' },
      { act: 'hover', place: { names: 'ab', at: 0 }, from: 'x' },
      { act: 'series', hide: Array(1001).fill('a'), show: [], from: 'x' },
      { act: 'series', hide: [], from: 'x' },
    ];
    for (const data of wrong) expect(readMessage(data), JSON.stringify(data)).to.equal(null);
  });

  it('throws for nothing', () => {
    fc.assert(fc.property(fc.anything(), (data) => readMessage(data) === null));
  });
});

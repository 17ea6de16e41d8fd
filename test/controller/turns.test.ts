import { expect } from '@open-wc/testing';
import { Turns } from '../../src/controller/turns.js';

/** Until all that can go on has gone on. */
const settled = async (): Promise<void> => {
  for (let step = 0; step < 5; step++) await Promise.resolve();
};

describe('turns of the charts of a page', () => {
  let tasks: (() => void)[] = [];
  let drawn: string[] = [];
  let turns = new Turns();
  beforeEach(() => {
    tasks = [];
    drawn = [];
    turns = new Turns((task) => void tasks.push(task));
  });
  const draw = async (...names: string[]): Promise<void> => {
    for (const name of names) void Promise.resolve(turns.next()).then(() => drawn.push(name));
    await settled();
  };
  const nextTask = async (): Promise<void> => {
    tasks.shift()?.();
    await settled();
  };

  it('are one at once, and one in each task from then on, in their order', async () => {
    await draw('a', 'b', 'c');
    expect(drawn).to.deep.equal(['a']);
    await nextTask();
    expect(drawn).to.deep.equal(['a', 'b']);
    // Who comes meanwhile waits behind those who wait.
    await draw('d');
    await nextTask();
    expect(drawn).to.deep.equal(['a', 'b', 'c']);
    await nextTask();
    expect(drawn).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('begin anew when nobody waits any more', async () => {
    await draw('a');
    await nextTask();
    expect(tasks).to.have.length(0);
    await draw('b');
    expect(drawn).to.deep.equal(['a', 'b']);
  });
});

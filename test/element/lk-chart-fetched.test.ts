import '../helper/no-reader.js';
import { expect, html } from '@open-wc/testing';
import { SERVICES, mountChart, until } from '../helper/mount.js';

const LATER = ['recovery.ts', 'chart-paper.ts'];
const fetched = (): string[] =>
  LATER.filter((file) => performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${file}`)));

// A file of its own: on one page the reader comes but once.
describe('what a page with a chart fetches', () => {
  it('has nothing that keeps and prints it before its reader moves, and all of it soon after', async () => {
    const src = `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`;
    await mountChart(html`<lk-chart kind="bar" where="rok = 2020" src=${src} y="obyvatel"></lk-chart>`);
    // Longer than a browser lets idle work wait for the next frame.
    for (let frame = 0; frame < 10; frame++) await new Promise((resolve) => requestIdleCallback(resolve));
    expect(fetched()).to.deep.equal([]);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Control' }));
    await until(() => fetched().length === LATER.length, 'the code for a reader');
  });
});

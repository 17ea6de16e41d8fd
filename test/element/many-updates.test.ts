import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { LkDatasetTable } from '../../src/element/lk-dataset-table.js';

/** So many updates would be a page that stands still; for ever, without an end of its own. */
const FOR_EVER = 3000;

const { port1, port2 } = new MessageChannel();

/** An element each of whose updates asks for the next one; with the first one it sends a message. */
class Circle extends LkDatasetTable {
  updates = 0;
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.updates === 0) port2.postMessage(null);
    if (this.updates++ < FOR_EVER) this.requestUpdate();
  }
}
customElements.define('test-circle', Circle);

describe('an element whose updates ask for the next one', () => {
  it('lets the page in all the same', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 400px"></div>`);
    const circle = new Circle();
    const heard = new Promise<number>((resolve) => (port1.onmessage = () => resolve(circle.updates)));
    circle.data = [{ rok: '2024', n: 1 }];
    box.append(circle);
    const updates = await heard;
    port1.close();
    circle.updates = FOR_EVER;
    box.remove();
    expect(updates).to.be.within(1, 200);
  });
});

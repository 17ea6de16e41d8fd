import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import type { RowCode } from '../../../src/element/rows/row-code.js';
import type { OwnHands } from '../../../src/element/rows/row-hands.js';
import { listen } from '../../../src/element/rows/row-finish.js';
import { cs } from '../../../src/locale/cs.js';

class PressedList extends LitElement {
  protected override render(): TemplateResult {
    return html`<div class="rows">
        <button class="next">Další</button><button class="unfold">Rozbalit</button>
        <label class="search"><input class="letters" /></label>
      </div>
      <button class="other">Stáhnout</button>`;
  }
}
customElements.define('pressed-list', PressedList);

describe('a press in a list whose code is out of reach', () => {
  let said: string[];
  let heard: string[];
  let isHere: boolean;
  let doing: Promise<unknown> | null;

  async function mount(): Promise<HTMLElement> {
    said = [];
    heard = [];
    isHere = false;
    doing = null;
    const host = await fixture<PressedList>(html`<pressed-list></pressed-list>`);
    const hands: Partial<OwnHands> = {
      host: host as unknown as OwnHands['host'],
      adopt: () => undefined,
      locale: () => cs,
      say: (text) => void said.push(text),
    };
    const code: Partial<RowCode> = { hear: ({ type }) => void heard.push(type), takeDoing: () => doing };
    listen(hands as OwnHands, (run) =>
      Promise.resolve(isHere ? run(code as RowCode) : undefined).catch(() => undefined),
    );
    return host;
  }
  const press = async (host: HTMLElement, name: string): Promise<string | undefined> => {
    host.shadowRoot?.querySelector<HTMLElement>(`.${name}`)?.click();
    await new Promise((resolve) => setTimeout(resolve));
    return host.shadowRoot?.querySelector<HTMLElement>('.rows')?.dataset['failed'];
  };

  it('is said under the rows and to those who do not see it, until one works', async () => {
    const host = await mount();
    expect(await press(host, 'next')).to.equal('Data se nepodařilo načíst.');
    expect(said).to.deep.equal(['Data se nepodařilo načíst.']);
    isHere = true;
    expect(await press(host, 'next')).to.equal(undefined);
    expect(said).to.have.length(1);
    expect(heard).to.deep.equal(['click']);
  });

  it('is said as another text each time, so that it is heard again', async () => {
    const host = await mount();
    for (let time = 0; time < 3; time++) await press(host, 'next');
    expect(said.map((text) => text.trim())).to.deep.equal(Array(3).fill('Data se nepodařilo načíst.'));
    expect(said[0]).not.to.equal(said[1]);
    expect(said[1]).not.to.equal(said[2]);
  });

  it('is said where only what that press needs did not come, and not of the next press', async () => {
    const host = await mount();
    isHere = true;
    doing = Promise.reject(new TypeError('out of reach'));
    expect(await press(host, 'next')).to.equal('Data se nepodařilo načíst.');
    doing = null;
    expect(await press(host, 'next')).to.equal(undefined);
    expect(said).to.have.length(1);
  });

  it('is said of letters typed into the search, once until one is heard', async () => {
    const host = await mount();
    const type = async (): Promise<string | undefined> => {
      host.shadowRoot?.querySelector('.letters')?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      return host.shadowRoot?.querySelector<HTMLElement>('.rows')?.dataset['failed'];
    };
    expect(await type()).to.equal('Data se nepodařilo načíst.');
    expect(await type()).to.equal('Data se nepodařilo načíst.');
    expect(said).to.have.length(1);
    isHere = true;
    expect(await type()).to.equal(undefined);
  });

  it('is not said of what needs no code, nor of what says so itself', async () => {
    const host = await mount();
    expect(await press(host, 'unfold')).to.equal(undefined);
    expect(await press(host, 'other')).to.equal(undefined);
    expect(said).to.deep.equal([]);
  });
});

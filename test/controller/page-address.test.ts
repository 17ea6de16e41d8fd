import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PageAddress } from '../../src/controller/page-address.js';
import type { UrlState } from '../../src/controller/url-state.js';

class Host extends LitElement {
  protected override render(): string {
    return '';
  }
}
customElements.define('test-address-host', Host);

describe('the address of a page, as one element keeps its state in it', () => {
  const before = location.href;
  let host: Host;
  beforeEach(() => {
    host = new Host();
    host.id = 'jeden';
    document.body.append(host);
  });
  afterEach(() => {
    host.remove();
    history.replaceState(null, '', before);
  });
  const goBackTo = (state: string): void => {
    history.replaceState(null, '', `${location.pathname}?${state}`);
    dispatchEvent(new PopStateEvent('popstate'));
  };

  it('is read under the id of an element, or under its tag and its place among its like', () => {
    const other = document.body.appendChild(new Host());
    history.replaceState(null, '', '?jeden.a=1&test-address-host-2.a=2');
    expect(new PageAddress(host, () => null).read()).to.deep.equal({ a: ['1'] });
    expect(new PageAddress(other, () => null).read()).to.deep.equal({ a: ['2'] });
    other.remove();
    history.replaceState(null, '', '?dva.a=1');
    expect(new PageAddress(host, () => null).read()).to.equal(null);
  });

  it('is told of to an element on the page alone, also to one that was put back', () => {
    const told: UrlState[] = [];
    const address = new PageAddress(host, (state) => told.push(state));
    goBackTo('jeden.a=1');
    host.remove();
    goBackTo('jeden.a=2');
    address.write({ a: ['3'] });
    expect(location.search).to.equal('?jeden.a=2');
    document.body.append(host);
    goBackTo('nic=1');
    expect(told).to.deep.equal([{ a: ['1'] }, {}]);
    address.write({ a: ['3'] });
    expect(location.search).to.equal('?nic=1&jeden.a=3');
  });
});

import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { joinGroup } from '../../src/controller/group-channel.js';
import type { GroupMessage, GroupPlace } from '../../src/controller/group-channel.js';
import { GroupMember } from '../../src/controller/group-member.js';
import type { GroupDeed } from '../../src/controller/group-member.js';

class Host extends LitElement {
  protected override render(): string {
    return '';
  }
}
customElements.define('test-group-host', Host);

const place = (name: string): GroupPlace => ({ names: [name], at: null });
let groups = 0;

describe('an element as one of a group', () => {
  let host: Host;
  let name: string | null;
  let ready: boolean;
  let shown: (GroupPlace | null)[];
  let followed: GroupDeed[];
  let heard: GroupMessage[];
  let member: GroupMember;
  let other: ReturnType<typeof joinGroup>;

  beforeEach(async () => {
    [name, ready, shown, followed, heard] = [`člen ${++groups}`, true, [], [], []];
    other = joinGroup(name, (message) => heard.push(message));
    host = document.body.appendChild(new Host());
    await host.updateComplete;
    member = new GroupMember({
      host,
      name: () => name,
      ready: () => ready,
      show: (at) => shown.push(at),
      follow: (deed) => followed.push(deed),
    });
    host.addController(member);
  });
  afterEach(() => {
    host.remove();
    other.leave();
  });

  it('shows where a reader of another element is, but not while one of its own is on it', () => {
    other.tell({ act: 'hover', place: place('a') });
    member.hover(place('b'));
    other.tell({ act: 'hover', place: place('c') });
    expect(shown).to.deep.equal([place('a')]);
    member.hover(null);
    other.tell({ act: 'hover', place: null });
    expect(shown).to.deep.equal([place('a'), place('c'), null]);
    expect(heard).to.deep.equal([
      { act: 'hover', place: place('b') },
      { act: 'hover', place: null },
    ]);
  });

  it('follows what was done before it could, in order', async () => {
    ready = false;
    other.tell({ act: 'time', span: [1, 2] });
    other.tell({ act: 'select', place: place('a') });
    host.requestUpdate();
    await host.updateComplete;
    expect(followed).to.deep.equal([]);
    ready = true;
    host.requestUpdate();
    await host.updateComplete;
    expect(followed.map(({ act }) => act)).to.deep.equal(['time', 'select']);
  });

  it('tells of what is left out once, and of what no longer is', () => {
    member.leaveOut(new Set(['a', 'b']));
    member.leaveOut(new Set(['a', 'b']));
    member.leaveOut(new Set(['b', 'c']));
    expect(heard).to.deep.equal([
      { act: 'series', hide: ['a', 'b'], show: [] },
      { act: 'series', hide: ['c'], show: ['a'] },
    ]);
  });

  it('leaves with the page and with its name, and takes along where its reader was', async () => {
    member.hover(place('a'));
    host.remove();
    member.tell({ act: 'time', span: null });
    expect(heard.at(-1)).to.deep.equal({ act: 'hover', place: null });
    document.body.append(host);
    name = null;
    host.requestUpdate();
    await host.updateComplete;
    other.tell({ act: 'select', place: place('b') });
    expect(followed).to.deep.equal([]);
  });
});

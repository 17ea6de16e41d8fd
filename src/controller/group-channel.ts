/** A place on an axis: its folded names, and its instant where it has one. */
export interface GroupPlace {
  readonly names: readonly string[];
  readonly at: number | null;
}

/** What a reader did on one element that the others of its group do as well. */
export type GroupMessage =
  | { readonly act: 'hover'; readonly place: GroupPlace | null }
  | { readonly act: 'select'; readonly place: GroupPlace | null }
  | { readonly act: 'series'; readonly hide: readonly string[]; readonly show: readonly string[] }
  /** First and last instant shown, epoch ms; null for all. */
  | { readonly act: 'time'; readonly span: readonly [number, number] | null };

/** `from` tells one sender from another. */
export type GroupListener = (message: GroupMessage, from: string) => void;

export interface GroupMembership {
  tell(message: GroupMessage): void;
  leave(): void;
}

/** More, or longer ones, are no message of ours. */
const MOST_TEXTS = 1000;
const LONGEST_TEXT = 500;
/** Changes when messages do: elements of another version are not understood. */
const CHANNEL = 'lk-widgets/group/1/';

const groups = new Map<string, Group>();
/** Tells this page from frames and other pages. */
const page = Math.random().toString(36).slice(2);
let members = 0;

/** The elements of one group: those of the page by a call, those of frames on the same origin by a channel. What is heard is never passed on. */
class Group {
  readonly #name: string;
  readonly #members = new Map<string, GroupListener>();
  readonly #channel: BroadcastChannel | null;
  /** For those who join later. */
  #selected: GroupMessage | null = null;
  #time: GroupMessage | null = null;
  readonly #hidden = new Set<string>();

  constructor(name: string) {
    this.#name = name;
    this.#channel = openChannel(CHANNEL + name);
    this.#channel?.addEventListener('message', this.#onMessage);
  }

  join(hear: GroupListener): GroupMembership {
    const id = `${page}-${++members}`;
    this.#members.set(id, hear);
    if (this.#selected) hear(this.#selected, '');
    if (this.#time) hear(this.#time, '');
    if (this.#hidden.size > 0) hear({ act: 'series', hide: [...this.#hidden], show: [] }, '');
    return { tell: (message) => this.#tell(message, id), leave: () => this.#leave(id) };
  }

  #leave(id: string): void {
    this.#members.delete(id);
    if (this.#members.size > 0 || groups.get(this.#name) !== this) return;
    groups.delete(this.#name);
    this.#channel?.removeEventListener('message', this.#onMessage);
    this.#channel?.close();
  }

  #tell(message: GroupMessage, from: string): void {
    this.#spread(message, from);
    try {
      this.#channel?.postMessage({ ...message, from });
    } catch {
      // Frames go on without; the page's own elements have heard it.
    }
  }

  readonly #onMessage = ({ data }: MessageEvent<unknown>): void => {
    // Another tab is not what the reader is looking at.
    if (document.visibilityState === 'hidden') return;
    const message = readMessage(data);
    if (message) this.#spread(message, (data as { from: string }).from);
  };

  #spread(message: GroupMessage, from: string): void {
    if (message.act === 'select') this.#selected = message;
    if (message.act === 'time') this.#time = message;
    if (message.act === 'series') this.#remember(message.hide, message.show);
    for (const [id, hear] of [...this.#members]) {
      if (id !== from) hear(message, from);
    }
  }

  #remember(hide: readonly string[], show: readonly string[]): void {
    for (const label of show) this.#hidden.delete(label);
    for (const label of hide) if (this.#hidden.size < MOST_TEXTS) this.#hidden.add(label);
  }
}

/** Makes an element one of a group: it hears what readers do on the others, never its own. */
export function joinGroup(name: string, hear: GroupListener): GroupMembership {
  let group = groups.get(name);
  if (!group) groups.set(name, (group = new Group(name)));
  return group.join(hear);
}

/** Null where there are no channels, or the page has no origin to share one in. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** What came through a channel, which any script of the origin can write to; null when it is no message of ours. */
export function readMessage(data: unknown): GroupMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { act, place, hide, show, span, from } = data as Readonly<Record<string, unknown>>;
  if (!isText(from)) return null;
  if (act === 'series') return areTexts(hide) && areTexts(show) ? { act, hide: [...hide], show: [...show] } : null;
  if (act === 'time') return span === null || areInstants(span) ? { act, span } : null;
  if (act !== 'hover' && act !== 'select') return null;
  if (place === null) return { act, place };
  const read = readPlace(place);
  return read && { act, place: read };
}

function readPlace(place: unknown): GroupPlace | null {
  if (typeof place !== 'object' || place === null) return null;
  const { names, at } = place as Readonly<Record<string, unknown>>;
  if (!areTexts(names) || !(at === null || (typeof at === 'number' && Number.isFinite(at)))) return null;
  return { names: [...names], at };
}

const isText = (text: unknown): text is string => typeof text === 'string' && text.length <= LONGEST_TEXT;
const areTexts = (list: unknown): list is readonly string[] =>
  Array.isArray(list) && list.length <= MOST_TEXTS && list.every(isText);
const areInstants = (span: unknown): span is readonly [number, number] =>
  Array.isArray(span) && span.length === 2 && span.every(Number.isFinite) && span[0] <= span[1];

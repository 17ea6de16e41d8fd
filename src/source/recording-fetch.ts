import type { Answer } from './request.js';

/** Bodies of good answers by the addresses that were asked. */
export type Answers = ReadonlyMap<string, Answer>;

const recordings = new Set<Recording>();
const bodies = new Map<string, Promise<Answer | null>>();

/**
 * The page's `fetch`, of whose good answers a copy is kept while somebody records. One for all of a page: what several ask for at the same
 * time is one request only where they fetch in the same way.
 */
export const recordingFetch: typeof fetch = async (input, init) => {
  const response = await globalThis.fetch(input, init);
  if (recordings.size > 0 && typeof input === 'string' && response.ok && !init?.body)
    bodies.set(input, answerOf(input, response.clone()));
  return response;
};

async function answerOf(url: string, response: Response): Promise<Answer | null> {
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { url, contentType: response.headers.get('Content-Type') ?? '', bytes };
  } catch {
    // It broke off, which whoever asked for it hears of.
    return null;
  }
}

/** What answers while something is read, for whoever has to read the same once more without a network. */
export class Recording {
  constructor() {
    recordings.add(this);
  }

  /** All that was answered, for others at the same time too. */
  async end(): Promise<Answers> {
    const all = [...bodies.values()];
    recordings.delete(this);
    if (recordings.size === 0) bodies.clear();
    const answers = await Promise.all(all);
    return new Map(answers.flatMap((answer): [string, Answer][] => (answer ? [[answer.url, answer]] : [])));
  }
}

import type { LkErrorEvent } from '../events.js';
import type { RowHands } from './row-hands.js';
import { explain, warnOf } from '../trouble.js';

/** A failure in words; one of a page that did not come (`missed`) is told to the console and to those who don't see it as well. */
export async function explained(
  hands: RowHands,
  { code, message, url }: LkErrorEvent,
  missed: boolean,
): Promise<string> {
  const locale = hands.locale();
  await locale?.loadErrors();
  const failure = { code, message, url, status: null, reason: null };
  const { sentence, remedy } = explain(failure, locale);
  if (missed) {
    warnOf(hands.host.localName, failure, locale);
    hands.say(sentence);
  }
  return `${sentence} ${remedy}`.trim();
}

import type { Failure } from '../../controller/data-controller.js';
import type { SourceError } from '../../source/source-error.js';
import type { LkErrorEvent } from '../events.js';
import type { RowHands } from './row-hands.js';
import { explain, warnOf } from '../trouble.js';

/** A failure in words; one of a page that did not come (`missed`, from 1) is told to the console and to those who don't see it as well. */
export async function explained(hands: RowHands, lost: LkErrorEvent | SourceError, missed: number): Promise<string> {
  const locale = hands.locale();
  await locale?.loadErrors();
  const { code, message, url } = lost;
  const failure = { code, message, url, ...('status' in lost ? whyOf(lost) : readWhy(message)) };
  const { sentence, remedy } = explain(failure, locale);
  if (missed > 0) {
    warnOf(hands.host.localName, failure, locale);
    // Readers of the screen say again only what is another text.
    hands.say(sentence + '\u00a0'.repeat(missed % 2));
  }
  return `${sentence} ${remedy}`.trim();
}

type Why = Pick<Failure, 'status' | 'reason'>;

const whyOf = ({ status, reason }: SourceError): Why => ({ status, reason: reason ?? null });

/** An event has no more of a failure than its text, which begins with what there is to know. */
function readWhy(message: string): Why {
  const [, status] = /^HTTP (\d+)/.exec(message) ?? [];
  return { status: status ? Number(status) : null, reason: /^device is offline/.test(message) ? 'offline' : null };
}

import type { Failure } from '../../controller/data-controller.js';
import type { SourceError } from '../../source/source-error.js';
import type { LkErrorEvent } from '../events.js';
import type { RowHands } from './row-hands.js';
import { explain, warnOf } from '../trouble.js';

/** A failure in words: the first sentence of them, and all. One of a page that did not come (`missed`) is told to the console as well. */
export async function explained(
  hands: RowHands,
  lost: LkErrorEvent | SourceError,
  missed: boolean,
): Promise<{ readonly sentence: string; readonly words: string }> {
  const locale = hands.locale();
  await locale?.loadErrors();
  const { code, message, url } = lost;
  const failure = { code, message, url, ...('status' in lost ? whyOf(lost) : readWhy(message)) };
  const { sentence, remedy } = explain(failure, locale);
  if (missed) warnOf(hands.host.localName, failure, locale);
  return { sentence, words: `${sentence} ${remedy}`.trim() };
}

type Why = Pick<Failure, 'status' | 'reason'>;

const whyOf = ({ status, reason }: SourceError): Why => ({ status, reason: reason ?? null });

/** An event has no more of a failure than its text, which begins with what there is to know. */
function readWhy(message: string): Why {
  const [, status] = /^HTTP (\d+)/.exec(message) ?? [];
  return { status: status ? Number(status) : null, reason: /^device is offline/.test(message) ? 'offline' : null };
}

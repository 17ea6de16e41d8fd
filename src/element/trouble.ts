import type { TemplateResult } from 'lit';
import type { Failure } from '../controller/data-controller.js';
import { chartWords } from '../locale/chart-words.js';
import type { ErrorName, Locale, MissingColumn } from '../locale/locale.js';
import { closestName } from '../query/closest-name.js';
import { messageTemplate } from '../render/message.js';

export { clock } from '../render/clock.js';
export { troubleStyles } from './trouble-styles.js';

/** A failure in words: what happened, and what to do about it. */
export interface Explanation {
  readonly sentence: string;
  readonly remedy: string;
}

/** The words of the language for a failure; those of the failure itself while the language's own are not here. */
export function explain({ code, message, url, status, reason }: Failure, locale: Locale | null): Explanation {
  const host = url && URL.canParse(url) ? new URL(url).host : null;
  const column = code === 'no-column' ? missingColumn(message) : null;
  return locale?.error?.(code as ErrorName, host, status, reason, column) ?? { sentence: message, remedy: '' };
}

/** The column that a failure says is missing, and the one of those it names that is most like it. */
function missingColumn(message: string): MissingColumn | null {
  const [, name, known] = /^missing column: (.*?)(?:;| \()\s*there are: (.*?)\)?$/s.exec(message) ?? [];
  return name === undefined || known === undefined ? null : { name, closest: closestName(name, known.split(', ')) };
}

/** The one line in the page's console about a failure. */
export function warnOf(tag: string, failure: Failure, locale: Locale | null): void {
  const { sentence, remedy } = explain(failure, locale);
  console.warn(`<${tag}>: ${sentence} ${remedy} [${failure.code}] ${failure.message} ${failure.url ?? ''}`.trim());
}

/** In place of what could not be loaded or drawn. */
export function failureMessage(failure: Failure, locale: Locale, onRetry: () => void): TemplateResult {
  const detail = [failure.code, failure.message, failure.url].filter((part) => part !== null).join(' · ');
  return messageTemplate({ ...explain(failure, locale), detail }, locale, onRetry);
}

/** In place of data that there are none of. */
export function emptyMessage(hasSource: boolean, filtered: boolean, locale: Locale): TemplateResult {
  const words = chartWords(locale);
  const remedy = hasSource ? words.emptyRemedy(filtered) : words.noSource;
  return messageTemplate({ sentence: locale.strings.empty, remedy, detail: null }, locale, null);
}

import { isObject, maybeText } from './json-value.js';
import type { Json } from './json-value.js';

/**
 * What an answer says went wrong, when it is an error in place of data: `{error}`, `{errors: […]}` (JSON:API, GraphQL),
 * `{success: false}`, `{status: "error", message}`, problem details (RFC 9457). Null when it is no error.
 */
export function serviceMessage(json: unknown): string | null {
  if (!isObject(json)) return null;
  const { error, errors, success, status } = json;
  const first: unknown = Array.isArray(errors) ? errors[0] : errors;
  const said = messageOf(error) ?? messageOf(first);
  if (said !== null) return said.slice(0, 300);
  const failed = success === false || /^(?:error|fail|failed)$/i.test(maybeText(status) ?? '');
  const problem = typeof status === 'number' && status >= 400 && ('title' in json || 'detail' in json);
  if (!failed && !problem) return null;
  return (words(json) ?? (failed ? 'failed' : `status ${String(status)}`)).slice(0, 300);
}

function messageOf(error: unknown): string | null {
  if (isObject(error)) return words(error) ?? maybeText(error['__type']) ?? maybeText(error['code']);
  return maybeText(error);
}

function words({ message, detail, title, error_description: description }: Json): string | null {
  return maybeText(message) ?? maybeText(detail) ?? maybeText(title) ?? maybeText(description);
}

/** The address if it is an absolute http or https one, else null: anything else from a dataset stays text. */
export function safeLink(text: string | null): string | null {
  if (text === null || !/^https?:/i.test(text)) return null;
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

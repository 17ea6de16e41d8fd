import { SourceError } from '../source-error.js';

/** Throws for the first bytes of what is no CSV: `parse` for a web page or a JSON, `service` for an error in a JSON, `unsupported` for other files. */
export function refuse(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (/^<(?:!doctype|!--|\?xml|\/?[a-z]+[\s>])/i.test(text)) {
    throw new SourceError('parse', 'expected CSV, got a web page');
  }
  if (!/^[<{[]/.test(text)) {
    throw new SourceError('unsupported', 'expected CSV, got a packed file, a workbook or a PDF');
  }
  // A head may begin with such a sign too, but not go on like that.
  if (!/^(?:\{\s*["}]|\[\s*[[{\]])/.test(text)) return;
  const said = messageOf(text);
  if (said !== null) throw new SourceError('service', `source says: ${said}`);
  throw new SourceError('parse', 'expected CSV, got JSON');
}

/** What a service says of its error in a JSON that it sends instead of the rows. */
function messageOf(text: string): string | null {
  try {
    const { error, message } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const said = [(error as { message?: unknown } | undefined)?.message, error, message].find(
      (part) => typeof part === 'string',
    );
    return said === undefined ? null : String(said).slice(0, 200);
  } catch {
    return null;
  }
}

/** The error of a file, with the address that its reader does not know. */
export function atAddress(error: unknown, url: string): unknown {
  if (!(error instanceof SourceError) || error.url !== null) return error;
  return new SourceError(error.code, `${error.message}: ${url}`, { url, cause: error.cause });
}

import { TopologyScan } from './geo/topology-scan.js';

/**
 * The value of an answer in JSON, as `answer.json()` gives it, but for the arcs of a topology (`ArcList`): these are read while they come. So many bytes
 * are expected. Rejects as that does.
 */
export async function readLargeTopology(answer: Response, expected: number): Promise<unknown> {
  const reader = answer.body?.getReader();
  if (!reader) return answer.json();
  const scan = new TopologyScan(decoded, expected);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return scan.value();
    if (scan.add(value)) {
      toEnd(reader).catch(() => undefined);
      return scan.value();
    }
  }
}

/** A text whose letters may be torn between parts. */
function decoded(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

/** An answer that is not read to its end may not be kept by the browser, and that it has ended comes later than its last byte. */
async function toEnd(reader: ReadableStreamDefaultReader): Promise<void> {
  while (!(await reader.read()).done);
}

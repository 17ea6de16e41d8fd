/** Every stable code a source can fail with; part of the public contract. */
export const sourceErrorCodes = [
  'network',
  'timeout',
  'cors',
  'http',
  'service',
  'unauthorized',
  'rate-limited',
  'parse',
  'no-column',
  'bad-attribute',
  'no-geometry',
  'too-large',
  'unsupported',
] as const;

export type SourceErrorCode = (typeof sourceErrorCodes)[number];

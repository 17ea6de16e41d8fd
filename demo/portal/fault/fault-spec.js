/**
 * @typedef {object} Fault
 * @property {'status' | 'error' | 'reset' | 'truncate' | 'cut' | 'hang' | 'html' | 'delay' | 'over'} kind
 * @property {number} value HTTP status, code of an error in a 200, milliseconds, or rows
 * @property {number} times how many requests it meets; Infinity: all
 *
 * @typedef {object} FaultSpec
 * @property {Fault[]} faults in the order given
 * @property {string | null} key
 * @property {string | null} retryAfter
 * @property {boolean} noCors
 */

const PLAIN = new Set(['reset', 'truncate', 'cut', 'hang', 'html']);
const WITH_NUMBER = new Set(['error', 'delay', 'over']);

/**
 * Reads `503,2;retry-after=1;delay=300;key=abc`: parts joined by `;`, each optionally with `,n` for the first n requests.
 *
 * @param {string} text
 * @returns {FaultSpec}
 */
export function parseFaultSpec(text) {
  /** @type {FaultSpec} */
  const spec = { faults: [], key: null, retryAfter: null, noCors: false };
  for (const part of text.split(';').filter((item) => item !== '')) {
    const [, name, value] = /^([^=]+)(?:=(.*))?$/.exec(part) ?? [];
    if (name === 'key' && value) spec.key = value;
    else if (name === 'retry-after' && value) spec.retryAfter = value;
    else if (part === 'nocors') spec.noCors = true;
    else spec.faults.push(parseFault(part));
  }
  return spec;
}

/** @returns {Fault} */
function parseFault(part) {
  const match = /^(?:(\d{3})|([a-z]+)(?:=(\d+))?)(?:,(\d+))?$/.exec(part);
  const [, status, name, number, count] = match ?? [];
  const times = count === undefined ? Infinity : Number(count);
  if (status !== undefined && Number(status) >= 400) return { kind: 'status', value: Number(status), times };
  if (PLAIN.has(name) && number === undefined) return { kind: /** @type {Fault['kind']} */ (name), value: 0, times };
  if (WITH_NUMBER.has(name) && number !== undefined) {
    return { kind: /** @type {Fault['kind']} */ (name), value: Number(number), times };
  }
  throw new Error(`unknown fault: ${part}`);
}

/**
 * What meets the n-th request of a key. Delays add to whatever else; of the others one at a time, those with a count
 * being used up one after another.
 *
 * @param {FaultSpec} spec
 * @param {number} hit from 1
 */
export function faultsOfHit({ faults }, hit) {
  const delayMs = faults
    .filter(({ kind, times }) => kind === 'delay' && hit <= times)
    .reduce((sum, { value }) => sum + value, 0);
  let used = 0;
  const fault = faults.filter(({ kind }) => kind !== 'delay').find(({ times }) => (used += times) >= hit) ?? null;
  return { delayMs, fault };
}

// One sign, digits in plain or grouped form, one decimal mark: no nested repetition, so linear.
const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)?(?:[.,](\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads a number written the Czech way (`1 234,5`, also with hard or thin spaces and the minus sign U+2212) or plainly
 * (`-1234.5e3`); null for anything else, for the empty text too. A unit or a percent sign makes it "anything else".
 */
export function parseNumber(text: string): number | null {
  const match = NUMBER.exec(text.trim().replace(/^[\u2212\u2013]/, '-'));
  if (!match) return null;
  const [, sign = '', whole, fraction, exponent] = match;
  if (whole === undefined && fraction === undefined) return null;
  const digits = (whole ?? '0').replace(/\D/g, '');
  const value = Number(`${sign}${digits}.${fraction ?? '0'}e${exponent ?? '0'}`);
  return Number.isFinite(value) ? value : null;
}

/** True for a digit code such as `00501`, which a reading as number would spoil. */
export function isDigitCode(text: string): boolean {
  return /^\s*0\d+\s*$/.test(text);
}

/**
 * True when the text matches an SQL LIKE pattern (`%` any run, `_` any one character). Case is the caller's business. No regular
 * expression, so that no pattern can take exponential time.
 */
export function matchLike(text: string, pattern: string): boolean {
  const characters = [...text];
  const wanted = [...pattern];
  let at = 0;
  let wantedAt = 0;
  let afterPercent = -1;
  let resumeAt = 0;
  while (at < characters.length) {
    if (wanted[wantedAt] === '%') {
      afterPercent = ++wantedAt;
      resumeAt = at;
    } else if (wantedAt < wanted.length && (wanted[wantedAt] === '_' || wanted[wantedAt] === characters[at])) {
      at++;
      wantedAt++;
    } else if (afterPercent >= 0) {
      at = ++resumeAt;
      wantedAt = afterPercent;
    } else return false;
  }
  while (wanted[wantedAt] === '%') wantedAt++;
  return wantedAt === wanted.length;
}

import type { TextBytes } from '../table/texts.js';
import type { Written } from './czech-letters.js';
import type { CzechWeights } from './czech-weights.js';

const ZERO = 48;
const NINE = 57;

/**
 * Writes the texts `from … to` behind those before them, as `czechLetters` does of strings, without making any: in a column that hardly
 * repeats itself these would take longer than the letters. What is no UTF-8, or longer than our letters, has no weight.
 */
export function writeBytes(
  { bytes: source, starts }: TextBytes,
  from: number,
  to: number,
  { of, ch }: CzechWeights,
  byValue: boolean,
  into: Written,
): void {
  const { bytes, begin, used, known, strange } = into;
  let { at, count } = into;
  for (let index = from; index < to; index++) {
    const start = at;
    const end = (starts[index + 1] as number) - 1;
    let numberEnd = 0;
    begin[index] = start;
    for (let place = starts[index] as number; place < end; place++) {
      let code = source[place] as number;
      if (code > 0x7f) {
        const next = (source[place + 1] as number) ^ 0x80;
        const third = (source[place + 2] as number) ^ 0x80;
        if (code >= 0xc2 && code < 0xe0 && next < 0x40) {
          code = ((code & 0x1f) << 6) | next;
          place++;
        } else if (code >= 0xe0 && code < 0xf0 && next < 0x40 && third < 0x40) {
          code = ((code & 0x0f) << 12) | (next << 6) | third;
          // Written longer than it need be.
          if (code < 0x800) code = 0;
          place += 2;
        } else code = 0;
      } else if (byValue && code >= ZERO && code <= NINE && place >= numberEnd) {
        numberEnd = place + 1;
        while (numberEnd < end && (source[numberEnd] as number) >= ZERO && (source[numberEnd] as number) <= NINE)
          numberEnd++;
        while (code === ZERO && place + 1 < numberEnd) code = source[++place] as number;
        for (let more = numberEnd - place - 1; more >= 0; more -= 8) {
          const weight = of[ZERO + Math.min(9, more + 1)] as number;
          used[weight] = 1;
          bytes[at++] = weight;
        }
      }
      let weight = of[code] ?? 0;
      if ((code | 32) === 99 && place + 1 < end && ((source[place + 1] as number) | 32) === 104) {
        weight = ch;
        place++;
      }
      if (weight === 0) {
        at = -1;
        break;
      }
      used[weight] = 1;
      bytes[at++] = weight;
    }
    if (at < 0) {
      strange.push(index);
      at = start;
    } else {
      bytes[at++] = 0;
      known[count++] = index;
    }
  }
  into.at = at;
  into.count = count;
}

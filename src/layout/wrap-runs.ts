import type { TextPiece } from '../locale/facts.js';
import type { MeasureText } from './scene.js';

/** Strong letters against plain ones of the same size. */
const STRONG = 1.08;

export interface WrappedLine {
  readonly runs: readonly TextPiece[];
  /** px */
  readonly width: number;
}

/** Breaks a text of plain and strong pieces at spaces into lines of `width` px, a word too long for one inside it. Empty for no text. */
export function wrapRuns(
  pieces: readonly TextPiece[],
  width: number,
  sizePx: number,
  measure: MeasureText,
): readonly WrappedLine[] {
  const widthOf = (runs: readonly TextPiece[]): number =>
    runs.reduce((sum, { text, strong }) => sum + measure(text, sizePx) * (strong ? STRONG : 1), 0);
  const lines: TextPiece[][] = [];
  let line: TextPiece[] = [];
  for (const word of wordsOf(pieces)) {
    const longer = line.length === 0 ? word : joined(line, word);
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line.length > 0) lines.push(line);
    const parts = cut(word, width, widthOf);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? [];
  }
  if (line.length > 0) lines.push(line);
  return lines.map((runs) => ({ runs, width: widthOf(runs) }));
}

/** Words between spaces, each of one or more pieces: a full stop may be plain behind a strong number. */
function wordsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const words: TextPiece[][] = [];
  let open = false;
  for (const { text, strong } of pieces) {
    text.split(/[ \n]/).forEach((part, index) => {
      if (index > 0) open = false;
      if (part === '') return;
      const run = strong ? { text: part, strong } : { text: part };
      if (open) words.at(-1)?.push(run);
      else words.push([run]);
      open = true;
    });
  }
  return words;
}

/** A line with one more word; runs of one kind become one. */
function joined(line: readonly TextPiece[], word: readonly TextPiece[]): TextPiece[] {
  const runs = [...line];
  for (const [index, run] of word.entries()) {
    const last = runs.at(-1);
    const gap = index === 0 ? ' ' : '';
    if (last && Boolean(last.strong) === Boolean(run.strong))
      runs[runs.length - 1] = { ...last, text: last.text + gap + run.text };
    else if (last && gap) {
      // The blank is the plain run's, so that no strong one begins or ends with it.
      if (run.strong) runs[runs.length - 1] = { ...last, text: `${last.text} ` };
      runs.push(run.strong ? run : { ...run, text: ` ${run.text}` });
    } else runs.push(run);
  }
  return runs;
}

/** A word that is wider than a line, letter by letter. */
function cut(word: TextPiece[], width: number, widthOf: (runs: readonly TextPiece[]) => number): TextPiece[][] {
  if (widthOf(word) <= width) return [word];
  const lines: TextPiece[][] = [[]];
  for (const { text, strong } of word) {
    for (const letter of text) {
      const line = lines.at(-1) as TextPiece[];
      const last = line.at(-1);
      const same = last && Boolean(last.strong) === Boolean(strong);
      const run = { ...(strong && { strong }), text: same ? last.text + letter : letter };
      const longer = same ? [...line.slice(0, -1), run] : [...line, run];
      if (line.length > 0 && widthOf(longer) > width) lines.push([{ ...run, text: letter }]);
      else lines[lines.length - 1] = longer;
    }
  }
  return lines;
}

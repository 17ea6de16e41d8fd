/** Least height of a plot, px. */
export const LEAST_PLOT = 220;

/** What is known of the texts around a plot before its data are. */
export interface KnownTexts {
  /** The author's own. */
  readonly heading: string | null;
  /** The data come from somewhere that is named below them. */
  readonly sourced: boolean;
}

/** Height of what surrounds a plot, px: heading, sentence and footer break into more lines the narrower they are. */
export function frameHeight(width: number, { heading, sourced }: KnownTexts): number {
  const lines = (characters: number, characterPx: number): number =>
    Math.ceil((characters * characterPx) / Math.max(width, 240));
  return lines(heading?.length ?? 50, 10) * 27 + lines(130, 8) * 24 + lines(sourced ? 150 : 0, 6.5) * 20 + 64;
}

/** Texts of the button that stops what changes by itself. */
export interface PauseWords {
  readonly pause: string;
  readonly resume: string;
  /** What a press of it did. */
  readonly paused: string;
  readonly resumed: string;
}

const czech: PauseWords = {
  pause: 'Pozastavit',
  resume: 'Pokračovat',
  paused: 'Obnovování dat stojí.',
  resumed: 'Obnovování dat běží.',
};
const words: Readonly<Record<string, PauseWords>> = {
  cs: czech,
  en: { pause: 'Pause', resume: 'Go on', paused: 'Updates are paused.', resumed: 'Updates go on.' },
};

/** The texts in a language; a language without them has the Czech ones. */
export const pauseWords = (lang: string): PauseWords => (Object.hasOwn(words, lang) ? words[lang] : null) ?? czech;

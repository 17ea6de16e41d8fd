/** What is said to those who choose what they see of a chart or a table. */
export interface WorkingWords {
  /** Names the buttons that choose a part of the axis. */
  readonly part: string;
  readonly closer: string;
  readonly farther: string;
  readonly left: string;
  readonly right: string;
  readonly all: string;
  /** From and to of the axis. */
  between(from: string, to: string): string;
  /** `from` and `to` are the shown part, out of all. */
  shownPart(from: string, to: string): string;
  /** A series was hidden or shown again; so many of all are shown now. */
  toggled(label: string, hidden: boolean, shown: number, total: number): string;
  /** The only series left can't be hidden. */
  readonly lastSeries: string;
  /** Names the field that searches a table. */
  readonly search: string;
  found(rows: number, total: number): string;
  /** `descending` is null when the rows stand as they came. */
  sorted(column: string, descending: boolean | null): string;
  /** To the name of something that shows only a part: which series are left out. */
  without(labels: string): string;
}

const languages: Readonly<Record<string, () => Promise<WorkingWords>>> = {
  cs: async () => (await import('./cs-working.js')).words,
  en: async () => (await import('./en-working.js')).words,
};

/** The words of a language, Czech where it has none of its own. */
export async function loadWorkingWords(lang: string): Promise<WorkingWords> {
  const load = Object.hasOwn(languages, lang) ? languages[lang] : languages['cs'];
  return (load as () => Promise<WorkingWords>)();
}

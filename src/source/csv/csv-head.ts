/** What stands before the rows. */
export interface CsvHead {
  readonly delimiter: string;
  /** Where the first line is. */
  readonly start: number;
  /** Where the rows begin. */
  readonly next: number;
  /** Of each column, whether its first cells are anything but plain numbers. */
  readonly areTexts: readonly boolean[];
}

/** The first wins where two tell the same. */
const DELIMITERS = ';,\t|';
/** The first line of a file that Excel is told the delimiter by: `sep=;`. */
const TOLD = /^"?sep=([^\w"\r\n\x80-\uffff])"?(?:\r\n?|\n)/i;
/** What is kept as a number, and what could be anything. */
const NUMERIC = /^(?:-?(?!0\d)[\d.,]+|\s*)$/;
const SAMPLE_LINES = 32;

/**
 * Finds delimiter and head at a file's start, given with one letter for each byte; null when more is needed (`isWhole` says there is no
 * more), no columns when nothing is there. The delimiter is that by which most of the first lines have as many cells as the head, and
 * that at least two.
 */
export function readHead(text: string, isWhole: boolean): CsvHead | null {
  // A head may begin with a tab: its first name is empty.
  let start = text.search(/\t*[^ \t-\r]/);
  if (start < 0) start = text.length;
  const [line = '', told = DELIMITERS] = TOLD.exec(text.slice(start)) ?? [];
  start += line.length;
  let best: CsvHead | null = null;
  let most = -1;
  for (const delimiter of told) {
    const { lines, next } = readLines(text, start, delimiter, isWhole);
    const [head = [], ...rows] = lines;
    const width = head.length;
    const share = lines.filter((cells) => cells.length === width).length / lines.length;
    const score = width < 2 ? 0 : share * 1e9 + width;
    if (score <= most || next < start) continue;
    most = score;
    best = { delimiter, start, next, areTexts: head.map((_, index) => isMostlyText(rows, index)) };
  }
  return best;
}

function isMostlyText(rows: readonly (readonly string[])[], index: number): boolean {
  return rows.filter((row) => !NUMERIC.test(row[index] ?? '')).length * 2 > rows.length;
}

/** The names of the columns: the cells of a first line. */
export function namesOf(text: string, delimiter: string): readonly string[] {
  return (readLines(text, 0, delimiter, true).lines[0] ?? []).map((name) => name.trim());
}

/** The cells of the first lines that are whole and not empty, and where the first of them ends; -1 when it does not. */
function readLines(
  text: string,
  start: number,
  delimiter: string,
  isWhole: boolean,
): { readonly lines: string[][]; readonly next: number } {
  // In quotes, then what should not follow them, or without; a quote that nobody closed is closed by the end.
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)(?:"|$)|(?!"))([^\\${delimiter}\\r\\n]*)(\\${delimiter}|\\r\\n?|\\n|$)`,
    'y',
  );
  cell.lastIndex = start;
  const lines: string[][] = [];
  let line: string[] = [];
  let next = isWhole ? text.length : -1;
  while (lines.length < SAMPLE_LINES && cell.lastIndex < text.length) {
    const [all, quoted = '', plain = '', end = ''] = cell.exec(text) as RegExpExecArray;
    const at = cell.lastIndex;
    // The next byte may go on with what is the last here.
    if (!isWhole && at === text.length && !end.endsWith('\n')) break;
    line.push(quoted.replaceAll('""', '"') + plain);
    // A delimiter at the very end has an empty cell behind it.
    if (end === delimiter && at < text.length) continue;
    if (end === delimiter) line.push('');
    if (line.length > 1 || all !== end) {
      if (lines.push(line) === 1) next = at;
    }
    line = [];
  }
  return { lines, next };
}

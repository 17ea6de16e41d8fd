import { dayText } from './day-text.js';

const LONGEST = 60;

const words = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');

/** A file name a person understands: the heading without diacritics, which `part` of the rows it has, Prague's day, the ending. */
export function fileName(heading: string, day: Date, ending: string, part = ''): string {
  return `${[words(heading) || 'data', words(part), dayText(day.getTime())].filter(Boolean).join('-')}.${ending}`;
}

/** Hands a file to the reader as a download. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

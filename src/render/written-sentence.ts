import type { TextPiece } from '../locale/facts.js';

/** A sentence that is written behind whatever a place has of others, and of which then only what is another text is set. */
export class WrittenSentence {
  #kinds = '';
  #pieces: readonly HTMLElement[] = [];

  write(place: Element, pieces: readonly TextPiece[]): void {
    const kinds = pieces.map(({ strong, aside }) => (strong ? 's' : aside ? 'a' : '')).join();
    if (kinds !== this.#kinds || this.#pieces[0]?.parentNode !== place) {
      for (const piece of this.#pieces) piece.remove();
      this.#pieces = pieces.map(({ strong, aside }) => {
        const piece = document.createElement(strong ? 'strong' : 'span');
        if (aside) piece.className = 'sr';
        piece.append('');
        return piece;
      });
      place.append(...this.#pieces);
      this.#kinds = kinds;
    }
    this.#pieces.forEach(({ firstChild }, index) => correct(firstChild as Text, pieces[index]?.text ?? ''));
  }
}

/** Only from the first to the last letter that is another one: browsers set the rest in type no second time. */
function correct(written: Text, text: string): void {
  const before = written.data;
  if (before === text) return;
  const most = Math.min(before.length, text.length);
  let [start, end] = [0, 0];
  while (start < most && before[start] === text[start]) start++;
  while (end < most - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  written.replaceData(start, before.length - end - start, text.slice(start, text.length - end));
}

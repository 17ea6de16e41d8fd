/**
 * Which box each row of a long list is drawn in while it scrolls. A row that stays in sight keeps its box, and the box of one that left is given to one
 * that came, so that only those are written anew.
 */
export class RowBoxes {
  #first = 0;
  /** Boxes of the rows drawn, in order. */
  #boxes: readonly number[] = [];
  #made = 0;

  /** The boxes of so many rows from `first` on, in order. */
  of(first: number, count: number): readonly number[] {
    const shift = first - this.#first;
    const stays = (index: number): boolean => index >= shift && index < shift + count;
    const free = this.#boxes.filter((_box, index) => !stays(index));
    const boxes = [...new Array(count).keys()].map(
      (index) => this.#boxes[index + shift] ?? free.shift() ?? this.#made++,
    );
    this.#first = first;
    this.#boxes = boxes;
    return boxes;
  }
}

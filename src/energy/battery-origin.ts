/**
 * Whether what a battery gives came from the sun or from the grid: last in, first out, as a battery that is charged at noon and emptied at
 * night gives the sun of that noon. What was in it before anybody looked is of no known origin.
 */
export class BatteryOrigin {
  /** What is in it, the last on top: positive amounts came from the sun, negative ones from the grid. */
  readonly #amounts: number[] = [];

  /** Energy that was stored, Wh. */
  charge(fromSun: number, fromGrid: number): void {
    if (fromSun > 0) this.#push(fromSun);
    if (fromGrid > 0) this.#push(-fromGrid);
  }

  #push(amount: number): void {
    const last = this.#amounts.length - 1;
    const top = this.#amounts[last];
    if (top !== undefined && top > 0 === amount > 0) this.#amounts[last] = top + amount;
    else this.#amounts.push(amount);
  }

  /** Takes energy out, Wh; tells how much of it was from the sun and how much from the grid. */
  discharge(amount: number): { fromSun: number; fromGrid: number } {
    let fromSun = 0;
    let fromGrid = 0;
    for (let left = amount; left > 0;) {
      const top = this.#amounts.pop();
      if (top === undefined) break;
      const taken = Math.min(left, Math.abs(top));
      if (top > 0) fromSun += taken;
      else fromGrid += taken;
      left -= taken;
      const rest = Math.abs(top) - taken;
      if (rest > 0) this.#amounts.push(top > 0 ? rest : -rest);
    }
    return { fromSun, fromGrid };
  }
}

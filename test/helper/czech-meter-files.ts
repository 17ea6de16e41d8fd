/** Days of Prague by what their clocks do: where each begins in UTC, and its quarter hours. */
export const czechDays = [
  { day: '29.03.2026', startMs: Date.UTC(2026, 2, 28, 23), quarters: 92 },
  { day: '01.07.2026', startMs: Date.UTC(2026, 5, 30, 22), quarters: 96 },
  { day: '25.10.2026', startMs: Date.UTC(2026, 9, 24, 22), quarters: 100 },
] as const;

export const QUARTER_MS = 900_000;

/** What a clock on the wall shows at so many quarter hours from the start of the day: the hour that is skipped or repeated is told by the day. */
export function wallClock(quarters: number, index: number): string {
  const jump = quarters === 92 ? 4 : quarters === 100 ? -4 : 0;
  // Prague's clocks change at what is 2:00 in spring, and 3:00 in autumn.
  const place = index + (index >= (quarters === 100 ? 12 : 8) ? jump : 0);
  return `${String(Math.floor(place / 4)).padStart(2, '0')}:${String((place % 4) * 15).padStart(2, '0')}`;
}

const WINDOWS_1250: Readonly<Record<string, number>> = {
  ě: 0xec,
  á: 0xe1,
  ř: 0xf8,
  ý: 0xfd,
  í: 0xed,
  é: 0xe9,
  ů: 0xf9,
};

/** Bytes of a Czech text as offices write it. */
export function windows1250(text: string): Uint8Array {
  return new Uint8Array([...text].map((letter) => WINDOWS_1250[letter] ?? letter.charCodeAt(0)));
}

/** A day as ČEZ Distribuce tells it: the k-th quarter hour has a mean of k/100 kW, stamped at its end. */
export function pndFile({ day, quarters }: { day: string; quarters: number }, name = '+A/859182400000000001'): string {
  const rows = [...new Array<undefined>(quarters)].map((_, index) => {
    const clock = wallClock(quarters, index + 1);
    const value = String(((index + 1) / 100).toFixed(2)).replace('.', ',');
    return `${day} ${clock};${value};naměřená data OK;`;
  });
  return `"Datum";"${name} [kW]";"Status";\r\n${rows.join('\r\n')}\r\n`;
}

const known = new Map<string, string | null>();

/** A computed colour as `#rrggbb` laid over a background, whatever notation it is in; null for what can't be seen. */
export function plainColour(colour: string, behind = '#ffffff'): string | null {
  const key = `${colour}|${behind}`;
  let plain = known.get(key);
  if (plain === undefined) known.set(key, (plain = read(colour, behind)));
  return plain;
}

function read(colour: string, behind: string): string | null {
  if (colour === '' || colour === 'none' || colour === 'transparent' || colour === 'rgba(0, 0, 0, 0)') return null;
  if (/^#[\da-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
  if (red !== undefined) return hex([red, green, blue].map(Number));
  return painted(colour, behind);
}

/** `oklch()`, `color()`, see-through ones …: what a canvas makes of them. */
function painted(colour: string, behind: string): string | null {
  if (!CSS.supports('color', colour)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return null;
  for (const one of [behind, colour]) {
    context.fillStyle = one;
    context.fillRect(0, 0, 1, 1);
  }
  return hex([...context.getImageData(0, 0, 1, 1).data].slice(0, 3));
}

const hex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

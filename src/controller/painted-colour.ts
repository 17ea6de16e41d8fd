/** The channels of a colour in any notation, 0 to 255, and its opacity, by painting it; none of what is no colour or see-through. */
export function paintedColour(colour: string): number[] {
  if (colour === 'transparent' || !CSS.supports('color', colour)) return [];
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

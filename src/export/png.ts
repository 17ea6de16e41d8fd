import { pngWithTexts } from './png-texts.js';
import type { Paint, Picture, PictureItem, TextItem } from '../layout/picture.js';

/** Pixels per px of the picture. */
export const PNG_SCALE = 2;

/**
 * A picture as a PNG. It is painted, not made of an SVG: a page may forbid images of `blob:` and `data:`, and would draw text in
 * another font than its own.
 */
export async function pictureToPng(picture: Picture, scale = PNG_SCALE): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to paint on');
  context.scale(scale, scale);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const item of picture.items) paintItem(context, item, picture.font);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`);
  const { lang, title, description, source } = picture;
  return pngWithTexts(blob, lang, [
    ['Title', title],
    ['Description', description],
    ['Source', source],
  ]);
}

function paintItem(context: CanvasRenderingContext2D, item: PictureItem, font: string): void {
  switch (item.shape) {
    case 'path':
      return paintPath(context, new Path2D(item.d), item);
    case 'rect': {
      const path = new Path2D();
      path.rect(item.x, item.y, item.width, item.height);
      return paintPath(context, path, item);
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(item.x, item.y, item.radius, 0, 2 * Math.PI);
      return paintPath(context, path, item);
    }
    case 'text':
      return paintText(context, item, font);
    case 'group': {
      context.save();
      context.translate(item.x, item.y);
      if (item.clip) {
        context.beginPath();
        context.rect(item.clip.x, item.clip.y, item.clip.width, item.clip.height);
        context.clip();
      }
      for (const inner of item.items) paintItem(context, inner, font);
      context.restore();
    }
  }
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, paint: Paint): void {
  if (paint.fill !== null) {
    context.globalAlpha = paint.fillOpacity;
    context.fillStyle = paint.fill;
    context.fill(path);
    context.globalAlpha = 1;
  }
  if (paint.stroke !== null) {
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint.strokeWidth;
    context.lineJoin = 'round';
    context.setLineDash([...paint.dash]);
    context.stroke(path);
  }
}

function paintText(context: CanvasRenderingContext2D, item: TextItem, font: string): void {
  const fontOf = (strong: boolean | undefined): string =>
    `${item.italic ? 'italic ' : ''}${strong ? '600 ' : ''}${item.sizePx}px ${font}`;
  const widths = item.runs.map(({ text, strong }) => {
    context.font = fontOf(strong);
    return context.measureText(text).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const start = item.x - (item.anchor === 'start' ? 0 : item.anchor === 'middle' ? whole / 2 : whole);
  context.textAlign = 'left';
  const write = (draw: (text: string, x: number) => void): void => {
    let x = start;
    item.runs.forEach(({ text, strong }, index) => {
      context.font = fontOf(strong);
      draw(text, x);
      x += widths[index] as number;
    });
  };
  if (item.halo) {
    context.strokeStyle = item.halo.colour;
    context.lineWidth = item.halo.widthPx;
    context.lineJoin = 'round';
    context.setLineDash([]);
    write((text, x) => context.strokeText(text, x, item.y));
  }
  context.fillStyle = item.fill;
  write((text, x) => context.fillText(text, x, item.y));
}

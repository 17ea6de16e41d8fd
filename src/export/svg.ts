import type { GroupItem, Paint, Picture, PictureItem, TextItem } from '../layout/picture.js';
import { xmlText } from './xml-text.js';

/**
 * A picture as an SVG file that stands by itself: title and description for those who don't see it, text as text, every colour an
 * attribute, nothing fetched. Opened by itself its links can be followed.
 */
export function pictureToSvg(picture: Picture): string {
  const { width, height, background, lang, font, title, description, items } = picture;
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${xmlText(lang)}" role="img" aria-labelledby="title description" font-family="${xmlText(font)}">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="description">${xmlText(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${background}"/>`,
    ...items.map(itemText),
    '</svg>\n',
  ].join('\n');
}

/** Hundredths can't be seen. */
const num = (value: number): string => String(Math.round(value * 100) / 100 + 0);

function itemText(item: PictureItem): string {
  switch (item.shape) {
    case 'path':
      return `<path d="${xmlText(item.d)}"${paintText(item)}/>`;
    case 'rect':
      return `<rect x="${num(item.x)}" y="${num(item.y)}" width="${num(item.width)}" height="${num(item.height)}"${paintText(item)}/>`;
    case 'circle':
      return `<circle cx="${num(item.x)}" cy="${num(item.y)}" r="${num(item.radius)}"${paintText(item)}/>`;
    case 'text':
      return textText(item);
    case 'group':
      return groupText(item);
  }
}

function paintText({ fill, fillOpacity, stroke, strokeWidth, dash }: Paint): string {
  let text = ` fill="${fill ?? 'none'}"`;
  if (fill !== null && fillOpacity < 1) text += ` fill-opacity="${num(fillOpacity)}"`;
  if (stroke !== null) text += ` stroke="${stroke}" stroke-width="${num(strokeWidth)}" stroke-linejoin="round"`;
  if (stroke !== null && dash.length > 0) text += ` stroke-dasharray="${dash.map(num).join(' ')}"`;
  return text;
}

function textText({ x, y, anchor, sizePx, fill, italic, runs, halo, url }: TextItem): string {
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const style = italic ? ' font-style="italic"' : '';
  const apart = halo
    ? ` stroke="${halo.colour}" stroke-width="${num(halo.widthPx)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const inner = runs
    .map(({ text, strong }) => (strong ? `<tspan font-weight="600">${xmlText(text)}</tspan>` : xmlText(text)))
    .join('');
  const text = `<text x="${num(x)}" y="${num(y)}" font-size="${num(sizePx)}" fill="${fill}"${apart}${anchored}${style}>${inner}</text>`;
  return url ? `<a href="${xmlText(url)}">${text}</a>` : text;
}

function groupText({ x, y, clip, items }: GroupItem): string {
  const inner = items.map(itemText).join('\n');
  if (clip === null) return `<g transform="translate(${num(x)} ${num(y)})">\n${inner}\n</g>`;
  const box = [clip.x, clip.y, clip.width, clip.height].map(num);
  return `<svg x="${num(x + clip.x)}" y="${num(y + clip.y)}" width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}">\n${inner}\n</svg>`;
}

import { render } from 'lit';
import { plainColour } from '../../export/plain-colour.js';
import { readDrawing } from '../../export/read-drawing.js';
import { pictureLayout } from '../../layout/picture-layout.js';
import type { FootPart, LegendItem } from '../../layout/picture-layout.js';
import type { Picture } from '../../layout/picture.js';
import type { Scene } from '../../layout/scene.js';
import { legendTemplate } from '../../render/legend.js';
import { svgElement } from '../../render/svg-element.js';
import { paintScene } from '../../render/svg-scene.js';
import { fileFactsOf } from './file-facts-of.js';
import type { FileSource } from './file-source.js';
import { textMeasurer } from '../measure-text.js';

/** Behind the page's own, for where that is not installed. */
const FONTS = 'system-ui, sans-serif';
const ID = 'file';

/** An element's drawing as a picture that stands by itself, in the colours it has now; `part` says what of the data it shows. Throws where there is nothing drawn. */
export function pictureOf(source: FileSource, alt: string, part: string | null): Picture {
  const { root, scene, svg, locale } = source;
  const shown = source.part?.table ?? source.table;
  if (!root || !(scene ?? svg) || !shown) throw new Error('nothing is drawn');
  const facts = fileFactsOf(source);
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const background = plainColour(token('--surface')) ?? '#ffffff';
  const colour = (name: string): string => plainColour(token(name), background) ?? '#262626';
  const { strings } = locale;
  const date = facts.date && (source.stale ? strings.stale(facts.date, null) : strings.dataFrom(facts.date, null));
  const foot: (FootPart | null)[] = [
    facts.source ? { text: `${strings.source}: ${facts.source}`, url: facts.sourceUrl } : null,
    facts.license ? { text: `${strings.license} ${facts.license}`, url: facts.licenseUrl } : null,
    date ? { text: date, url: null } : null,
    shown.problems.length > 0 ? { text: strings.problems(shown.problems.length), url: null } : null,
  ];
  return pictureLayout({
    lang: locale.lang,
    font: [style.fontFamily, FONTS].filter(Boolean).join(', '),
    ink: colour('--ink'),
    secondary: colour('--ink-2'),
    background,
    heading: source.heading,
    // The description has what is said aside.
    sentence: source.sentence.filter(({ aside }) => !aside),
    description: facts.description,
    alt,
    ...(scene ? drawn(root, scene, background) : onPage(svg as SVGSVGElement, background)),
    more: scene && scene.folded > 0 ? strings.more(scene.folded) : null,
    remarks: scene?.remarks,
    note: [part && `${part}.`, facts.note].filter(Boolean).join(' ') || null,
    foot: foot.filter((part) => part !== null),
    measureText: textMeasurer(root),
  });
}

type Drawn = { readonly plot: Parameters<typeof pictureLayout>[0]['plot']; readonly legend: readonly LegendItem[] };

/** What stands on the page already, with its names written into it. */
function onPage(svg: SVGSVGElement, background: string): Drawn {
  const { width, height } = svg.viewBox.baseVal;
  return { plot: { width, height, items: readDrawing(svg, background) }, legend: [] };
}

/** Paints the drawing once more, unseen, among the element's own style sheets, and reads how it looks. */
function drawn(root: Element, scene: Scene, background: string): Drawn {
  const box = document.createElement('div');
  box.hidden = true;
  const svg = svgElement('svg', { class: 'marks' }) as SVGSVGElement;
  const legend = document.createElement('div');
  box.append(svg, legend);
  root.append(box);
  try {
    paintScene(svg, scene, ID);
    // A series that the reader left out is not in the picture.
    const entries = scene.legend.filter(({ hidden }) => !hidden);
    render(legendTemplate(entries, scene, ID, ''), legend);
    const swatches = [...legend.querySelectorAll<SVGElement>('svg.swatch')];
    return {
      plot: { width: scene.width, height: scene.height, items: readDrawing(svg, background) },
      legend: entries.map(({ label }, index) => {
        const swatch = swatches[index];
        return { label, swatch: swatch ? readDrawing(swatch, background) : [] };
      }),
    };
  } finally {
    box.remove();
  }
}

import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { EnergyPicture, NodeFacts, PlacedLink, PlacedNode, PictureNode } from '../layout/energy/energy-picture.js';

/** The role whose colour a way has: what comes from the building's own sources into the grid is an export. */
export const wayRole = ({ from, to }: { readonly from: PictureNode; readonly to: PictureNode }): string =>
  to === 'grid' ? 'export' : from;

/** Width of a way at most, em of the values. */
const WIDE_EM = 0.34;
const THIN_EM = 0.09;

/** px, with type of `em` px. */
export const wayWidth = (share: number | null, em: number): number =>
  Math.round((share ? THIN_EM * 1.6 + (WIDE_EM - THIN_EM) * share : THIN_EM) * em * 2) / 2;

function wayTemplate(link: PlacedLink, typePx: number): TemplateResult {
  const { share, d } = link;
  const state = share === null ? 'unknown' : share > 0 ? 'flowing' : 'idle';
  return svg`<path class=${`way ${state} r-${wayRole(link)}`} d=${d} stroke-width=${wayWidth(share, typePx)}></path>
    ${state === 'flowing' ? svg`<path class=${`head r-${wayRole(link)}`} d=${link.head}></path>` : ''}`;
}

/** A place with what is written in it, which readings may change: its last two texts. */
export function nodeTemplate(
  { node, x, y, label, value, missing, note }: PlacedNode,
  radius: number,
  em: number,
): TemplateResult {
  const base = y + em * 0.36;
  return svg`<g class=${`node r-${node}`}>
    <circle class=${`r-${node}`} cx=${x} cy=${y} r=${radius.toFixed(1)} stroke-width=${(em * 0.16).toFixed(1)}></circle>
    <text class="node-label" x=${x} y=${(base - em * 1.3).toFixed(1)} font-size=${(em * 0.8125).toFixed(1)}>${label}</text>
    <text class=${missing ? 'node-value missing' : 'node-value'} x=${x} y=${base.toFixed(1)} font-size=${em}>${value}</text>
    <text class="node-note" x=${x} y=${(base + em * 1.2).toFixed(1)} font-size=${(em * 0.75).toFixed(1)}>${note}</text>
  </g>`;
}

/** What the picture says to those who don't see it. */
export interface PictureTexts {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The same in words; `ways` says each way that something flows on. */
export const pictureTexts = (name: string, nodes: readonly NodeFacts[], ways: readonly string[]): PictureTexts => ({
  name,
  lines: [...nodes.map(({ label, value, note }) => `${label}: ${value}${note === '' ? '' : `, ${note}`}`), ...ways],
});

/** The picture of flows; dots move in the layer over it. */
export function pictureTemplate(picture: EnergyPicture, { name, lines }: PictureTexts): TemplateResult {
  const { width, height, radius, typePx, nodes, links } = picture;
  // What flows lies over what does not. Otherwise each stays where it is: a reading should not write all of them anew.
  const ordered = [...links].sort((a, b) => Number((a.share ?? 0) > 0) - Number((b.share ?? 0) > 0));
  return html`<div class="picture" part="plot">
    <svg class="flows" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
      ${ordered.map((link) => wayTemplate(link, typePx))} ${nodes.map((node) => nodeTemplate(node, radius, typePx))}
    </svg>
    <div class="motion" aria-hidden="true"></div>
    <ul class="sr" aria-label=${name}>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

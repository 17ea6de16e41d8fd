import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { EnergyPicture, PlacedLink, PlacedNode, PictureNode } from '../layout/energy/energy-picture.js';

/** The role whose colour a way has: what comes from the building's own sources into the grid is an export. */
export const wayRole = ({ from, to }: { readonly from: PictureNode; readonly to: PictureNode }): string =>
  to === 'grid' ? 'export' : from;

/** Width of a way at most, em of the values. */
const WIDE_EM = 0.34;
const THIN_EM = 0.09;

function wayTemplate(link: PlacedLink, typePx: number): TemplateResult {
  const { share, d } = link;
  const state = share === null ? 'unknown' : share > 0 ? 'flowing' : 'idle';
  const wide = share === null || share === 0 ? THIN_EM : THIN_EM * 1.6 + (WIDE_EM - THIN_EM) * share;
  return svg`<path class=${`way ${state} r-${wayRole(link)}`} d=${d} stroke-width=${Math.round(wide * typePx * 2) / 2}></path>
    ${state === 'flowing' ? svg`<path class=${`head r-${wayRole(link)}`} d=${arrowHead(link, typePx)}></path>` : ''}`;
}

/** An arrow in the middle of a way, as motion is not there for everybody. */
function arrowHead({ points }: PlacedLink, typePx: number): string {
  const middle = Math.floor((points.length - 1) / 2);
  const [ax, ay] = points[middle] ?? [0, 0];
  const [bx, by] = points[middle + 1] ?? [0, 0];
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const [from, to] = [points[0], points.at(-1)];
  // Between two places that nearly touch there is no room for a common one.
  const far = from && to ? Math.hypot(to[0] - from[0], to[1] - from[1]) : 0;
  const size = Math.min(typePx * 0.42, far * 0.3);
  const angle = Math.atan2(by - ay, bx - ax);
  const corner = (turn: number): string =>
    `${(x + Math.cos(angle + turn) * size).toFixed(1)},${(y + Math.sin(angle + turn) * size).toFixed(1)}`;
  return `M${corner(2.4)}L${corner(0)}L${corner(-2.4)}Z`;
}

function nodeTemplate(
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

/** The picture of flows; dots move in the layer over it. `ways` says each of them in words. */
export function pictureTemplate(picture: EnergyPicture, name: string, ways: readonly string[]): TemplateResult {
  const { width, height, radius, typePx, nodes, links } = picture;
  // What flows lies over what does not. Otherwise each stays where it is: a reading should not write all of them anew.
  const ordered = [...links].sort((a, b) => Number((a.share ?? 0) > 0) - Number((b.share ?? 0) > 0));
  return html`<div class="picture" part="plot">
    <svg class="flows" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
      ${ordered.map((link) => wayTemplate(link, typePx))} ${nodes.map((node) => nodeTemplate(node, radius, typePx))}
    </svg>
    <div class="motion" aria-hidden="true"></div>
    <ul class="sr" aria-label=${name}>
      ${nodes.map(({ label, value, note }) => html`<li>${`${label}: ${value}${note === '' ? '' : `, ${note}`}`}</li>`)}
      ${ways.map((way) => html`<li>${way}</li>`)}
    </ul>
  </div>`;
}

import { svgElement } from './svg-element.js';

/** The slots of two-sided colours below their middle: without colours these are as dark as those above it. */
const BELOW = '.territory:is(.s16, .s17, .s18)';
/** px; what is hatched is striped upwards to the left, as what is missing is to the right. */
const STEP_PX = 7;

/** A light line with a dark one beside it: one of them stands out from any colour. */
function pattern(id: string, scale: number): SVGElement {
  const size = { width: STEP_PX, height: STEP_PX, patternUnits: 'userSpaceOnUse', patternTransform: `scale(${scale})` };
  const made = svgElement('pattern', { id, ...size });
  const line = (d: string, stroke: string, width: number): SVGElement =>
    svgElement('path', { d, fill: 'none', stroke, 'stroke-width': width });
  made.append(
    line(
      `M0 0L${STEP_PX} ${STEP_PX}M-1 ${STEP_PX - 1}L1 ${STEP_PX + 1}M${STEP_PX - 1} -1L${STEP_PX + 1} 1`,
      '#ffffff',
      1.4,
    ),
    line(`M1 0L${STEP_PX} ${STEP_PX - 1}M0 ${STEP_PX - 1}L1 ${STEP_PX}`, '#262626', 0.6),
  );
  return made;
}

/** Hatches what lies below the middle of two-sided colours, on maps and in their legend; returns what takes that away again. */
export function hatchSides(root: ParentNode): () => void {
  const added: Element[] = [];
  for (const svg of root.querySelectorAll('svg')) {
    const shapes = [...svg.querySelectorAll(BELOW)];
    if (shapes.length === 0) continue;
    const [plain, tenths] = [`below-${added.length}`, `below-${added.length}-tenths`];
    const definitions = svgElement('defs', {});
    definitions.append(pattern(plain, 1), pattern(tenths, 10));
    svg.prepend(definitions);
    added.push(definitions);
    for (const shape of shapes) {
      const over = shape.cloneNode() as Element;
      over.setAttribute('class', shape.classList.contains('receding') ? 'below receding' : 'below');
      over.setAttribute('fill', `url(#${shape.closest('.tenths') ? tenths : plain})`);
      // Right over what it hatches, under what lies over that.
      shape.after(over);
      added.push(over);
    }
  }
  return () => added.forEach((one) => one.remove());
}

import type { Drawn } from '../download/file-source-of.js';
import type { EnergyChart } from './energy-chart.js';

/** What a dashboard has drawn, for its files: the first chart of the view, where it is no show and has any, else the picture of flows, which is no scene. */
export function energyDrawn(root: ParentNode, isShow: boolean): Drawn {
  const chart = isShow ? null : root.querySelector<EnergyChart>('.chart');
  const ways = [...root.querySelectorAll('[part="plot"] li')].map((way) => way.textContent);
  return {
    scene: chart?.drawn ?? null,
    drawnIn: chart?.renderRoot.querySelector('.root') ?? null,
    svg: root.querySelector<SVGSVGElement>('.flows, .sankey svg'),
    describe: async () => (await chart?.told()) ?? ways.join('; '),
  };
}

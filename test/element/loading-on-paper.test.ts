import { expect, fixture } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LkElement } from '../../src/element/lk-element.js';
import '../../src/lk-cartogram.js';
import '../../src/lk-chart.js';
import '../../src/lk-dataset-table.js';
import { all, inside, plain, SERVICES, until } from '../helper/mount.js';

const never = (name: string): string => `/fault/hang;key=paper-${name}${SERVICES}/stare/FeatureServer/0`;
const elements: Readonly<Record<string, TemplateResult>> = {
  chart: html`<lk-chart loading="eager" heading="Obce" src=${never('chart')}></lk-chart>`,
  list: html`<lk-dataset-table loading="eager" heading="Obce" src=${never('list')}></lk-dataset-table>`,
  map: html`<lk-cartogram loading="eager" heading="Obce" src=${never('map')}></lk-cartogram>`,
};
const isDrawn = (part: Element): boolean => part.getClientRects().length > 0;
/** What is only read aloud is a pixel. */
const isSeen = (part: Element): boolean => {
  const { width, height } = part.getBoundingClientRect();
  return width > 1 && height > 1;
};

describe('on paper, an element whose data are on their way', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  for (const [name, template] of Object.entries(elements))
    it(`says so in words, and draws nothing in place of them: ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div style="width: 600px">${template}</div>`);
      const element = box.firstElementChild as LkElement;
      await until(() => all(element, '.skeleton span').length > 0, 'what stands in for the data');
      expect(all(element, '.skeleton').some(isDrawn)).to.equal(true);
      await emulateMedia({ media: 'print' });
      expect(all(element, '.skeleton').some(isDrawn)).to.equal(false);
      const words = all(element, '.skeleton ~ .sr').filter(isSeen);
      expect(words.map(({ textContent }) => plain(textContent))).to.deep.equal(['Načítají se data…']);
      expect(isSeen(inside(element, 'h3, [part=heading]'))).to.equal(true);
      box.remove();
    });
});

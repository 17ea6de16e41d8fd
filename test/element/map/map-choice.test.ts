import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { MapChoice } from '../../../src/element/map/map-choice.js';
import type { MapView } from '../../../src/element/map/map-build.js';
import type { MapHands } from '../../../src/element/map/map-hands.js';
import type { MapZooming } from '../../../src/element/map/map-zooming.js';
import { cs } from '../../../src/locale/cs.js';
import { loadMapWords } from '../../../src/locale/map-words.js';
import { plain } from '../../helper/mount.js';

/** A map whose classes are of one method, whatever was asked for. */
function choiceOn(method: string): MapChoice {
  const view = { territories: { level: 'orp', units: [] }, model: { method, classes: { breaks: [1, 2] } } };
  const host = { variant: 'tiles', requestUpdate: () => undefined };
  const hands = {
    host,
    build: { retry: () => 0 },
    view: () => view,
    locale: () => cs,
    adopt: () => 0,
    choose: () => 0,
    say: () => 0,
  };
  return new MapChoice(hands as unknown as MapHands, view as unknown as MapView, {} as MapZooming);
}

describe("a reader's choice of classes", () => {
  const box = document.createElement('div');
  before(() => loadMapWords(cs));
  const show = (choice: MapChoice): HTMLSelectElement => {
    render(choice.render(cs), box);
    return box.querySelector('select') as HTMLSelectElement;
  };

  it('shows the classes that are on the map, and says why where they are not those chosen', () => {
    const choice = choiceOn('quantile');
    const select = show(choice);
    expect(box.querySelectorAll('p')).to.have.length(0);
    select.value = 'jenks';
    select.dispatchEvent(new Event('change'));
    expect(choice.chosen.method).to.equal('jenks');
    // Its code is out of reach: the map still has the others.
    expect(show(choice).value).to.equal('quantile');
    expect(plain(box.querySelector('p')?.textContent)).to.equal(
      'Zvolené třídy se nepodařilo načíst; mapa má třídy stejně početné.',
    );
  });

  it('says nothing of classes that are as they were chosen', () => {
    const choice = choiceOn('jenks');
    choice.take({ method: 'jenks' });
    expect(show(choice).value).to.equal('jenks');
    expect(box.querySelectorAll('p')).to.have.length(0);
  });
});

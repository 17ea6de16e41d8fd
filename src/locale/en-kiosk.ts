import type { KioskWords } from './kiosk-words.js';
import { strong } from './sentence.js';

export const enKioskWords: KioskWords = {
  now: 'Right now',
  today: 'today',
  figures: (when) => `Energy ${when}`,
  sunTitle: 'What the sun did',
  useTitle: 'How much we need',
  weekTitle: 'The last seven days',
  compareNote: 'electricity per m² in seven days',
  back: 'Back',
  forward: 'Forward',
  controls: 'Controls of the show',
  panel: (index, count, title) => `${title} (${index} of ${count})`,
  made: (amount, span) => `The sun on the roof made ${amount} ${span}. That is enough for:`,
  used: (amount, span) => `The building used ${amount} ${span}. That is as much as:`,
  equivalence(name, count, factor, number) {
    const one = number === 1;
    const said = {
      kettle: one ? 'kettle of boiling water' : 'kettles of boiling water',
      phone: one ? 'charge of a phone' : 'charges of a phone',
      drive: 'km by an electric car',
      bath: one ? 'bath of water' : 'baths of water',
      lamp: one ? 'hour of light' : 'hours of light',
    }[name];
    return [strong(count), { text: `\u00a0${said}` }, { text: ` (${factor}\u00a0each)` }];
  },
  evergreenTitle: 'Did you know…',
  evergreen: [
    'At a clear noon the sun sends about 1\u00a0kW onto a square metre of roof: half of what a kettle takes.',
    'Switching off the lights of a classroom in every long break saves enough in a year to charge a phone hundreds of times.',
    'A dripping tap can lose over 10\u00a0m³ of water in a year: almost a hundred baths.',
    'Airing briefly with windows wide open beats an hour of a window ajar: the air changes, the walls stay warm.',
  ],
  old: (date) => `There are no new data. The last came on ${date}.`,
};

import type { KioskWords } from './kiosk-words.js';
import { pluralForm } from './plural.js';
import { strong } from './sentence.js';

const noun = (number: number, one: string, few: string, other: string): string =>
  pluralForm('cs', number, { one, few, many: few, other });

export const csKioskWords: KioskWords = {
  now: 'Právě teď',
  today: 'dnes',
  figures: (when) => `Energie ${when}`,
  sunTitle: 'Co dokázalo slunce',
  useTitle: 'Kolik toho potřebujeme',
  weekTitle: 'Posledních sedm dní',
  compareNote: 'spotřeba elektřiny na m² za sedm dní',
  back: 'Zpět',
  forward: 'Vpřed',
  controls: 'Ovládání promítání',
  panel: (index, count, title) => `${title} (${index} z\u00a0${count})`,
  made: (amount, span) => `Slunce na střeše vyrobilo ${span} ${amount}. To stačí na:`,
  used: (amount, span) => `Budova spotřebovala ${span} ${amount}. Tolik je potřeba na:`,
  equivalence(name, count, factor, number) {
    const note = { text: ` (po\u00a0${factor})` };
    const said = {
      kettle: noun(number, 'konvici vařící vody', 'konvice vařící vody', 'konvic vařící vody'),
      phone: noun(number, 'nabití telefonu', 'nabití telefonu', 'nabití telefonu'),
      drive: 'km jízdy elektromobilem',
      bath: noun(number, 'vanu vody', 'vany vody', 'van vody'),
      lamp: noun(number, 'hodinu svícení', 'hodiny svícení', 'hodin svícení'),
    }[name];
    return [strong(count), { text: `\u00a0${said}` }, note];
  },
  evergreenTitle: 'Víte, že…',
  evergreen: [
    'Za jasného poledne pošle slunce na každý metr čtvereční střechy asi 1\u00a0kW: polovinu toho, co bere rychlovarná konvice.',
    'Zhasnout ve třídě o\u00a0velké přestávce ušetří za rok elektřinu na stovky nabití telefonu.',
    'Kapající kohoutek vykape za rok i\u00a0přes 10\u00a0m³ vody: skoro stovku van.',
    'Vyvětrat krátce a\u00a0naplno je lepší než nechat okno celou hodinu pootevřené: vzduch se vymění, stěny nevychladnou.',
  ],
  old: (date) => `Nové údaje teď nemáme. Poslední přišly ${date}.`,
};

import { isObject } from '../arcgis/arcgis-metadata.js';
import { licenceName } from './licence.js';

/**
 * Terms of use of a distribution (DCAT-AP-CZ, "Specifikace podmínek užití") in a few words: the licences of the work, of the database and of its
 * maker's special right; where none is licensed, what is said of the work. That there are personal data is said too. Null when nothing is.
 */
export function termsName(terms: unknown): string | null {
  if (!isObject(terms)) return licenceName(terms);
  const names = ['autorské_dílo', 'databáze_jako_autorské_dílo', 'databáze_chráněná_zvláštními_právy'].map((key) =>
    licenceName(terms[key]),
  );
  const licences = names.filter((name) => name !== null && /^CC/.test(name));
  const personal = licenceName(terms['osobní_údaje']);
  const parts = [...new Set(licences.length > 0 ? licences : names.slice(0, 1))];
  if (personal !== null && /^obsahuje/i.test(personal)) parts.push(personal.toLowerCase());
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? said.join(', ') : null;
}

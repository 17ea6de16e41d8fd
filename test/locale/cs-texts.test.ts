import { expect } from '@open-wc/testing';
import { csChartWords } from '../../src/locale/cs-chart.js';
import { error } from '../../src/locale/cs-errors.js';
import { error as english } from '../../src/locale/en-errors.js';
import { words as files } from '../../src/locale/cs-files.js';
import { words as working } from '../../src/locale/cs-working.js';
import type { ErrorName } from '../../src/locale/locale.js';

/** A preposition or conjunction of one letter with a blank that may end the line. */
const LOOSE = /(?<![\p{L}\d])[kszvouai] (?=\S)/iu;
const CODES: readonly ErrorName[] = [
  'network',
  'timeout',
  'cors',
  'http',
  'service',
  'unauthorized',
  'rate-limited',
  'parse',
  'no-column',
  'bad-attribute',
  'no-geometry',
  'too-large',
  'unsupported',
];
const REASONS = [
  ...[null, 'offline', 'csp', 'mixed-content', 'log-zero', 'log-bar', 'negative-part', 'no-area', 'no-population'],
  ...['no-match', 'no-value', 'no-tiles', 'geometry', 'per'],
];

describe('Czech texts', () => {
  it('of failures leave no letter alone at the end of a line', () => {
    for (const code of CODES) {
      for (const reason of REASONS) {
        const { sentence, remedy } = error(code, 'data.example', 500, reason);
        expect(sentence).not.to.match(LOOSE);
        expect(remedy).not.to.match(LOOSE);
      }
    }
  });

  it('of failures name the attribute with the address that failed', () => {
    for (const code of ['network', 'cors', 'http', 'service', 'parse'] as const) {
      for (const attribute of ['geometry', 'per']) {
        for (const { remedy } of [error(code, 'data.example', 500, attribute), english(code, 'a', 500, attribute)])
          expect(remedy)
            .to.contain(attribute)
            .and.not.match(/\bsrc\b/);
      }
      expect(error(code, 'data.example', 500, null).remedy).to.contain('src');
    }
    expect(error('http', 'data.example', 404, 'geometry').sentence).to.contain('Hranice se nepodařilo načíst');
  });

  it('of files and of what readers do leave none either', () => {
    // The name of a sheet is written by people into formulas.
    const texts = Object.entries({ ...files, ...working, ...csChartWords }).filter(([name]) => name !== 'aboutSheet');
    for (const [, text] of texts) if (typeof text === 'string') expect(text).not.to.match(LOOSE);
  });
});

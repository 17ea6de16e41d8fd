import { formatLocale, formatSpecifier } from 'd3-format';
import type { Locale } from './locale.js';
import type { ValueFormat } from './value-format.js';

const NBSP = '\u00a0';

/** A writer by a specifier of d3-format, with the marks of the language. Throws a RangeError for what is no specifier. */
export function specifiedFormat(format: string, locale: Locale, unit?: string): ValueFormat {
  const { type, symbol } = specifierOf(format);
  const czech = locale.lang === 'cs';
  const money = unit ?? (czech ? 'Kč' : 'CZK');
  const write = formatLocale({
    decimal: locale.number(0.5).charAt(1),
    thousands: locale.number(1000).slice(1, -3),
    grouping: [3],
    currency: czech ? ['', `${NBSP}${money}`] : [money.length > 1 ? `${money}${NBSP}` : money, ''],
    percent: locale.number(0, { percent: true }).slice(1),
    minus: '\u2212',
  }).format(format);
  const bare = (value: number): string => (Number.isFinite(value) ? write(value) : '');
  // The symbol of money and the sign of per cent are in the format itself.
  const own = symbol === '$' || type === '%' || type === 'p';
  if (own || !unit) return { value: bare, bare, unit: undefined };
  return {
    value: (value) => {
      const text = bare(value);
      if (text === '') return text;
      // 1,2 MWh: the prefix of a unit stands at the unit.
      const [, number, prefix] = /^(.*?)([yzafpnµmkMGTPEZY])$/.exec(type === 's' ? text : '') ?? [];
      return prefix ? `${number}${NBSP}${prefix}${unit}` : text + locale.unit(value, unit);
    },
    bare,
    unit,
  };
}

function specifierOf(format: string): ReturnType<typeof formatSpecifier> {
  try {
    return formatSpecifier(format);
  } catch (error) {
    throw new RangeError(`neither a name nor a specifier of a format: ${format}`, { cause: error });
  }
}

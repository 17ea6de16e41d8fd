import type { ErrorTexts } from './locale.js';

/** Failures in Czech. */
export const error: ErrorTexts = (code, host, status, reason, column) => {
  const where = host ?? 'zdroj dat';
  const own = reason === 'geometry' || reason === 'per' ? reason : null;
  const attribute = own ?? 'src';
  const what = own === 'geometry' ? 'Hranice' : own === 'per' ? 'Počty obyvatel' : 'Data';
  const failed = `${what} se nepodařilo načíst: `;
  switch (code) {
    case 'network':
      if (reason === 'offline')
        return { sentence: `${failed}zařízení je bez připojení.`, remedy: 'Připojte se a\u00a0zkuste to znovu.' };
      if (reason === 'csp') {
        return {
          sentence: `${failed}stránka nedovoluje spojení s\u00a0${where}.`,
          remedy: `Do Content-Security-Policy stránky doplňte connect-src ${where}.`,
        };
      }
      if (reason === 'mixed-content') {
        return {
          sentence: `${failed}adresa ${where} není zabezpečená, stránka ano.`,
          remedy: 'V\u00a0atributu src použijte https.',
        };
      }
      return {
        sentence: `${failed}${where} neodpovídá.`,
        remedy: `Zkontrolujte připojení a\u00a0adresu v\u00a0atributu ${attribute}.`,
      };
    case 'cors':
      return {
        sentence: `${failed}${where} nedovoluje čtení z\u00a0jiných webů.`,
        remedy: `Zkontrolujte adresu v\u00a0atributu ${attribute}, nebo požádejte správce zdroje o\u00a0hlavičku Access-Control-Allow-Origin.`,
      };
    case 'timeout':
      return {
        sentence: `${what} se nepodařilo načíst včas: ${where} odpovídá příliš pomalu.`,
        remedy: 'Zkuste to později.',
      };
    case 'http':
      return {
        sentence: `${failed}${where} hlásí chybu${status === null ? '' : ` ${status}`}.`,
        remedy: `Zkontrolujte adresu v\u00a0atributu ${attribute}, nebo to zkuste později.`,
      };
    case 'service':
      return {
        sentence: `Datová služba ${host ?? ''} odmítla dotaz.`.replace('  ', ' '),
        remedy: `Zkontrolujte adresu v\u00a0atributu ${attribute}; odpověď služby je v\u00a0podrobnostech.`,
      };
    case 'unauthorized':
      return {
        sentence: 'Tato data nejsou veřejná.',
        remedy: 'Požádejte vlastníka dat, aby vrstvu zpřístupnil všem.',
      };
    case 'rate-limited':
      return { sentence: `${where} je teď přetížený.`, remedy: 'Zkuste to za chvíli.' };
    case 'parse':
      return {
        sentence: 'Odpověď není v\u00a0očekávaném formátu.',
        remedy: `Zkontrolujte, že adresa v\u00a0atributu ${attribute} vede na ${own === 'geometry' ? 'soubor hranic' : 'data'}, ne na webovou stránku.`,
      };
    case 'no-column':
      if (reason === 'no-match')
        return {
          sentence: 'Žádný řádek nepatří k\u00a0území na mapě.',
          remedy:
            'Zkontrolujte atributy key (sloupec s\u00a0kódem nebo jménem území) a\u00a0level; příklady obojího jsou v\u00a0podrobnostech.',
        };
      if (reason === 'no-value')
        return {
          sentence: 'Ve sloupci, který mapa ukazuje, není žádná hodnota.',
          remedy: 'Zkontrolujte atribut value, popřípadě per.',
        };
      if (column)
        return {
          sentence: `V\u00a0datech chybí sloupec „${column.name}“.`,
          remedy:
            column.closest === null
              ? 'Zkontrolujte názvy sloupců v\u00a0atributech; které v\u00a0datech jsou, je v\u00a0podrobnostech.'
              : `Nemá to být „${column.closest}“? Které sloupce v\u00a0datech jsou, je v\u00a0podrobnostech.`,
        };
      return {
        sentence: 'V\u00a0datech chybí sloupec, který je tu potřeba, nebo v\u00a0něm nejsou čísla.',
        remedy: 'Zkontrolujte názvy sloupců v\u00a0atributech; které v\u00a0datech jsou, je v\u00a0podrobnostech.',
      };
    case 'bad-attribute':
      if (reason === 'no-area')
        return {
          sentence: 'Rozloha území není známa, na km² hodnoty přepočítat nejde.',
          remedy:
            'Dejte hranicím vlastnost km2, místo přibližných použijte skutečné, nebo v\u00a0atributu per uveďte sloupec s\u00a0rozlohou.',
        };
      if (reason === 'no-population')
        return {
          sentence: 'Počet obyvatel území není znám, na obyvatele hodnoty přepočítat nejde.',
          remedy: 'Dejte hranicím vlastnost obyvatel, nebo v\u00a0atributu per uveďte sloupec s\u00a0počtem obyvatel.',
        };
      if (reason === 'log-zero')
        return {
          sentence: 'Logaritmická osa nemá místo pro nulu ani záporné hodnoty.',
          remedy: 'Vynechte atribut scale, nebo vyberte jen kladné hodnoty atributem where.',
        };
      if (reason === 'log-bar')
        return {
          sentence: 'Sloupce a\u00a0plochy začínají od nuly, kterou logaritmická osa nemá.',
          remedy: 'Použijte kind="line" nebo kind="scatter", nebo vynechte atribut scale.',
        };
      if (reason === 'negative-part')
        return {
          sentence: 'Záporná hodnota nemůže být dílem celku.',
          remedy: 'Použijte kind="bar" nebo kind="column".',
        };
      return {
        sentence: 'Některý atribut má chybnou hodnotu.',
        remedy: 'Opravte ho; který to je a\u00a0co v\u00a0něm může být, je v\u00a0podrobnostech.',
      };
    case 'no-geometry':
      return { sentence: 'Chybí hranice území.', remedy: 'Zkontrolujte atribut geometry.' };
    case 'too-large':
      return { sentence: 'Dat je příliš mnoho.', remedy: 'Omezte je atributy where, group-by nebo limit.' };
    case 'unsupported':
      if (reason === 'no-tiles')
        return {
          sentence: 'Dlaždice pro území této úrovně nemáme.',
          remedy: 'Použijte level="kraj", "okres" nebo "orp", nebo jiný variant.',
        };
      return {
        sentence: 'Tento zdroj nebo zobrazení zatím neumíme.',
        remedy: 'Co přesně chybí, je v\u00a0podrobnostech.',
      };
  }
};

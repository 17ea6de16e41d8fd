// What lit has for others and no element of ours needs is taken out of the exact version that package.json pins: hooks for polyfills, for
// rendering on a server and for browsers without constructable style sheets (which could not run our code either); directives, comments
// and <textarea>s in templates; options of properties beyond a name, a number, a switch and its reflection; long texts of errors that only
// a developer of elements can make. The build and the tests in the browser read lit through this, so that what is tested is what is shipped.

/** By file: what is there, exactly once, and what stands in its place. */
const SPARES = {
  'css-tag.js': [
    [/const t=globalThis,e=.*?,o=new WeakMap;/, 'const e=!0;'],
    [/constructor\(t,e,o\)\{if\(this\._\$cssResult\$=!0.*?this\.t=e\}/, 'constructor(t){this.cssText=t}'],
    [
      /get styleSheet\(\)\{.*?toString\(\)\{return this\.cssText\}/,
      'get styleSheet(){let t=this.o;return t||(this.o=t=new CSSStyleSheet).replaceSync(this.cssText),t}',
    ],
    [/,void 0,s\)(?=,i=)/, ')'],
    [
      /const o=1===t\.length\?.*?return new n\(o,t,s\)/,
      'return new n(1===t.length?t[0]:e.reduce((e,s,o)=>e+(s.cssText??s)+t[o+1],t[0]))',
    ],
    [/\{if\(e\)(s\.adoptedStyleSheets=o\.map\().*?(?=,c=)/, '{$1t=>t.styleSheet)}'],
    [/(?<=,c=)e\?t=>t:.*?(?=;export)/, 't=>t'],
  ],
  'reactive-element.js': [
    [/getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,/, ''],
    [/,a=globalThis,c=.*?,d=(?=\(t,s\)=>t)/, ',d='],
    [/u=\{toAttribute.*?\},(?=f=)/, 'u=(t,s)=>s===Boolean?null!==t:s===Number?null===t?null:Number(t):t,'],
    [/b=\{attribute:!0.*?hasChanged:f\};Symbol\.metadata\?\?=.*?new WeakMap;/, 'b={};'],
    [/static addInitializer\(t\)\{.*?\}(?=static get)/, ''],
    [
      /(static createProperty\(t,s=b\)\{).*?(?=static _\$Ei)/,
      '$1this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},' +
        'set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}',
    ],
    [/void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''],
    [/if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty.*?(?=this\._\$Eh=new Map)/, '$1;'],
    [/this\.finalizeStyles\(this\.styles\)\}static finalizeStyles.*?(?=static _\$Eu)/, '[this.styles??[]].flat(9)}'],
    [
      /const i=s\.attribute;return!1===i.*?void 0\}/,
      'const i=s.attribute??t.replace(/[A-Z]/g,"-$$&").toLowerCase();return!1===i?void 0:i}',
    ],
    [/this\._\$Ep=void 0,(?=this\.isUpdatePending)/, ''],
    [/this\._\$Ev\(\)\}_\$Ev\(\)\{/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/removeController\(t\)\{.*?\}/, ''],
    [
      /const t=new Map,s=this\.constructor\.elementProperties;for.*?\(this\._\$Ep=t\)/,
      'for(const t of this.constructor.elementProperties.keys())' +
        'this.hasOwnProperty(t)&&((this._$Ep??=new Map).set(t,this[t]),delete this[t])',
    ],
    [/this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
    [/y\.shadowRootOptions=\{mode:"open"\},/, ''],
    [
      /(?<=attributeChangedCallback\(t,s,i\)\{).*?\}(?=_\$ET)/,
      'const e=this.constructor,h=e._$Eh.get(t);void 0!==h&&this._$Em!==h&&' +
        '(this._$Em=h,this[h]=u(i,e.elementProperties.get(h).type),this._$Em=null)}',
    ],
    // Only switches are reflected.
    [
      /_\$ET\(t,s\)\{.*?(?=requestUpdate\(t)/,
      '_$ET(t){const s=this.constructor;this._$Em=t,' +
        'this.toggleAttribute(s._$Eu(t,s.elementProperties.get(t)),!!this[t]),this._$Em=null}',
    ],
    [/(?<=\.forEach\(t=>this\._\$ET\(t),this\[t\](?=\))/, ''],
    [
      /requestUpdate\(t,s,i,e=!1,h\)\{.*?this\.C\(t,s,i\)\}/,
      'requestUpdate(t,s,i){if(void 0!==t){if(!f(this[t],s))return;' +
        'this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),' +
        'i?.reflect&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
    ],
    [/C\(t,s,\{useDefault.*?(?=async _\$EP)/, ''],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?void 0,i,e\)\}(?=\})/, ''],
    [/let t=!1;(const s=this\._\$AL;try\{)t=this\.shouldUpdate\(s\),t\?\(/, '$1'],
    [/(?<=this\.update\(s\))\):this\._\$EM\(\)/, ''],
    [/throw t=!1,(?=this\._\$EM\(\))/, 'throw '],
    [/t&&(?=this\._\$AE\(s\))/, ''],
    [/\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(t\)\)/, '||($1)'],
    [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],
    [/shouldUpdate\(t\)\{return!0\}/, ''],
    [/firstUpdated\(t\)\{\}/, ''],
    [/,p\?\.\(\{ReactiveElement:y\}\).*?push\("[^"]*"\)/, ''],
  ],
  'lit-html.js': [
    [
      /const t=globalThis,i=t=>t,s=t\.trustedTypes,e=s\?s(\.createPolicy\(.*?\)):void 0,/,
      'const e=globalThis.trustedTypes?$1,',
    ],
    [/v=\/.*?,_=\/-->\/g,m=\/>\/g,/, 'v=/<\\/?[a-zA-Z][^>\\s]*/g,'],
    [/,y=\/\^.*?\/i(?=,x=)/, ''],
    [/void 0!==e\?e\./, 'e?e.'],
    [/let n,(?=l=2===i)/, 'let '],
    [/:3===i\?"<math>"/, ''],
    [/"!--"===u\[1\]\?.*?(?=:c===p\?)/, 'c=p'],
    [/c=n\?\?v,d=-1\):void 0===u\[1\]\?d=-2:/, 'c=v,d=-1):'],
    [/c===\$\|\|c===g\?c=p:.*?;const x=.*?(?=l\+=c===v)/, 'c=p;'],
    [/(?<=\+s\.slice\(d\)\+o)\+x\):s\+o\+\(-2===d\?i:x\)/, '):s+o'],
    [/:3===i\?"<\/math>"/, ''],
    [/2===i\|\|3===i/, '2===i'],
    [/if\(r\.hasAttributes\(\)\)(?=for)/, ''],
    [/d\.push\(\{type:1,index:l,/, 'd.push({index:l,'],
    [/else t\.startsWith\(o\).*?(?=\}else if\(8)/, ''],
    [
      /else if\(8===r\.nodeType\)if\(r\.data===n\)d\.push\(\{type:2,index:l\}\);else\{.*?\}l\+\+/,
      'else 8===r.nodeType&&r.data===n&&d.push({index:l});l++',
    ],
    [/function M\(t,i,s=t,e\)\{.*?return.*?i\}(?=class R)/, ''],
    [/constructor\(t,i\)\{this\._\$AV=\[\],.*?(?=u\(t\))/, 'constructor(t){this._$AV=[],this._$AD=t}'],
    [/\(t\?\.creationScope\?\?l\)/, 'l'],
    [
      /let i;2===r\.type\?.*?this\._\$AV\.push\(i\)/,
      'this._$AV.push(r.ctor?new r.ctor(h,r.name,r.strings,t):new k(h,h.nextSibling,t))',
    ],
    [/void 0!==s&&\(void 0!==s\.strings\?\(s\._\$AI\(t,s,i\)/, '(void 0!==s.strings?(s._$AI(t,i)'],
    [
      /class k\{get _\$AU\(\)\{.*?(?=t===A\|\|null==t)/,
      'class k{constructor(t,i,s){this._$AH=A,this._$AA=t,this._$AB=i,this.options=s}_$AI(t){a(t)?',
    ],
    [/&&t!==E(?=&&this\._\(t\))/, ''],
    [/const\{values:i,_\$litType\$:s\}=t,e=.*?;(?=if\(this)/, 'const i=t.values,e=this._$AC(t);'],
    [/new R\(e,this\)/, 'new R(e)'],
    [/(?<=new k\(this\.O\(c\(\)\),this\.O\(c\(\)\),)this,/, ''],
    [/(?<=this\._\$AR\(s&&s\._\$AB\.nextSibling),e/, ''],
    [
      /_\$AR\(t=this\._\$AA\.nextSibling,s\)\{.*?(?=\}class H)/,
      '_$AR(t=this._$AA.nextSibling){for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}}',
    ],
    [
      /class H\{.*?(?=s\.length>2)/,
      'class H{constructor(t,i,s,h){this._$AH=A,this.element=t,this.name=i,this.options=h,',
    ],
    [/(?<=this\.strings=s\)):this\._\$AH=A/, ':0'],
    [/_\$AI\(t,i=this,s,e\)\{(const h=this\.strings)/, '_$AI(t,s){$1'],
    [/t=M\(this,t,i,0\),o=!a\(t\)\|\|t!==this\._\$AH&&t!==E,/, 'o=!a(t)||t!==this._$AH,'],
    [/r=M\(this,e\[s\+n\],i,n\),r===E&&\(r=this\._\$AH\[n\]\),/, 'r=e[s+n],'],
    [/o&&!e&&(?=this\.j)/, 'o&&'],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, ''],
    [
      /constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}.*?(?=\}class Z)/,
      '_$AI(t){t??=A,t===A!=(this._$AH===A)&&' +
        'this.element[t===A?"removeEventListener":"addEventListener"](this.name,this),this._$AH=t}' +
        'handleEvent(t){this._$AH.call(this.options?.host??this.element,t)}',
    ],
    // Empty for who would ask for its parts.
    [/class Z\{.*?const j=\{.*?\};?const B=|class Z\{.*?const j=\{.*?\},B=.*?push\("[^"]*"\);/, 'const j={};'],
    [
      /(?<=D=\(t,i,s\)=>\{).*?(?=\};export)/,
      'let e=i._$litPart$;return e||(i._$litPart$=e=new k(i.insertBefore(c(),null),null,s??{})),e._$AI(t),e',
    ],
  ],
  'lit-element.js': [
    [/const s=globalThis;/, ''],
    [/,this\._\$Do=void 0/, ''],
    [/createRenderRoot\(\)\{.*?(?=update\(t\))/, ''],
    [/this\.hasUpdated\|\|\(.*?\),(?=super)/, ''],
    [/this\._\$Do=(?=e\()/, ''],
    [/connectedCallback\(\)\{.*?return r\}/, ''],
    [/i\._\$litElement\$=!0,i\["finalized"\]=!0,s\.litElementHydrateSupport.*?push\("[^"]*"\);/, 'const n={};'],
  ],
};

/** The code of a file of lit without what we spare; of any other file `undefined`. */
export function withoutSpares(id, code) {
  const [, file = ''] = /node_modules\/(?:@lit|lit)[^?]*\/([\w-]+\.js)(?:\?.*)?$/.exec(id) ?? [];
  if (!Object.hasOwn(SPARES, file) || !code.includes('@license')) return undefined;
  return SPARES[file].reduce((text, [spare, instead]) => {
    if (!spare.test(text)) throw new Error(`not found in ${id}: ${spare}`);
    return text.replace(spare, instead);
  }, code);
}

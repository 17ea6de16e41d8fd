/** The text of a file by what its content type says, as one does before `d3.csvParse`. */
export async function textOf(url) {
  const response = await fetch(url);
  const [, charset = 'utf-8'] = /charset=([\w-]+)/.exec(response.headers.get('Content-Type')) ?? [];
  return charset === 'utf-8' ? response.text() : new TextDecoder(charset).decode(await response.arrayBuffer());
}

export const separatorOf = (text) => (text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',');

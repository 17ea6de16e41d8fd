/** A part of an address without its escapes; as it is where an escape is broken, which no address from outside is sure not to be. */
export function decodedUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

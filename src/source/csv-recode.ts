/** Turns bytes of an encoding that is not ASCII with more letters (UTF-16, say) into UTF-8, piece by piece. */
export function recoder(name: string): (bytes: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(name);
  const encoder = new TextEncoder();
  return (bytes) => encoder.encode(decoder.decode(bytes, { stream: true }));
}

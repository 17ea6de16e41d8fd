/**
 * `[entry] [--rounds 15] [--warmup 2] [--pass map-215] [--network]` → { entry, rounds, warmup, pass, network }, null where an entry decides. Throws on
 * anything else.
 */
export function parseOptions(words) {
  const options = { entry: null, rounds: null, warmup: null, pass: null, network: false };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--network') options.network = true;
    else if (word === '--rounds' || word === '--warmup') options[word.slice(2)] = countOf(word, words[++index]);
    else if (word === '--pass') options.pass = words[++index] ?? '';
    else if (word.startsWith('-') || options.entry !== null) throw new Error(`unknown argument: ${word}`);
    else options.entry = word;
  }
  if (options.rounds === 0) throw new Error('bad --rounds: 0');
  return options;
}

function countOf(name, text) {
  if (!/^\d+$/.test(text ?? '')) throw new Error(`bad ${name}: ${text}`);
  return Number(text);
}

// Imported before what listens for a reader: a pointer that rests where an earlier test left it, or a key that it pressed, is none who comes.
for (const type of ['pointerover', 'keydown'])
  addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);

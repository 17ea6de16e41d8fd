let sign: Promise<unknown> | undefined;

/** Does at the first sign of a reader, a pointer or a key, what a page that is only loaded must not fetch; what fails is left undone. */
export const whenRead = (run: () => Promise<unknown>): Promise<unknown> =>
  (sign ??= new Promise((resolve) => {
    for (const type of ['pointerover', 'keydown']) addEventListener(type, resolve, true);
  }))
    .then(run)
    .catch(() => null);

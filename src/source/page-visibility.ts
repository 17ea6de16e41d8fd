/** Whether somebody can see the page, and when that changes. */
export interface Visibility {
  readonly hidden: boolean;
  /** Calls the listener at every change; gives back what ends that. */
  onChange(listener: () => void): () => void;
}

/** What of a window is looked at; a runtime without a page has none of it. */
interface Scope {
  readonly document?: { readonly hidden?: boolean };
  readonly addEventListener?: (type: string, listener: () => void) => void;
  readonly removeEventListener?: (type: string, listener: () => void) => void;
}

/**
 * The page's own visibility. A page that was left counts as hidden until it is shown again: one that the browser keeps for the way back
 * comes back with its sockets dead. Without a page, never hidden.
 */
export function pageVisibility(scope: Scope = globalThis): Visibility {
  let left = false;
  const leave = (): void => void (left = true);
  const comeBack = (): void => void (left = false);
  scope.addEventListener?.('pagehide', leave);
  scope.addEventListener?.('pageshow', comeBack);
  return {
    get hidden(): boolean {
      return left || scope.document?.hidden === true;
    },
    onChange(listener): () => void {
      // The document's event bubbles up to the window.
      const types = ['visibilitychange', 'pagehide', 'pageshow'];
      for (const type of types) scope.addEventListener?.(type, listener);
      return () => types.forEach((type) => scope.removeEventListener?.(type, listener));
    },
  };
}

/** What Golemio's energetics API (through a relay) is asked for. */
export interface GolemioUrl {
  readonly kind: 'buildings' | 'devices' | 'measurements';
  /** The list can be asked for page by page. */
  readonly pages: boolean;
}

const PATH = /\/energetics\/(buildings|devices|measurements)(\/[\w-]+)?\/?$/;

/** Reads a URL that ends as those of Golemio's energetics do (`/v2/energetics/measurements?variable=EFwActi`); null for any other. */
export function parseGolemioUrl(text: string): GolemioUrl | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const [, kind, part] = PATH.exec(url?.pathname ?? '') ?? [];
  if (kind === undefined) return null;
  return { kind: kind as GolemioUrl['kind'], pages: kind === 'measurements' && part === undefined };
}

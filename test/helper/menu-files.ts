import { all, inside, plain, until } from './mount.js';

/** Opens the menu of files of an element. */
export async function openMenu(element: Element): Promise<void> {
  inside(element, '.actions [aria-expanded]').click();
  await until(() => element.shadowRoot?.querySelector('.menu') !== null, 'the menu');
}

/** What the page is handed as a download once an entry of the open menu is chosen. */
export async function menuFile(element: Element, label: string): Promise<{ name: string; file: Blob }> {
  const files: Promise<{ name: string; file: Blob }>[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    const { download: name, href } = this;
    files.push(fetch(href).then(async (answer) => ({ name, file: await answer.blob() })));
  };
  try {
    const entry = all(element, '.menu button').find((one) => plain(one.textContent) === label);
    if (!entry) throw new Error(`not in the menu: ${label}`);
    (entry as HTMLElement).click();
    await until(() => files.length > 0, 'the file');
  } finally {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  return files[0] as Promise<{ name: string; file: Blob }>;
}

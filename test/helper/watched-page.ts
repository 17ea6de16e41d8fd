import { expect } from '@open-wc/testing';
import { PageWatch } from './mount.js';

/** Has no test of a `describe` put an error on the page; gives the watch of the test that runs. */
export function watchedPage(): () => PageWatch {
  let watch: PageWatch;
  beforeEach(() => void (watch = new PageWatch()));
  afterEach(() => {
    expect(watch.errors).to.deep.equal([]);
    watch.stop();
  });
  return () => watch;
}

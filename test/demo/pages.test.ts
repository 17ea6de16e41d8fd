import { expect } from '@open-wc/testing';

const pages = [
  'index.html',
  'kiosk/index.html',
  'muzeum/index.html',
  'obec/index.html',
  'skola/index.html',
  'vse/index.html',
];

async function textOf(path: string): Promise<string> {
  const answer = await fetch(new URL(`../../${path}`, import.meta.url));
  expect(answer.ok, path).to.equal(true);
  return answer.text();
}
const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

describe('pages with elements on them', () => {
  it('40: have a language, a title, one first heading and one main part; frames in them have a name', async () => {
    for (const path of pages) {
      const page = parsed(await textOf(`demo/${path}`));
      expect(page.documentElement.lang, path).to.match(/^(?:cs|en)$/);
      expect(page.title, path).to.match(/\S/);
      expect([page.querySelectorAll('h1').length, page.querySelectorAll('main').length], path).to.deep.equal([1, 1]);
      for (const frame of page.querySelectorAll('iframe')) expect(frame.title, path).to.match(/\S/);
    }
  });

  it('40: the documentation names its frame, and has a sentence for a statement of accessibility', async () => {
    const text = await textOf('README.md');
    const frames = [...text.matchAll(/<iframe src[^>]*>/g)].map(([frame]) => parsed(frame).querySelector('iframe'));
    expect(frames.length).to.be.above(0);
    for (const frame of frames) expect(frame?.title).to.match(/\S/);
    expect(text).to.match(/accessibility statement: _„[^“]*WCAG 2\.2[^“]*“_/s);
  });
});

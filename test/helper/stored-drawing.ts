import { expect } from '@open-wc/testing';
import { getSnapshotConfig, writeFile } from '@web/test-runner-commands';
import type { Scene } from '../../src/layout/scene.js';
import { paintScene } from '../../src/render/svg-scene.js';
import { addPatterns } from '../../src/render/patterns.js';
import { normalisedSvg } from './normalised-svg.js';

addPatterns();

/** A scene as the text that is stored. */
export function drawn(scene: Scene): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  paintScene(svg, scene, 'chart');
  return normalisedSvg(svg);
}

/** Compares with the stored drawing; `wtr --update-snapshots` stores it anew, and only that makes one that is not there. */
export async function expectStored(name: string, actual: string): Promise<void> {
  const path = `../snapshot/${name}.svg`;
  const { updateSnapshots } = await getSnapshotConfig();
  if (updateSnapshots) return writeFile({ path, content: actual });
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw new Error(`no stored drawing: test/snapshot/${name}.svg`);
  const stored = await answer.text();
  expect(actual).to.equal(stored.replaceAll('\r\n', '\n'));
}

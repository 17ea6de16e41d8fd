import { isObject } from './arcgis-metadata.js';
import { lazy } from '../lazy.js';

const failure = lazy(() => import('./arcgis-failure.js'));

/** Throws for an error inside a 200, whose code is fetched with the first of them. */
export async function checkAnswer(body: unknown, url: string): Promise<void> {
  const isFine =
    isObject(body) && (body['error'] ?? null) === null && !/^(?:fail(?:ure|ed)|error)$/.test(String(body['status']));
  if (!isFine) (await failure()).refuseAnswer(body, url);
}

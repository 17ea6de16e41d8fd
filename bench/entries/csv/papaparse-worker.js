import { settings } from './papaparse-chunk.js';

settings.worker = true;
export { read, check } from './papaparse-chunk.js';

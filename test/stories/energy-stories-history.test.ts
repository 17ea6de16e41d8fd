import { itTells } from '../helper/energy-stories.js';

describe('stories of lk-energy-dashboard: histories', () => {
  itTells(/^(History|Spring|Fall)/);
});

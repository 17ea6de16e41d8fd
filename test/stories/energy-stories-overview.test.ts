import { itTells } from '../helper/energy-stories.js';

describe('stories of lk-energy-dashboard: a building now', () => {
  itTells(/^Overview/);
});

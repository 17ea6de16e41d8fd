import { itTells } from '../helper/energy-stories.js';

describe('stories of lk-energy-dashboard: flows and comparisons', () => {
  itTells(/^(Flow|Compare)/);
});

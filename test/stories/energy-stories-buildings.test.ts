import { itTells } from '../helper/energy-stories.js';

describe('stories of lk-energy-dashboard: other buildings, hours and states', () => {
  itTells(/^(?!Overview|Flow|Compare|History|Spring|Fall|Kiosk)/);
});

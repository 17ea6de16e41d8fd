import { define } from './element/define.js';
import { LkEnergyDashboard } from './element/lk-energy-dashboard.js';

define('lk-energy-dashboard', LkEnergyDashboard);

export { LkEnergyDashboard };

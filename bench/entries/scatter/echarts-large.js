import './echarts.js';

globalThis.__draw = () => globalThis.__drawBy(true);

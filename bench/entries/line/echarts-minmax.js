import './echarts.js';

globalThis.__draw = () => globalThis.__drawBy('minmax');

export const box = document.getElementById('rows');
export const HEIGHT = 500;

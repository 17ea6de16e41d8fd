/** One chart for everybody: the values are made up, the names short enough to stand under 20 columns in 800 px. */
export const heading = 'Děti podle jména';

const counts = {
  Ada: 412,
  Ben: 388,
  Dan: 175,
  Ela: 301,
  Ema: 244,
  Eva: 356,
  Ida: 128,
  Iva: 64,
  Ivo: 467,
  Jan: 493,
  Kim: 152,
  Lea: 97,
  Leo: 83,
  Mia: 71,
  Noe: 226,
  Ota: 318,
  Oto: 45,
  Rut: 139,
  Tea: 207,
  Zoe: 32,
};

export const rows = Object.entries(counts).map(([jmeno, pocet]) => ({ jmeno, pocet }));

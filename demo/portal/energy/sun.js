/** Liberec. */
const LATITUDE = (50.77 * Math.PI) / 180;
const LONGITUDE = 15.06;
const DEGREES = Math.PI / 180;
/** 1 January 2000, noon (J2000). */
const J2000 = Date.UTC(2000, 0, 1, 12);

/**
 * Where the sun is, after the low-precision formulas of the Astronomical Almanac (to 0.01°).
 *
 * @param {number} ms
 * @returns {{ height: number, azimuth: number }} radians; azimuth from the south, west positive
 */
export function sunPosition(ms) {
  const days = (ms - J2000) / 86_400_000;
  const anomaly = (357.528 + 0.9856003 * days) * DEGREES;
  const longitude = (280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * DEGREES;
  const tilt = (23.439 - 4e-7 * days) * DEGREES;
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(longitude), Math.cos(longitude));
  const declination = Math.asin(Math.sin(tilt) * Math.sin(longitude));
  const sidereal = (280.46062 + 360.98564737 * days + LONGITUDE) * DEGREES;
  const hour = sidereal - ascension;
  const height = Math.asin(
    Math.sin(LATITUDE) * Math.sin(declination) + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hour),
  );
  const azimuth = Math.atan2(
    Math.sin(hour),
    Math.cos(hour) * Math.sin(LATITUDE) - Math.tan(declination) * Math.cos(LATITUDE),
  );
  return { height, azimuth };
}

/**
 * What falls on a horizontal square metre under a clear sky (Haurwitz 1945).
 *
 * @param {number} height of the sun, radians
 * @returns {number} W/m²
 */
export function clearSky(height) {
  const sine = Math.sin(height);
  return sine <= 0 ? 0 : 1098 * sine * Math.exp(-0.057 / sine);
}

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

/**
 * The new moon nearest an instant, in epoch milliseconds, right to a few minutes: the periodic terms of
 * J. Meeus, "Astronomical Algorithms", chapter 49.
 */
export const newMoonNear = (instant: number): number => {
  const years = (instant - Date.UTC(2000, 0, 1, 12)) / (365.25 * 86_400_000);
  const k = Math.round(years * 12.3685);
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const day =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * t * t -
    0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * sin(sun + 2 * node) +
    0.00038 * sin(sun - 2 * node) -
    0.00024 * sin(2 * moon - sun);
  // Terrestrial time is some 70 s ahead of universal time in these years.
  return (day - 2440587.5) * 86_400_000 - 70_000;
};

/** What the scale words multiply by. */
export const SCALES: Readonly<Record<string, number>> = {
  chục: 10,
  trăm: 1e2,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/**
 * What the scale words at the start of a unit multiply by: 10⁹ for “tỷ đồng”, 10¹² for “nghìn tỷ đồng”, 1 for “đồng”.
 * @param unit in any case
 */
export function scaleOf(unit: string): number {
  let scale = 1;
  for (const word of unit.toLowerCase().split(' ')) {
    const factor = SCALES[word];
    if (factor === undefined) break;
    scale *= factor;
  }
  return scale;
}

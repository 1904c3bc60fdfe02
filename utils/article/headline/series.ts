/** “Bài 2:”, “(Kỳ cuối)”, “Bài cuối -”, “Phần III”, before or after the title proper. */
const PART =
  /(?<![^\s([:–-])((?:bài|kỳ|phần|tập)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn|năm|cuối))(?=\s*(?:[:).\]–-]|$))/i;

/** The part of a series as a title prints it, e.g. “Bài 2”; null when it names none. */
export function readSeriesPart(title: string): string | null {
  return PART.exec(title)?.[1] ?? null;
}

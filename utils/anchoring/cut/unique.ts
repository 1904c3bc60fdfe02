/** Whether `part` stands exactly once in `text`. */
export function standsOnce(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) === -1;
}

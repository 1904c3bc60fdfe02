/** UTF-16 units of the words by which a record is known. */
const EXCERPT = 120;

const PATHS = [
  ['target', 'exact'],
  ['title'],
  ['code'],
  ['name'],
  ['quote'],
  ['decision', 'reason'],
  ['remark'],
  ['note'],
  ['urls', '0'],
];

/** Words by which a person knows a record, whatever it is: a quote, a title, a name; null where none can be read. */
export function wordsOf(row: unknown): string | null {
  for (const path of PATHS) {
    let value = row;
    for (const key of path)
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : null;
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, EXCERPT);
  }
  return null;
}

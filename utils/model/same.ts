/** Equality of plain data whose fields come in one order, as records have them. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

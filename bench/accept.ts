import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../tools/driver/launch.ts';
import { type Accepted, PARTS } from './weight/budget.ts';
import { sizesOf } from './weight/bytes.ts';

const SIZES = join(import.meta.dirname, 'accepted-sizes.json');
const TABLE = join(import.meta.dirname, 'accepted.md');

/** The sizes that were accepted last. */
export const acceptedSizes = (): Accepted => JSON.parse(readFileSync(SIZES, 'utf8'));

/** The sizes of the parts of the build that is there. */
export const sizesNow = () => sizesOf(BUILD, Object.keys(PARTS));

/** Keeps the sizes of the build that is there as accepted. */
export function acceptSizes(): void {
  const sizes = Object.fromEntries(Object.entries(sizesNow()).map(([part, { gzip }]) => [part, gzip]));
  writeFileSync(SIZES, `${JSON.stringify(sizes, null, 2)}\n`);
}

/** Keeps a table of what was measured as accepted: what a later one is held beside. */
export function acceptTable(table: string): void {
  writeFileSync(
    TABLE,
    `# What was measured and accepted last\n\nWritten by \`npm run bench -- --accept\`; the ratios compare across machines, the values do not.\n\n${table}\n`,
  );
}

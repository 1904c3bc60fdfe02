import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox';
import { remarkKey } from '../../../utils/dossier/remark-key.ts';
import type { WorkingWords } from '../../../utils/figures/index.ts';

interface Texts {
  checks: { printed: string; remark: Record<string, string> };
}

const { checks } = parseYAML<Texts>(
  readFileSync(join(import.meta.dirname, '../../../locales/vi.yml'), 'utf8'),
);

/** The words of a working as the extension says them in Vietnamese. */
export const VIETNAMESE: WorkingWords = {
  printed: checks.printed,
  remark: (remark) => checks.remark[remarkKey(remark)]!,
};

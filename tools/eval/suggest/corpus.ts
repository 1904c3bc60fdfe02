import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of the corpus, as it was collected. Offsets are UTF-16 code units into `text`. */
export interface CorpusText {
  id: string;
  text: string;
  published?: string | null;
}

/** What both kinds of label have. */
export interface Label {
  start: number;
  end: number;
  /** A reasonable reviewer could go either way. */
  edge?: boolean;
}

export interface CampaignLabel extends Label {
  kind: string;
  outerStart?: number;
  outerEnd?: number;
}

export interface StatisticLabel extends Label {
  value: number | number[] | string;
  unit: string | null;
  comparator: string | null;
  direction: string | null;
}

export interface Gold {
  campaigns: CampaignLabel[];
  statistics: StatisticLabel[];
}

/** Reads `texts/*.json` and, where there is one, the `gold/*.json` of the same name. */
export function readCorpus(directory: string): { text: CorpusText; gold: Gold | null }[] {
  const names = readdirSync(join(directory, 'texts')).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const goldFile = join(directory, 'gold', name);
    return {
      text: readJson<CorpusText>(join(directory, 'texts', name)),
      gold: existsSync(goldFile) ? readJson<Gold>(goldFile) : null,
    };
  });
}

/** What a JSON file holds, taken at its word. */
export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

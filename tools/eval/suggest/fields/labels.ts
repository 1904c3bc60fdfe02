import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Aim, StatisticField } from '../../../../utils/model/records.ts';
import { type CorpusText, type Label, readJson } from '../corpus.ts';
import type { TextField } from './wording.ts';

/** What is said of one figure: of each text field the best wording and others that are right too. */
export interface FieldLabel
  extends Pick<Label, 'start' | 'end'>,
    Partial<Record<TextField, string[] | null>> {
  quote: string;
  aim: Aim;
  /** Could go either way: not scored. */
  aimOpen?: boolean;
  /** Fields that may as well be empty. */
  optional?: StatisticField[];
  /** Values near a right one that say something else. */
  not?: string[];
}

export interface FieldLabels {
  id: string;
  statistics: FieldLabel[];
}

/** A sentence that stands for itself, with the labels of its figures. */
export interface LabelledSentence {
  text: CorpusText;
  labels: FieldLabels;
}

const SENTENCES = 'sentences.json';

/** Reads `fields/ID.json`, beside the texts of a corpus; by id. */
export function readFieldLabels(directory: string): Map<string, FieldLabels> {
  const folder = join(directory, 'fields');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => name.endsWith('.json') && name !== SENTENCES);
  const labels = files.map((name) => readJson<FieldLabels>(join(folder, name)));
  return new Map(labels.map((one) => [one.id, one]));
}

/** Reads `fields/sentences.json`, where quotes are told by their words and their order instead of offsets. */
export function readSentences(directory: string): LabelledSentence[] {
  const file = join(directory, 'fields', SENTENCES);
  if (!existsSync(file)) return [];
  const rows = readJson<{ id: string; text: string; statistics: FieldLabel[] }[]>(file);
  return rows.map(({ id, text, statistics }) => {
    const seen = new Map<string, number>();
    const placed = statistics.map((label) => {
      const start = text.indexOf(label.quote, seen.get(label.quote) ?? 0);
      if (start < 0) throw new Error(`${id}: “${label.quote}” is not in its sentence`);
      seen.set(label.quote, start + 1);
      return { ...label, start, end: start + label.quote.length };
    });
    return { text: { id, text }, labels: { id, statistics: placed } };
  });
}

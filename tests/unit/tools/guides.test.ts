import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { GUIDES, guidePage, picturesOf } from '@/tools/build/guide.ts';
import { DEFAULT_KEYS, keyLabel, keysOf } from '@/utils/commands/keymap.ts';
import { COMMAND_IDS, commandOf } from '@/utils/commands/table.ts';
import { stringsOf } from '../dossier/locale.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const KEYS = new Set(
  COMMAND_IDS.flatMap((id) =>
    [...keysOf(id, DEFAULT_KEYS), commandOf(id).browser ?? []].flat().map(keyLabel),
  ),
);

describe.each([
  ['docs/huong-dan.md', 'vi'],
  ['docs/guide.md', 'en'],
  ['docs/ban-thu-ky.md', 'vi'],
  ['docs/secretariat.md', 'en'],
] as const)('%s', (file, locale) => {
  const text = read(file);

  it('calls what is on the screen as the screen does: what is in bold stands there', () => {
    const shown = [...stringsOf(locale).values()].map((words) => words.toLowerCase());
    const named = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((words) => !shown.some((one) => one.includes(words.toLowerCase())))).toEqual([]);
  });

  it('names only keys that do something', () => {
    const named = [...text.matchAll(/`(.+?)`/g)].map(([, key]) => key!);
    expect(named.filter((key) => !KEYS.has(key))).toEqual([]);
  });

  it('shows pictures that are there', () => {
    expect(picturesOf(text).filter((path) => !existsSync(join(ROOT, 'docs', path)))).toEqual([]);
  });
});

it('a guide’s page says what the guide says, in its language, and leads nowhere outside of the extension', () => {
  for (const { file, language } of GUIDES) {
    const page = guidePage(read(file), language);
    expect(page).toContain(`<html lang="${language}">`);
    const [, body] = /<main[^>]*>([\s\S]*)<\/main>/.exec(page)!;
    const words = (html: string) => html.replace(/<[^>]+>/g, ' ').split(/\s+/);
    expect(words(body!)).toEqual(words(new MarkdownIt().render(read(file))));
    expect(page).not.toMatch(/<script|href="(?!guide\/guide\.css")/);
  }
});

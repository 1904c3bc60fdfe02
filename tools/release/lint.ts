import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../lib/bundle.ts';

/**
 * Mozilla's linter. Fetched when a release is made instead of being a development package: it would bring some hundred
 * packages, of phones and browsers, into every checkout for a job of once a month.
 */
const WEB_EXT = 'web-ext@10.7.0';

/** As web-ext writes it. */
export interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Characters before the place of a warning that tell whose code it is. */
const BEFORE = 60;

/**
 * Whether a warning is about Preact's own `dangerouslySetInnerHTML`, which the product never uses (a test holds that).
 * @param code the text of the file that is named
 */
export function isOfPreact({ code: kind, line = 0, column = 0 }: LintMessage, code: string): boolean {
  const text = code.split('\n')[line - 1] ?? '';
  const place = text.slice(Math.max(0, column - 1 - BEFORE), column - 1 + BEFORE);
  return kind === 'UNSAFE_VAR_ASSIGNMENT' && place.includes('.innerHTML=') && place.includes('.__html');
}

/** What the linter says of the Firefox build, without what is no code of ours. @throws when it cannot be had */
export async function lint(): Promise<LintMessage[]> {
  const build = join(ROOT, '.output/firefox-mv3');
  const run = spawnSync('npx', ['--yes', WEB_EXT, 'lint', '--source-dir', build, '--output', 'json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64_000_000,
  });
  const from = run.stdout?.indexOf('{') ?? -1;
  if (from < 0) throw new Error(`${WEB_EXT} could not be run: ${run.stderr || run.error?.message}`);
  const { errors, warnings } = JSON.parse(run.stdout.slice(from, run.stdout.lastIndexOf('}') + 1));
  const ours: LintMessage[] = [];
  for (const message of [...errors, ...warnings] as LintMessage[]) {
    const code = message.file ? await readFile(join(build, message.file), 'utf8').catch(() => '') : '';
    if (!isOfPreact(message, code)) ours.push(message);
  }
  return ours;
}

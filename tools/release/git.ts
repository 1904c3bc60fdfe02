import { execFileSync } from 'node:child_process';
import { ROOT } from '../lib/bundle.ts';

const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** The commit that is released. @throws when something in the folder is not in it: nobody could build that again */
export function cleanCommit(): string {
  const changed = git('status', '--porcelain');
  if (changed) throw new Error(`A release is made of a commit. Not committed:\n${changed}`);
  return git('rev-parse', 'HEAD');
}

/** Writes a commit's files as a zip, which depends on nothing but the commit. */
export function archive(commit: string, path: string): void {
  git('archive', '--format=zip', '-9', `--output=${path}`, commit);
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './bundle.ts';

/** Prints one line about what is being done. */
export function say(text: string): void {
  console.log(`› ${text}`);
}

/**
 * Runs the script of an installed package in a Node of its own, its output going to the terminal. Starting the script
 * rather than the command's name works the same on every system, with no shell between.
 * @param script path below node_modules
 * @param folder a project with its packages
 * @returns the exit code; 1 when a signal ended it
 */
export function runModule(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  folder = ROOT,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'node_modules', script), ...args], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program's main function; an error ends the process with its message alone, as the person at the terminal
 * is to read one sentence and not a stack. `DEBUG=1` shows the stack.
 */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(process.env.DEBUG || !(error instanceof Error) ? error : error.message);
    process.exitCode = 1;
  }
}

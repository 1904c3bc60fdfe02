import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The words of a Word file as LibreOffice reads it; null where LibreOffice is not installed. */
export async function wordsByLibreOffice(path: string): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'but-nho-office-'));
  try {
    await run('soffice', [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      path,
    ]);
    return await readFile(join(folder, basename(path).replace(/\.docx$/, '.txt')), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

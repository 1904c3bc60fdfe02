import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What LibreOffice makes of a document. */
export interface Printed {
  pages: number;
  /** Its text, all white space one space; null where no reader of PDF files is installed. */
  text: string | null;
}

/** Minutes that LibreOffice gets. */
const PATIENCE = 10;

/** A document printed by LibreOffice; null where it is not installed. @param extension with its dot */
export function printed(bytes: Uint8Array, extension: string): Printed | null {
  const folder = mkdtempSync(join(tmpdir(), 'but-nho-print-'));
  const run = (program: string, args: readonly string[]): string | null => {
    try {
      return execFileSync(program, args, {
        encoding: 'utf8',
        timeout: PATIENCE * 60_000,
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 30,
      });
    } catch {
      return null;
    }
  };
  try {
    writeFileSync(join(folder, `print${extension}`), bytes);
    // A profile of its own: the one of the user may be open.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const made = run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, `print${extension}`),
    ]);
    if (made === null) return null;
    const pdf = join(folder, 'print.pdf');
    const text = run('pdftotext', ['-raw', pdf, '-']);
    return { pages: pagesOf(readFileSync(pdf)), text: text?.replace(/\s+/g, ' ') ?? null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF file: LibreOffice writes each as an object of its own. */
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

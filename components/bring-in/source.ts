import { i18n } from '#i18n';
import { formatTime } from '@/components/words/format-time.ts';
import {
  applyImport,
  type BackupCopy,
  type ImportAs,
  type ImportNote,
  type ImportOptions,
  type ImportPreview,
  previewBackup,
  previewImport,
  RefusedFile,
  type ToldImport,
} from '@/utils/store/import/index.ts';
import { applyPanelFiles, type PanelFiles, previewPanelFiles } from '@/utils/store/panel/index.ts';

/** What was read, and is written when the reviewer says yes. */
export interface Ready {
  told: ToldImport;
  /** What else there is to say of it; null for nothing. */
  remark: string | null;
  apply: (options: ImportOptions) => Promise<ImportNote>;
}

/** Where it comes from: a file, a folder, or a copy that is kept. */
export interface Source {
  name: string;
  /** @param as whose records they are; left out where that is to be guessed */
  preview: (as?: ImportAs) => Promise<Ready>;
}

const ready = (preview: ImportPreview): Ready => ({
  told: preview,
  remark: null,
  apply: (options) => applyImport(preview, options),
});

/** A panel’s files, which say themselves whose records they are. */
export const ofPanelFiles = (name: string, preview: () => Promise<PanelFiles>): Source => ({
  name,
  async preview() {
    const files = await preview();
    return { told: files, remark: remarkOn(files), apply: () => applyPanelFiles(files) };
  },
});

export const ofPanelFile = (file: File): Source =>
  ofPanelFiles(file.name, () => previewPanelFiles([file], file.name));

/** A file of any kind. */
export const ofFile = (file: File): Source => ({
  name: file.name,
  preview: (as) =>
    previewImport(file, as).then(ready, (error) => {
      const isOther = error instanceof RefusedFile && error.reason === 'unknown';
      if (!isOther) throw error;
      return ofPanelFile(file).preview();
    }),
});

/** A copy has a name for people: its file's says nothing to them. */
export function ofBackup({ name, at }: BackupCopy): Source {
  const title = i18n.t('backups.title', [formatTime(Date.parse(at))]);
  return { name: title, preview: async () => ready({ ...(await previewBackup(name)), file: title }) };
}

/** How much of a panel’s files is new, and what is missing even with them. */
function remarkOn({ taken }: PanelFiles): string {
  const sum = (of: (one: PanelFiles['taken'][number]) => number) =>
    taken.reduce((all, one) => all + of(one), 0);
  // Of each library the last file tells what is missing after all of them.
  const gaps = new Map(taken.map((one) => [one.who, one.gaps.length]));
  const missing = [...gaps.values()].reduce((all, count) => all + count, 0);
  return [
    i18n.t('byFiles.brings', [sum((one) => one.arrived), sum((one) => one.known)]),
    missing > 0 && i18n.t('progress.gapsHead', missing),
  ]
    .filter(Boolean)
    .join(' ');
}

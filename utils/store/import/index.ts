/** What the pages may know of imports; README.md leads through it. */

export { type FileRefusal, RefusedFile } from '@/utils/dossier/exchange/read.ts';
export type { ImportNote } from '../database/imported.ts';
export {
  type Decided,
  decideConflict,
  listConflicts,
  type StandingConflict,
  thisDevice,
} from '../stamps/decide.ts';
export { applyImport, type ImportOptions } from './apply.ts';
export { type BackupCopy, listBackups, previewBackup } from './backups.ts';
export { listColleagues, listOpinions, listOpinionsOf } from './colleagues.ts';
export { previewImport } from './preview.ts';
export {
  IMPORT_OUTCOMES,
  IMPORT_TABLES,
  type ImportAs,
  type ImportItem,
  type ImportOutcome,
  type ImportPreview,
  type ImportTable,
  type Placed,
  type RecordRefusal,
  TOLD_TABLES,
  type ToldImport,
} from './types.ts';
export { listImports, type UndoneImport, undoImport } from './undo.ts';

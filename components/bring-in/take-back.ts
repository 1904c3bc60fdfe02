import { i18n } from '#i18n';
import { undoImport } from '@/utils/store/import/index.ts';

/** Takes an import back. @returns what became of it, in words */
export async function takeBack(importId: string): Promise<string> {
  const { undone, kept } = await undoImport(importId);
  return kept === 0
    ? i18n.t('bringIn.takenBack', [undone])
    : i18n.t('bringIn.takenBackInPart', [undone, kept]);
}

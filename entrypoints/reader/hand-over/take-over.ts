import { i18n } from '#i18n';
import type { Annotation } from '@/utils/model';
import type { ReaderState } from '../state';
import { tell } from '../toasts';
import type { LeftBehind } from './left-behind';

/**
 * Takes over from a reader that was left behind by an update: what it could not save is saved now, the text that was
 * being typed goes on being typed, and the old UI goes. All at one moment, so that no key falls in between.
 * @param stored the marks that the store holds of this page
 */
export function takeOver(state: ReaderState, left: LeftBehind, stored: readonly Annotation[]): void {
  const mirror = left.read();
  const isTyping = left.isTyping();
  left.end();
  const { ledger } = state;
  ledger.inherit(mirror.marks);
  const known = new Map([
    ...stored.map((annotation) => [annotation.id, annotation] as const),
    ...mirror.marks.map(({ annotation }) => [annotation.id, annotation] as const),
  ]);
  for (const [id, edit] of mirror.drafts) {
    const annotation = known.get(id);
    if (annotation) ledger.edit(annotation, edit);
  }
  const ids = [...mirror.marks.map(({ annotation }) => annotation.id), ...mirror.drafts.map(([id]) => id)];
  void tellSaved(state, [...new Set(ids)]);
  const focused = mirror.page?.focusedMark;
  if (focused && known.has(focused))
    state.focus.value = { type: 'mark', id: focused, overlapping: [], isNew: isTyping };
}

async function tellSaved(state: ReaderState, ids: readonly string[]): Promise<void> {
  if (ids.length > 0 && (await state.ledger.saved(ids))) tell(state, i18n.t('toast.saved', ids.length));
}

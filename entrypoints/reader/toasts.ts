import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import type { Toast } from '@/components/Toasts';
import { newId } from '@/utils/id';
import type { Annotation } from '@/utils/model';
import { WrittenElsewhere } from './elsewhere';
import type { ReaderState } from './state';

/** Milliseconds a message stays that asks for nothing, and one that offers an undo. */
const READING_TIME = 4_000;
const UNDO_TIME = 10_000;

export function dismiss(state: ReaderState, id: string): void {
  state.toasts.value = state.toasts.value.filter((toast) => toast.id !== id);
}

/**
 * Tells the reviewer something; it leaves by itself unless it is a failure.
 * @returns the message's id
 */
export function tell(
  state: ReaderState,
  text: string,
  action: Toast['action'] = null,
  isFailure = false,
): string {
  const toast: Toast = { id: newId(), text, action, isFailure };
  state.toasts.value = [...state.toasts.value, toast];
  if (!isFailure) setTimeout(() => dismiss(state, toast.id), action ? UNDO_TIME : READING_TIME);
  return toast.id;
}

/** Tells something that may come up again while it is still to be read. */
export function tellOnce(state: ReaderState, text: string): void {
  if (!state.toasts.value.some((toast) => toast.text === text)) tell(state, text);
}

/** Characters of a mark's words that a message repeats. */
const EXCERPT = 40;

/** Tells that a mark, or an edit of it, is not in the store, and offers to try again. */
export function tellUnsaved(
  state: ReaderState,
  annotation: Annotation,
  isNew: boolean,
  error: unknown,
): void {
  if (error instanceof WrittenElsewhere) {
    tellWrittenElsewhere(state, annotation.id);
    return;
  }
  const { exact } = annotation.target;
  const quote = exact.length > EXCERPT ? `${exact.slice(0, EXCERPT)}…` : exact;
  const text = isNew
    ? i18n.t('toast.saveFailed', [quote, explain(error)])
    : i18n.t('toast.changeFailed', [explain(error)]);
  tell(state, text, { label: i18n.t('toast.retry'), run: () => state.ledger.retry() }, true);
}

/** Two texts for one place: the card shows both, so the message leads there, unless the card is open. */
function tellWrittenElsewhere(state: ReaderState, id: string): void {
  const { focus } = state;
  if (focus.value?.type === 'mark' && focus.value.id === id) return;
  const run = () => {
    focus.value = { type: 'mark', id, overlapping: [], isNew: false };
  };
  tell(state, i18n.t('elsewhere.told'), { label: i18n.t('toast.show'), run }, true);
}

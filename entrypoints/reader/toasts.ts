import type { Toast } from '@/components/Toasts';
import { newId } from '@/utils/id';
import type { ReaderState } from './state';

/** Milliseconds a message stays that asks for nothing, and one that offers an undo. */
const READING_TIME = 4_000;
const UNDO_TIME = 10_000;

export function dismiss(state: ReaderState, id: string): void {
  state.toasts.value = state.toasts.value.filter((toast) => toast.id !== id);
}

/** Tells the reviewer something; it leaves by itself unless it is a failure. */
export function tell(
  state: ReaderState,
  text: string,
  action: Toast['action'] = null,
  isFailure = false,
): void {
  const toast: Toast = { id: newId(), text, action, isFailure };
  state.toasts.value = [...state.toasts.value, toast];
  if (!isFailure) setTimeout(() => dismiss(state, toast.id), action ? UNDO_TIME : READING_TIME);
}

import { i18n } from '#i18n';
import type { Toast } from '@/components/Toasts';
import type { Loss } from '@/utils/store/backup/find-loss';
import type { ReaderState } from './state';

/** Milliseconds a message stays that asks for nothing, and one that offers an undo. */
const READING_TIME = 4_000;
const UNDO_TIME = 10_000;

/** How many messages are on screen at once: more would be read by nobody and stand over the article. */
const MOST = 2;

/** What the message about unsaved marks is called: it stands before every other one. */
export const UNSAVED = 'unsaved';

/** What the message about stored marks is called that are not on the page. */
export const UNREAD = 'unread';

export function dismiss(state: ReaderState, id: string): void {
  state.toasts.value = state.toasts.value.filter((toast) => toast.id !== id);
}

/**
 * Tells the reviewer something; it leaves by itself unless it is a failure.
 * @param about what it is about: a message takes the place of the last one about the same
 * @returns the message's id
 */
export function tell(
  state: ReaderState,
  text: string,
  action: Toast['action'] = null,
  isFailure = false,
  about = text,
): string {
  put(state, { id: about, text, action, isFailure });
  return about;
}

/**
 * Tells of something that was done, in one line with what was done of it before as long as that line is there:
 * “Đã chấp nhận 20 gợi ý”. Its undo takes back all that the line tells.
 * @param say the line for a number
 * @param count how many more it is now
 * @param undo takes these back
 */
export function tellMore(
  state: ReaderState,
  about: string,
  say: (count: number) => string,
  count: number,
  undo: () => void,
): void {
  const last = state.toasts.value.find(({ id }) => id === about)?.run;
  const run = { count: (last?.count ?? 0) + count, undos: [...(last?.undos ?? []), undo] };
  const label = run.count > 1 ? i18n.t('toast.undoAll', [run.count]) : i18n.t('toast.undo');
  const undoAll = () => {
    for (const one of run.undos.toReversed()) one();
  };
  put(state, {
    id: about,
    text: say(run.count),
    action: { label, run: undoAll },
    isFailure: false,
    run,
  });
}

function put(state: ReaderState, toast: Toast): void {
  state.toasts.value = [...state.toasts.value.filter(({ id }) => id !== toast.id), toast];
  if (toast.isFailure) return;
  const leave = () => {
    state.toasts.value = state.toasts.value.filter((other) => other !== toast);
  };
  setTimeout(leave, toast.action ? UNDO_TIME : READING_TIME);
}

/** The messages on screen: what is not saved, then the newest. The others come when these have left. */
export function visibleToasts(toasts: readonly Toast[]): readonly Toast[] {
  const first = toasts.filter(({ id }) => id === UNSAVED);
  const others = toasts.filter(({ id }) => id !== UNSAVED);
  return [...others.slice(first.length - MOST), ...first];
}

/** Two texts for one place: the card shows both, so the message leads there, unless the card is open. */
export function tellWrittenElsewhere(state: ReaderState, id: string): void {
  const { focus } = state;
  if (focus.value?.type === 'mark' && focus.value.id === id) return;
  const run = () => {
    focus.value = { type: 'mark', id, overlapping: [], isNew: false };
  };
  tell(state, i18n.t('elsewhere.told'), { label: i18n.t('toast.show'), run }, true);
}

/** Tells that the browser lost what was saved, and where it can be restored. */
export function tellLoss(state: ReaderState, { missing, marks }: Loss): void {
  const text = missing > 0 ? i18n.t('toast.lost', [missing, marks]) : i18n.t('toast.lostOther');
  tell(state, text, null, true);
}

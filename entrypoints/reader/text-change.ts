import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import { formatDay } from '@/components/dates';
import { diffTexts, markedText } from '@/utils/article/diff';
import type { ReaderState } from './state';
import { tell } from './toasts';

/** Milliseconds without news of the marks after which a page's text is taken as complete. */
const SETTLED = 1_500;

/**
 * Tells the reviewer, once for each state of the text, that the article was edited after they marked it, and shows what
 * changed on request. A page that still loads is waited for: half an article is no edit.
 */
export function tellTextChanges(state: ReaderState, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: string | null = null;
  const compare = () => {
    const page = state.page.peek();
    if (!page?.isAlive) return;
    const annotations = state.marks.peek().map((mark) => mark.annotation);
    const marked = markedText(annotations, state.snapshots.peek());
    const { text } = page.text('article');
    if (!marked || marked.text === text || told === text) return;
    told = text;
    const run = () => {
      const pieces = diffTexts(marked.text, text);
      state.focus.value = { type: 'textChange', since: marked.takenAt, pieces };
    };
    const since = i18n.t('textChange.since', [formatDay(marked.takenAt)]);
    tell(state, since, { label: i18n.t('textChange.show'), run });
  };
  const stop = effect(() => {
    clearTimeout(timer);
    if (state.page.value && state.marks.value.length > 0) timer = setTimeout(compare, SETTLED);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}

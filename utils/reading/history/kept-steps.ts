import { effect } from '@preact/signals-core';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Session } from '../session.ts';
import { Replaying } from './replaying.ts';
import { type Step, stepsIn } from './step.ts';

/** Milliseconds of rest before steps are kept. */
const REST = 400;

/** Characters of steps that are kept of one article; with more, the oldest are left out. */
const ROOM = 400_000;

/** The newest steps of an article, as text. */
function textOf(steps: readonly Step[], articleId: string): string {
  const own = steps.filter((step) => step.articleId === articleId);
  let text = JSON.stringify(own);
  while (text.length > ROOM) {
    own.splice(0, Math.ceil(own.length / 4));
    text = JSON.stringify(own);
  }
  return text;
}

/**
 * Has steps go back and come again, and keeps them with the tab, in the browser's memory: it outlives a reload and the next part of an entry. Where it cannot be
 * kept, it is as long as the page.
 */
export function keepHistory(session: Session, signal: AbortSignal): void {
  const { page, history } = session;
  const replaying = new Replaying(session);
  let read: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (articleId: string) => {
    const { done, undone } = history.stacks.value;
    const kept = { articleId, done: textOf(done, articleId), undone: textOf(undone, articleId) };
    void callBackground('keepSteps', kept).catch(() => {});
  };
  const stops = [
    effect(() => {
      const articleId = page.article.value?.id;
      if (!articleId || articleId === read) return;
      read = articleId;
      callBackground('readSteps', { articleId })
        .then(
          (kept) => kept && history.resume({ done: stepsIn(kept.done), undone: stepsIn(kept.undone) }),
          () => {},
        )
        // An undo that is asked for before waits until it is known what there is to take back.
        .then(() => history.replayedBy((wish) => replaying.replay(wish)));
    }),
    effect(() => {
      const articleId = page.article.value?.id;
      const { done, undone } = history.stacks.value;
      if (!articleId || ![...done, ...undone].some((step) => step.articleId === articleId)) return;
      clearTimeout(timer);
      timer = setTimeout(write, REST, articleId);
    }),
  ];
  // A page that is left at once, or loaded anew, had no rest.
  addEventListener('pagehide', () => timer && write(page.article.value!.id), { signal });
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  });
}

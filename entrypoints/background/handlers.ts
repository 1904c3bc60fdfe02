import { Fault } from '@/utils/model/fault.ts';
import type { MessageSender } from '@/utils/platform/browser.ts';
import { injectPart, injectReader } from '@/utils/platform/inject.ts';
import {
  announceChange,
  type BackgroundCalls,
  callReader,
  type Handlers,
} from '@/utils/platform/messages/messages.ts';
import { wakeSoon } from '@/utils/platform/wake.ts';
import { editAnnotation, recordAnchors, saveAnnotations } from '@/utils/store/annotations.ts';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import { claimLoss } from '@/utils/store/backup/loss.ts';
import { acceptCampaign, forgetCampaign } from '@/utils/store/campaigns.ts';
import { readPortion } from '@/utils/store/database/portions.ts';
import { reject, unreject } from '@/utils/store/rejections.ts';
import { figuresIn } from '@/utils/suggest/index.ts';
import { isOwnPage } from './admission.ts';
import { showMarkCount, showQuiet, showReading } from './badge.ts';
import { CallingDocument } from './calling-document.ts';
import { keepSteps, readSteps } from './kept-steps.ts';
import { forgetMarked, forgetRefusal, learnFromEdit, learnRefusal, taught } from './learning.ts';
import { openNextEntry } from './next-entry.ts';
import { openNoteWindow } from './note-window.ts';
import { leavePart, openPart } from './part-reading.ts';
import { spareKey } from './spare-key.ts';
import { identify, prepareToPropose, propose, understand } from './text-reading.ts';
import { visitOf } from './visits.ts';

function tabOf(sender: MessageSender): number {
  if (sender.tab?.id === undefined) throw new Fault('invalid', 'this call is for content scripts');
  return sender.tab.id;
}

/** Writes are answered at once: telling other tabs must not make the caller wait for the slowest of them. */
export const handlers: Handlers<BackgroundCalls> = {
  async pageDetected({ isArticle, hasReader }, sender) {
    const tabId = tabOf(sender);
    // The page for files loads its reader itself: the browser lets nobody into our own pages.
    if ((isArticle || hasReader) && !isOwnPage(sender)) await injectReader(tabId);
    if (isArticle) {
      // The icon is drawn meanwhile; what the reader says of its marks comes after it in any case.
      const opened = Promise.all([showReading(tabId), callReader(tabId, 'open', { asked: false })]);
      // Not before the page reads, which would wait for it.
      void prepareToPropose().catch(() => {});
      await opened;
    } else if (!hasReader) {
      // A tab that never showed an article has no reader to close.
      const isClosed = await callReader(tabId, 'close', null).catch(() => true);
      if (isClosed) await showQuiet(tabId);
    }
  },
  async openArticle(page, sender) {
    const visit = visitOf(sender);
    const document = visit && new CallingDocument(sender, visit);
    const [file] = await Promise.all([openArticle(page), document?.rememberPage(page)]);
    if (file.article) await document?.rememberArticle(file.article.id);
    // Told once, so to a tab that is being looked at; where that fails, it keeps back nothing of what is there.
    const loss = sender.tab?.active ? await claimLoss().catch(() => null) : null;
    return { ...file, loss };
  },
  readAnnotations: ({ articleId, ids }) => readPortion(articleId, ids),
  showMarkCount: ({ count }, sender) => showMarkCount(tabOf(sender), count),
  async saveAnnotations(save, sender) {
    const articleId = await saveAnnotations(save);
    void forgetMarked(save.annotations);
    void wakeSoon().catch(() => {});
    void announceChange(articleId, sender.tab?.id);
    return articleId;
  },
  async editAnnotation({ id, edit, updatedAt, snapshot, before }, sender) {
    const edited = await editAnnotation(id, edit, updatedAt, snapshot, before);
    void learnFromEdit(edited, { edit, before });
    void wakeSoon().catch(() => {});
    void announceChange(edited.articleId, sender.tab?.id);
    return edited;
  },
  recordAnchors: ({ address, records }) => recordAnchors(address, records),
  async reject({ article, rejection, name }, sender) {
    const articleId = await reject(article, rejection);
    void learnRefusal(name);
    void announceChange(articleId, sender.tab?.id);
    return articleId;
  },
  async unreject({ article, articleId: told, fingerprint, name }, sender) {
    const articleId = await unreject(article ?? told, fingerprint);
    void forgetRefusal(name);
    void announceChange(articleId, sender.tab?.id);
  },
  // The tab that accepts a name is told, too: it asks for the other places anew.
  async acceptCampaign(campaign) {
    await acceptCampaign(campaign);
    void announceChange(null);
  },
  async forgetCampaign({ id }) {
    await forgetCampaign(id);
    void announceChange(null);
  },
  suggest: async (request) => propose(request, await taught()),
  understand: async (request) => understand(request, await taught()),
  identify,
  figuresIn: ({ text, start, end }) => figuresIn(text, { start, end }),
  keepSteps: ({ articleId, ...kept }, sender) => keepSteps(tabOf(sender), articleId, kept),
  readSteps: ({ articleId }, sender) => readSteps(tabOf(sender), articleId),
  openNote: ({ id }) => openNoteWindow(id),
  nextEntry: ({ id, tabId }) => openNextEntry(tabId, id),
  openPart: ({ address }) => openPart(address),
  leavePart: ({ address, offset }) => leavePart(address, offset),
  bringPart: ({ part }, sender) => injectPart(tabOf(sender), part),
  spareKey,
};

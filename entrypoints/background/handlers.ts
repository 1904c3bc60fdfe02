import { showMarkCount, showQuiet, showReading } from '@/entrypoints/background/badge';
import { CallingDocument } from '@/entrypoints/background/calling-document';
import { openNoteWindow } from '@/entrypoints/background/note-window';
import { identify, understand } from '@/entrypoints/background/text-reading';
import { visitOf } from '@/entrypoints/background/visits';
import type { MessageSender } from '@/utils/browser';
import { Fault } from '@/utils/fault';
import { injectReader } from '@/utils/inject';
import { announceChange, type BackgroundCalls, callReader, type Handlers } from '@/utils/messages';
import { editAnnotation, recordAnchors, saveAnnotations } from '@/utils/store/annotations';
import { openArticle } from '@/utils/store/article-file';
import { claimLoss } from '@/utils/store/backup/loss';
import { acceptCampaign, forgetCampaign } from '@/utils/store/campaigns';
import { readPortion } from '@/utils/store/portions';
import { reject, unreject } from '@/utils/store/rejections';
import { suggest } from '@/utils/suggest';

function tabOf(sender: MessageSender): number {
  if (sender.tab?.id === undefined) throw new Fault('invalid', 'this call is for content scripts');
  return sender.tab.id;
}

/** Writes are answered at once: telling other tabs must not make the caller wait for the slowest of them. */
export const handlers: Handlers<BackgroundCalls> = {
  async pageDetected({ isArticle, hasReader }, sender) {
    const tabId = tabOf(sender);
    if (isArticle || hasReader) await injectReader(tabId);
    if (isArticle) {
      await showReading(tabId);
      await callReader(tabId, 'open', { asked: false });
    } else if (!hasReader) {
      // A tab that never showed an article has no reader to close.
      const isClosed = await callReader(tabId, 'close', null).catch(() => true);
      if (isClosed) await showQuiet(tabId);
    }
  },
  async openArticle(page, sender) {
    const visit = visitOf(sender);
    const document = visit && new CallingDocument(sender, visit);
    await document?.rememberPage(page);
    const file = await openArticle(page);
    if (file.article) await document?.rememberArticle(file.article.id);
    // Told once, so to a tab that is being looked at; where that fails, it keeps back nothing of what is there.
    const loss = sender.tab?.active ? await claimLoss().catch(() => null) : null;
    return { ...file, loss };
  },
  readAnnotations: ({ articleId, ids }) => readPortion(articleId, ids),
  showMarkCount: ({ count }, sender) => showMarkCount(tabOf(sender), count),
  async saveAnnotations(save, sender) {
    const articleId = await saveAnnotations(save);
    void announceChange(articleId, sender.tab?.id);
    return articleId;
  },
  async editAnnotation({ id, edit, updatedAt, snapshot, before }, sender) {
    const edited = await editAnnotation(id, edit, updatedAt, snapshot, before);
    void announceChange(edited.articleId, sender.tab?.id);
    return edited;
  },
  recordAnchors: ({ address, records }) => recordAnchors(address, records),
  async reject({ article, rejection }, sender) {
    const articleId = await reject(article, rejection);
    void announceChange(articleId, sender.tab?.id);
    return articleId;
  },
  async unreject({ articleId, fingerprint }, sender) {
    await unreject(articleId, fingerprint);
    void announceChange(articleId, sender.tab?.id);
  },
  async acceptCampaign(campaign, sender) {
    await acceptCampaign(campaign);
    void announceChange(null, sender.tab?.id);
  },
  async forgetCampaign({ id }, sender) {
    await forgetCampaign(id);
    void announceChange(null, sender.tab?.id);
  },
  suggest: ({ text, ...options }) => suggest(text, options),
  understand,
  identify,
  openNote: ({ id }) => openNoteWindow(id),
};

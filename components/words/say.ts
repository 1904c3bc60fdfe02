import { i18n } from '#i18n';
import type { FaultCode } from '@/utils/model/fault.ts';
import type { Announcement, Message } from '@/utils/reading/index.ts';
import type { Toast } from '../over-page/Toasts.tsx';
import { describeText, showDifference } from './text-state.ts';

/** Characters of a mark's words that a message repeats. */
const EXCERPT = 40;

const excerpt = (quote: string) => (quote.length > EXCERPT ? `${quote.slice(0, EXCERPT)}…` : quote);

const why = (fault: FaultCode) => i18n.t(`fault.${fault}`);

/** A message in the reviewer's words. */
export function say(message: Message): string {
  switch (message.says) {
    case 'accepted':
      return i18n.t('toast.accepted', message.count);
    case 'changeFailed':
      return i18n.t('toast.changeFailed', [why(message.fault)]);
    case 'changesFailed':
      return i18n.t('toast.changesFailed', message.count, [message.count, why(message.fault)]);
    case 'damaged':
      return i18n.t('toast.damaged', message.count);
    case 'deleted':
      return i18n.t('toast.deleted', message.count);
    case 'folded':
      return i18n.t('toast.folded');
    case 'gone':
      return message.count > 0 ? i18n.t('gone.unsaved', message.count) : i18n.t('gone.nothingUnsaved');
    case 'keysLost':
      return i18n.t('toast.keysLost');
    case 'keysTaken':
      return i18n.t('toast.keysTaken');
    case 'loadFailed':
      return i18n.t('toast.loadFailed', [why(message.fault)]);
    case 'lost':
      return message.articles > 0
        ? i18n.t('toast.lost', [message.articles, message.marks])
        : i18n.t('toast.lostOther');
    case 'moved':
      return i18n.t('toast.moved');
    case 'needsAttention':
      return i18n.t('toast.needsAttention', message.count);
    case 'noteFailed':
      return i18n.t('toast.noteFailed', [why(message.fault)]);
    case 'notSelectable':
      return i18n.t('toast.notSelectable');
    case 'onlyFirst':
      return i18n.t('toast.onlyFirst');
    case 'otherArticle':
      return i18n.t('toast.otherArticle');
    case 'pageChanged':
      return i18n.t('toast.pageChanged');
    case 'restFailed':
      return i18n.t('toast.restFailed', message.count, [message.count, why(message.fault)]);
    case 'rejected':
      return i18n.t('toast.rejected', message.count);
    case 'saved':
      return i18n.t('toast.saved', message.count);
    case 'split':
      return i18n.t('toast.split', [message.count]);
    case 'saveFailed':
      return i18n.t('toast.saveFailed', [excerpt(message.quote), why(message.fault)]);
    case 'savesFailed':
      return i18n.t('toast.savesFailed', [message.count, why(message.fault)]);
    case 'suggestFailed':
      return i18n.t('toast.suggestFailed', [why(message.fault)]);
    case 'textState':
      return describeText(message.text);
    case 'understandFailed':
      return i18n.t('toast.understandFailed', [why(message.fault)]);
    case 'undone':
    case 'redone':
      return i18n.t(`toast.${message.says}`, [i18n.t(`step.${message.step}`, message.count)]);
    case 'leftAlone':
      return i18n.t('toast.leftAlone', message.count);
    case 'unread':
      return i18n.t('gone.unread', message.count);
    case 'unseenButton':
      return i18n.t(`refused.${message.why}`);
    case 'writtenElsewhere':
      return i18n.t('elsewhere.told');
  }
}

/** What to do about a message, in the reviewer's words. */
function sayOffer({ offer, message }: Announcement): string {
  switch (offer!.does) {
    case 'noteWindow':
      return i18n.t('card.noteWindow');
    case 'reload':
      return i18n.t('toast.reload');
    case 'retry':
      return i18n.t('toast.retry');
    case 'show':
      return message.says === 'textState' ? showDifference(message.text) : i18n.t('toast.show');
    case 'undo':
      return 'count' in message && message.count > 1
        ? i18n.t('toast.undoAll', [message.count])
        : i18n.t('toast.undo');
  }
}

/** A message as it is shown. @param undo takes steps of history back */
export function asToast(announcement: Announcement, undo: (steps: readonly string[]) => void): Toast {
  const { id, message, isFailure, offer } = announcement;
  const run = offer?.does === 'undo' ? () => undo(offer.steps) : offer?.run;
  const action = run ? { label: sayOffer(announcement), run } : null;
  return { id, text: say(message), isFailure, action };
}

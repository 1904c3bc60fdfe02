import type { TextState } from '@/utils/article/index.ts';
import type { FaultCode } from '@/utils/model/fault.ts';
import type { StepName } from './history/step.ts';

/**
 * Something that is said to the reviewer, as data: the words are chosen by whoever shows it (components/words/say.ts). Two
 * messages that read the same are the same.
 */
export type Message =
  | { says: Statement }
  /** Of how many things. */
  | { says: Count; count: number }
  | { says: Failure; fault: FaultCode }
  /** What could not be saved: one new mark, by its words; several; or changes of marks that are saved. */
  | { says: 'saveFailed'; quote: string; fault: FaultCode }
  | { says: 'savesFailed' | 'changesFailed'; count: number; fault: FaultCode }
  /** So many marks of the page could not be read. */
  | { says: 'restFailed'; count: number; fault: FaultCode }
  /** The browser lost articles, or something else. */
  | { says: 'lost'; articles: number; marks: number }
  /** The page's text beside the one that was marked. */
  | { says: 'textState'; text: TextState }
  /** A step of history was taken back, or done again. */
  | { says: 'undone' | 'redone'; step: StepName; count: number }
  /** A press of a button did nothing, as the reviewer could not see the button. */
  | { says: 'unseenButton'; why: 'covered' | 'moved' };

type Statement =
  | 'folded'
  | 'keysLost'
  | 'keysTaken'
  | 'moved'
  | 'notSelectable'
  | 'onlyFirst'
  | 'otherArticle'
  | 'pageChanged'
  | 'writtenElsewhere';

type Count =
  | 'accepted'
  | 'damaged'
  | 'deleted'
  /** The extension is gone, with so much unsaved. */
  | 'gone'
  /** What undo left as others have written it since. */
  | 'leftAlone'
  | 'needsAttention'
  | 'rejected'
  | 'saved'
  /** One mark became so many. */
  | 'split'
  /** What an earlier reader left and this one cannot read. */
  | 'unread';

type Failure = 'changeFailed' | 'loadFailed' | 'noteFailed' | 'suggestFailed' | 'understandFailed';

/** What can be done about a message. */
export type Remedy = 'noteWindow' | 'reload' | 'retry' | 'show' | 'undo';

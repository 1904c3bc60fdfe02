import { toFault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { Announcements } from './announcements.ts';
import { Connection } from './connection.ts';
import { Deciding } from './deciding.ts';
import { Focus } from './focus.ts';
import { History } from './history/history.ts';
import { Drafts } from './ledger/drafts.ts';
import { WrittenElsewhere } from './ledger/elsewhere.ts';
import { Ledger } from './ledger/ledger.ts';
import { Saving } from './ledger/saving.ts';
import { Marking } from './marking.ts';
import { Marks } from './marks/marks.ts';
import { OpenPage } from './page/open-page.ts';
import { Selection } from './selection/selection.ts';
import { Settings } from './settings.ts';
import { Suggestions } from './suggestions.ts';
import { Viewing } from './viewing.ts';

/** The reading of one page: what is known of it, each thing with one owner, and what the reviewer can do. */
export interface Session {
  announcements: Announcements;
  connection: Connection;
  settings: Settings;
  viewing: Viewing;
  page: OpenPage;
  history: History;
  /** What is on its way into the store. */
  ledger: Ledger;
  saving: Saving;
  drafts: Drafts;
  marks: Marks;
  suggestions: Suggestions;
  selection: Selection;
  focus: Focus;
  marking: Marking;
  deciding: Deciding;
}

/**
 * Makes the owners, in the order in which they know of each other: none knows of a later one.
 * @param signal ends all of them
 */
export function openSession(document: Document, signal: AbortSignal): Session {
  const announcements = new Announcements();
  const connection = new Connection(signal);
  const settings = new Settings();
  const viewing = new Viewing();
  const page = new OpenPage();
  const history = new History(page);
  const ledger = new Ledger({
    onStored: (ids, madeUpId, articleId) => {
      if (madeUpId === articleId) return;
      page.rename(madeUpId, articleId);
      history.rename(madeUpId, articleId);
      marks.rename(ids, articleId);
    },
    onFailure: (annotation, error) => tellFailure(annotation, error),
  });
  const saving = new Saving(ledger, announcements, signal);
  const drafts = new Drafts();
  const marks = new Marks({ announcements, page, history, ledger, drafts });
  const suggestions = new Suggestions({ announcements, settings, connection, page, history, marks }, signal);
  const selection = new Selection(document, { announcements, connection, page }, signal);
  const focus = new Focus({ page, marks, suggestions, selection });
  const owners = { announcements, connection, page, history, ledger, marks, suggestions, selection, focus };
  const marking = new Marking(owners);
  const deciding = new Deciding(owners);

  const tellFailure = ({ id }: Annotation, error: unknown) => {
    if (error instanceof WrittenElsewhere) {
      const { wanted } = focus;
      // Two texts for one place: the card shows both, so the message leads there, unless the card is open.
      if (wanted.value?.type === 'mark' && wanted.value.id === id) return;
      const offer = { does: 'show', run: () => focus.turnToMark(id) } as const;
      announcements.tell({ says: 'writtenElsewhere' }, { offer, isFailure: true });
      return;
    }
    // Nothing is left to be saved again; the line on what is unsaved does not know of it.
    const { code: fault } = toFault(error, 'invalid');
    if (fault === 'missing') announcements.tell({ says: 'changeFailed', fault }, { isFailure: true });
  };
  return { ...owners, settings, viewing, saving, drafts, marking, deciding };
}

/** Forgets the page and everything on it; messages to the reviewer stay. */
export function leavePage({ page, marks, suggestions, selection, focus }: Session): void {
  page.leave();
  marks.leave();
  suggestions.clear();
  focus.close();
  selection.leave();
}

/** The page's text is no longer there: until it is read again, nothing has a place in it. */
export function dropPlaces({ marks, suggestions, selection, focus }: Session): void {
  marks.unplace();
  suggestions.clear();
  selection.hide();
  focus.look(null);
}

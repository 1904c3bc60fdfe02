import { Fault } from '@/utils/model/fault.ts';
import type { PanelCommand } from '@/utils/platform/panel/protocol.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import type { Mark } from '../marks/mark.ts';
import type { Session } from '../session.ts';

type Deeds = {
  [Does in PanelCommand['does']]: (session: Session, command: Extract<PanelCommand, { does: Does }>) => void;
};

function markOf({ marks }: Session, id: string): Mark {
  const mark = marks.get(id);
  if (!mark) throw new Fault('missing', `mark ${id}`);
  return mark;
}

/** Those that are still to be decided on. */
function openOf({ suggestions }: Session, ids: readonly string[]): Suggestion[] {
  const wanted = new Set(ids);
  const open = suggestions.open.value.filter(({ fingerprint }) => wanted.has(fingerprint));
  if (open.length === 0) throw new Fault('missing', 'no such suggestion');
  return open;
}

/** What a name teaches is taught once for all its places: each name is accepted for itself, figures together. */
function byName(suggestions: readonly Suggestion[]): Suggestion[][] {
  const groups = new Map<string | null, Suggestion[]>();
  for (const suggestion of suggestions) {
    const name = suggestion.kind === 'campaign' ? suggestion.campaign.name : null;
    groups.set(name, [...(groups.get(name) ?? []), suggestion]);
  }
  return [...groups.values()];
}

/** How much of a window is scrolled by: its last lines stay in sight. */
const WINDOWFUL = 0.85;

const DEEDS: Deeds = {
  look(session, { at }) {
    const { focus } = session;
    if (!at) focus.close();
    else if (at.list === 'marks') focus.turnToMark(markOf(session, at.id).annotation.id);
    else if (at.list === 'suggestions') focus.turnToSuggestion(openOf(session, [at.id])[0]!);
  },
  show({ focus, page }, { id, hash, spans }) {
    // Places in another text would be wrong ones.
    if (page.current.value?.hash('article') !== hash) throw new Fault('conflict', 'the text has changed');
    focus.turnTo({ type: 'finding', id, hash, spans });
  },
  note(session, { id, note, before }) {
    session.marks.edit(markOf(session, id).annotation, { note }, { note: before });
  },
  flag(session, { id, flag }) {
    session.marks.edit(markOf(session, id).annotation, { flag });
  },
  kind(session, { id, kind }) {
    session.marks.changeKind(markOf(session, id).annotation.id, kind);
  },
  keep(session, { id }) {
    session.marks.edit(markOf(session, id).annotation, { keptAsEvidence: true });
  },
  delete(session, { id, updatedAt }) {
    if (markOf(session, id).annotation.updatedAt !== updatedAt) throw new Fault('conflict');
    void session.marking.delete(id);
  },
  accept(session, { ids }) {
    for (const group of byName(openOf(session, ids))) void session.deciding.accept(group);
  },
  reject(session, { ids }) {
    void session.deciding.reject(openOf(session, ids));
  },
  undo({ history }) {
    if (!history.undoable.value) throw new Fault('missing', 'nothing to undo');
    history.undo();
  },
  redo({ history }) {
    if (!history.redoable.value) throw new Fault('missing', 'nothing to do again');
    history.redo();
  },
  save({ saving }) {
    void saving.again();
  },
  toggle({ viewing }) {
    viewing.toggleMarks();
  },
  scroll({ page }, { by }) {
    const view = page.current.value?.document.defaultView;
    view?.scrollBy({ top: by * view.innerHeight * WINDOWFUL, behavior: 'instant' });
  },
};

/**
 * Does what a panel asks. What takes time to be saved is shown at once, as when it is done on the page.
 * @throws Fault `missing` where what it is about is gone, `conflict` where that was changed since the reviewer saw it
 */
export function doForPanel<Does extends PanelCommand['does']>(
  session: Session,
  command: Extract<PanelCommand, { does: Does }>,
): void {
  if (session.connection.isGone.value) throw new Fault('disconnected');
  (DEEDS[command.does] as Deeds[Does])(session, command);
}

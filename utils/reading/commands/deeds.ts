import { type CommandAt, commandOf } from '@/utils/commands/table.ts';
import type { Annotation, AnnotationKind, MarkFlag } from '@/utils/model/records.ts';
import type { Session } from '../session.ts';
import { factsOf } from './facts-of.ts';
import { noteArticle } from './note-article.ts';
import { stepMark, stepSuggestion } from './stepping.ts';

/** @param key the key that was pressed, where one was: some commands tell by it what is meant */
type Deed = (session: Session, key: string) => void;

/** Marks what is selected; else the mark that is looked at becomes one of this kind. */
const markAs =
  (kind: AnnotationKind): Deed =>
  ({ focus, marking, marks, selection }) => {
    const { value: mark } = focus.mark;
    if (selection.selected.value) marking.markSelection(kind);
    else if (mark) marks.changeKind(mark.annotation.id, kind);
  };

const accept: Deed = ({ deciding, focus }) => {
  if (focus.suggestion.value) void deciding.accept([focus.suggestion.value]);
};

/** Of a mark the answer is what was found on looking into it; of a suggestion what becomes of it. */
const answer =
  (flag: MarkFlag, ofSuggestion: Deed): Deed =>
  (session, key) => {
    const { value: mark } = session.focus.mark;
    if (mark) session.marks.edit(mark.annotation, { flag });
    else ofSuggestion(session, key);
  };

const refuse: Deed = ({ deciding, focus }) => {
  if (focus.suggestion.value) void deciding.reject([focus.suggestion.value]);
};

/** The kind that the reviewer gave a mark of this article last. */
export function lastKind({ marks }: Session): AnnotationKind {
  const byHand = marks.all.value.filter(({ annotation }) => annotation.origin === 'reviewer');
  const last = byHand.reduce<Annotation | null>(
    (latest, { annotation }) => (latest && latest.createdAt > annotation.createdAt ? latest : annotation),
    null,
  );
  return last?.kind ?? 'campaign';
}

/** What each command does over an article. One that is missing here does not compile. */
const DEEDS: Readonly<Record<CommandAt<'page'>, Deed>> = {
  'mark.campaign': markAs('campaign'),
  'mark.statistic': markAs('statistic'),
  'mark.remark': markAs('remark'),
  'mark.last': (session, key) => markAs(lastKind(session))(session, key),
  'bounds.take': ({ marking, selection }) => {
    if (selection.seeking.value) marking.takeSelection(selection.seeking.value);
  },
  'mark.delete': (session, key) => {
    const { value: mark } = session.focus.mark;
    if (mark) void session.marking.delete(mark.annotation.id);
    else refuse(session, key);
  },
  'relink.choose': ({ focus, marking }, key) => {
    const { value: mark } = focus.mark;
    const candidate = mark?.anchoring.candidates[Number(key) - 1];
    if (mark?.annotation.target.type === 'text' && candidate)
      void marking.move(mark.annotation.id, { ...candidate, scope: mark.annotation.target.scope });
  },
  'evidence.keep': ({ focus, marks }) => {
    if (focus.mark.value) marks.edit(focus.mark.value.annotation, { keptAsEvidence: true });
  },
  'answer.yes': answer('checked', accept),
  'answer.ask': answer('doubtful', (session) => stepSuggestion(session, 1)),
  'answer.no': answer('wrong', refuse),
  'group.yes': ({ deciding, focus }) => {
    if (focus.suggestion.value) void deciding.acceptAllLike(focus.suggestion.value);
  },
  'group.no': ({ deciding, focus }) => {
    if (focus.suggestion.value) void deciding.rejectAllLike(focus.suggestion.value);
  },
  'item.next': (session) => stepMark(session, 1),
  'item.previous': (session) => stepMark(session, -1),
  'suggestion.next': (session) => stepSuggestion(session, 1),
  'suggestion.previous': (session) => stepSuggestion(session, -1),
  'note.edit': (session) => {
    const { focus } = session;
    if (focus.mark.value) focus.turnToMark(focus.mark.value.annotation.id, { isNew: true });
    else noteArticle(session);
  },
  'marks.toggle': ({ viewing }) => viewing.toggleMarks(),
  undo: ({ history }) => history.undo(),
  redo: ({ history }) => history.redo(),
  help: ({ viewing }) => (viewing.isHelpOpen.value ? viewing.closeHelp() : viewing.openHelp()),
  close: ({ marking, viewing }) => {
    if (viewing.isHelpOpen.value) viewing.closeHelp();
    else marking.closeInnermost();
  },
};

/**
 * Does what a command says, over the article that is open. Whether it may be done now is said by its `when`.
 * @param key the key that was pressed; empty where it was chosen otherwise
 */
export const runCommand = (session: Session, id: CommandAt<'page'>, key = ''): void =>
  DEEDS[id](session, key);

/** Whether text names a command of the page. */
const isOfPage = (name: string): name is CommandAt<'page'> => Object.hasOwn(DEEDS, name);

/**
 * Does what a command says that was given elsewhere, by a key of the browser or a menu, as far as it may be done now.
 * What is selected is meant, whoever heard the gesture that selected it.
 */
export function runNamed(session: Session, name: string): void {
  if (!isOfPage(name)) return;
  if (!session.selection.selected.value) session.selection.resume();
  const facts = factsOf(session, { focus: 'own', control: null });
  if (commandOf(name).when(facts)) runCommand(session, name);
}

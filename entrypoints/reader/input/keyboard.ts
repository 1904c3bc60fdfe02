import { type Command, KEYS } from '@/utils/keys/keys.ts';
import { type KeyPress, NOTHING_TYPED, readKey } from '@/utils/keys/read-key.ts';
import { ANNOTATION_KINDS } from '@/utils/model/records.ts';
import type { Session } from '@/utils/reading/index.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';
import { type KeyFocus, keyFocus } from './key-focus.ts';

const kindOfKey = (key: string) => ANNOTATION_KINDS.find((kind) => KEYS[kind] === key);

/** Keys that accept, refuse or delete, and then go on to the next. */
const DECIDING = new Set<string>([KEYS.accept, KEYS.acceptAll, KEYS.reject, KEYS.delete]);

/** Commands of one character (WCAG 2.1.4): the reviewer can switch them off. */
const isCharacter = (key: string) => key.length === 1 || key === KEYS.acceptAll;

const stepOf = (key: string, next: Command, previous: Command): 1 | -1 | null =>
  key === KEYS[next] ? 1 : key === KEYS[previous] ? -1 : null;

/** Enter on something that can be pressed presses it, whatever is selected. */
const isPressable = (target: Element | null) => target?.matches('a[href], button, summary') === true;

function onSelection({ marking, selection }: Session, key: string): boolean {
  const kind = kindOfKey(key);
  if (!selection.selected.value || !kind) return false;
  marking.markSelection(kind);
  return true;
}

function onMark({ focus, marking, marks, selection }: Session, key: string): boolean {
  const mark = focus.mark.value;
  // While words are selected the adder stands there, and no card is seen that could be meant.
  if (!mark || selection.selected.value) return false;
  const { annotation, anchoring } = mark;
  const kind = kindOfKey(key);
  const isLost = anchoring.status === 'ambiguous' || anchoring.status === 'orphan';
  const candidate = isLost && /^[1-9]$/.test(key) ? anchoring.candidates[Number(key) - 1] : undefined;
  if (kind) marks.changeKind(annotation.id, kind);
  else if (key === KEYS.delete) void marking.delete(annotation.id);
  else if (candidate) void marking.move(annotation.id, { ...candidate, scope: annotation.target.scope });
  else if (isLost && key === KEYS.keepAsEvidence) marks.edit(annotation, { keptAsEvidence: true });
  else return false;
  return true;
}

function onStep({ focus, marks }: Session, key: string): boolean {
  const by = stepOf(key, 'nextMark', 'previousMark');
  if (!by || marks.all.value.length === 0) return false;
  focus.stepMark(by);
  return true;
}

function onSuggestion({ deciding, focus, selection, suggestions }: Session, key: string): boolean {
  const by = stepOf(key, 'nextSuggestion', 'previousSuggestion');
  if (by) {
    focus.stepSuggestion(by);
    return suggestions.open.value.length > 0;
  }
  const suggestion = focus.suggestion.value;
  if (!suggestion || selection.selected.value) return false;
  if (key === KEYS.accept) void deciding.accept([suggestion]);
  else if (key === KEYS.acceptAll) void deciding.acceptAllLike(suggestion);
  else if (key === KEYS.reject) void deciding.reject(suggestion);
  else return false;
  return true;
}

/** A press of a key: where it goes, and whether the key is held down. */
interface Press {
  target: Element | null;
  focus: KeyFocus;
  isHeld: boolean;
}

/** @returns whether the key meant something here */
function act(session: Session, key: string, { target, focus, isHeld }: Press): boolean {
  if (key === KEYS.close) return session.marking.closeInnermost();
  if (focus === 'field') return false;
  if (isCharacter(key) && !session.settings.current.value.singleKeys) return false;
  const seeking = session.selection.seeking.value;
  if (seeking)
    return (
      key === KEYS.takeBounds &&
      focus !== 'page' &&
      !isPressable(target) &&
      session.marking.takeSelection(seeking)
    );
  if (onSelection(session, key)) return true;
  if (focus === 'page') return false;
  // A key that is held down decides once.
  if (isHeld && DECIDING.has(key)) return true;
  return onMark(session, key) || onStep(session, key) || onSuggestion(session, key);
}

/**
 * The reader's keys. A key that means something here goes no further; every other key, every key with a modifier, every
 * key in a field and every key of another part of the page is the page's own.
 * @returns takes a key that was pressed elsewhere and is a command for the article
 */
export function listenToKeys(
  document: Document,
  ears: Ears,
  host: Host,
  session: Session,
): (press: KeyPress) => void {
  let typed = NOTHING_TYPED;
  /** @returns whether the key meant something here */
  const press = (event: KeyPress, where: () => Pick<Press, 'target' | 'focus'>): boolean => {
    const reading = readKey(typed, event);
    typed = reading.typed;
    if (!session.page.current.value) return false;
    const press = { ...where(), isHeld: event.repeat };
    return reading.keys.some((key) => act(session, key, press));
  };
  ears.on('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const where = () => {
      const target = host.keyTarget(event);
      const { root } = session.page.current.value!.text('article');
      return { target, focus: keyFocus(document, target, root, host.owns(event)) };
    };
    if (!press(event, where)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return (event) => void press(event, () => ({ target: null, focus: 'text' }));
}

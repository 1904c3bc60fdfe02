import { KIND_KEYS } from '@/components/Adder';
import { type KeyPress, NOTHING_TYPED, readKey } from '@/utils/keys/read-key';
import { ANNOTATION_KINDS } from '@/utils/model';
import { changeKind, editMark, moveMark, returnToCard, takeSelection } from './edit-marks';
import type { Host } from './host';
import { type KeyFocus, keyFocus } from './key-focus';
import { markSelection } from './marks';
import type { Ears } from './shield/ears';
import type { ReaderState } from './state';
import { stepMark } from './step';
import { accept, type Lessons, rejectSuggestion, sameName, stepSuggestion } from './suggestions';
import { deleteMark } from './trash';

const kindOfKey = (key: string) => ANNOTATION_KINDS.find((kind) => KIND_KEYS[kind] === key);

/** Keys that accept, refuse or delete, and then go on to the next. */
const DECIDING = new Set(['a', 'Shift+a', 'x', 'Delete']);

/** Commands of one character (WCAG 2.1.4): the reviewer can switch them off. */
const isCharacter = (key: string) => key.length === 1 || key === 'Shift+a';

/** Enter on something that can be pressed presses it, whatever is selected. */
const isPressable = (target: Element | null) => target?.matches('a[href], button, summary') === true;

/** What Escape closes, innermost first. */
function closeInnermost(state: ReaderState): boolean {
  if (state.rebound.value) {
    returnToCard(state);
    return true;
  }
  for (const open of [state.selection, state.focus]) {
    if (open.value === null) continue;
    open.value = null;
    state.preview.value = null;
    return true;
  }
  return false;
}

function onSelection(state: ReaderState, key: string): boolean {
  const kind = kindOfKey(key);
  if (!state.selection.value || !kind) return false;
  markSelection(state, kind);
  return true;
}

function onMark(state: ReaderState, key: string): boolean {
  const mark = state.focusedMark.value;
  // While words are selected the adder stands there, and no card is seen that could be meant.
  if (!mark || state.selection.value) return false;
  const { annotation, anchoring } = mark;
  const kind = kindOfKey(key);
  const isLost = anchoring.status === 'ambiguous' || anchoring.status === 'orphan';
  const candidate = isLost && /^[1-9]$/.test(key) ? anchoring.candidates[Number(key) - 1] : undefined;
  if (kind) changeKind(state, annotation.id, kind);
  else if (key === 'Delete') void deleteMark(state, annotation.id);
  else if (candidate) void moveMark(state, annotation.id, { ...candidate, scope: annotation.target.scope });
  else if (isLost && key === 'k') editMark(state, annotation, { keptAsEvidence: true });
  else return false;
  return true;
}

function onStep(state: ReaderState, key: string): boolean {
  if ((key !== 'n' && key !== 'p') || state.marks.value.length === 0) return false;
  stepMark(state, key === 'n' ? 1 : -1);
  return true;
}

function onSuggestion(state: ReaderState, lessons: Lessons, key: string): boolean {
  if (key === 'j' || key === 'k') {
    stepSuggestion(state, key === 'j' ? 1 : -1);
    return state.suggestions.value.length > 0;
  }
  const suggestion = state.focusedSuggestion.value;
  if (!suggestion || state.selection.value) return false;
  if (key === 'a') void accept(state, lessons, [suggestion]);
  else if (key === 'Shift+a') void accept(state, lessons, sameName(state, suggestion));
  else if (key === 'x') void rejectSuggestion(state, lessons, suggestion);
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
function act(state: ReaderState, lessons: Lessons, key: string, { target, focus, isHeld }: Press): boolean {
  if (key === 'Escape') return closeInnermost(state);
  if (focus === 'field') return false;
  if (isCharacter(key) && !state.singleKeys.value) return false;
  const rebound = state.rebound.value;
  if (rebound)
    return key === 'Enter' && focus !== 'page' && !isPressable(target) && takeSelection(state, rebound);
  if (onSelection(state, key)) return true;
  if (focus === 'page') return false;
  // A key that is held down decides once.
  if (isHeld && DECIDING.has(key)) return true;
  return onMark(state, key) || onStep(state, key) || onSuggestion(state, lessons, key);
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
  state: ReaderState,
  lessons: () => Lessons,
): (press: KeyPress) => void {
  let typed = NOTHING_TYPED;
  /** @returns whether the key meant something here */
  const press = (event: KeyPress, where: () => Pick<Press, 'target' | 'focus'>): boolean => {
    const reading = readKey(typed, event);
    typed = reading.typed;
    if (!state.page.value) return false;
    const press = { ...where(), isHeld: event.repeat };
    return reading.keys.some((key) => act(state, lessons(), key, press));
  };
  ears.on('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const where = () => {
      const target = host.keyTarget(event);
      const { root } = state.page.value!.text('article');
      return { target, focus: keyFocus(document, target, root, host.owns(event)) };
    };
    if (!press(event, where)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return (event) => void press(event, () => ({ target: null, focus: 'text' }));
}

import { KIND_KEYS } from '@/components/Adder';
import { ANNOTATION_KINDS } from '@/utils/model';
import type { Ears } from './ears';
import { changeKind, editMark, moveMark } from './edit-marks';
import type { Host } from './host';
import { markSelection, selectedPlace } from './marks';
import type { ReaderState } from './state';
import { stepMark } from './step';
import { accept, type Lessons, rejectSuggestion, sameName, stepSuggestion } from './suggestions';
import { deleteMark } from './trash';

const kindOfKey = (key: string) => ANNOTATION_KINDS.find((kind) => KIND_KEYS[kind] === key);

/** Enter on a button presses it, whatever is selected. */
const isOnButton = (target: EventTarget | null) => target instanceof HTMLButtonElement;

/** Keys that accept, refuse or delete, and then go on to the next. */
const DECIDING = new Set(['a', 'A', 'x', 'Delete']);

const TYPING =
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [role=textbox], [role=searchbox], [role=combobox]';

/** Whether typing goes into a field, where letters are letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A field inside a closed shadow root of the page shows only its host.
  const isForeignHost = target.localName.includes('-');
  return target.isContentEditable || target.matches(TYPING) || isForeignHost;
}

/** What Escape closes, innermost first. */
function closeInnermost(state: ReaderState): boolean {
  for (const open of [state.rebound, state.selection, state.focus]) {
    if (open.value === null) continue;
    open.value = null;
    state.preview.value = null;
    return true;
  }
  return false;
}

function whileRebinding(state: ReaderState, key: string): boolean {
  const id = state.rebound.value;
  const place = id && selectedPlace(state);
  if (!id || !place || key !== 'Enter') return false;
  moveMark(state, id, place);
  return true;
}

function onSelection(state: ReaderState, key: string): boolean {
  const kind = kindOfKey(key);
  if (!state.selection.value || !kind || state.rebound.value) return false;
  markSelection(state, kind);
  return true;
}

function onMark(state: ReaderState, key: string): boolean {
  const mark = state.focusedMark.value;
  if (!mark) return false;
  const { annotation, anchoring } = mark;
  const kind = kindOfKey(key);
  const isLost = anchoring.status === 'ambiguous' || anchoring.status === 'orphan';
  const candidate = isLost && /^[1-9]$/.test(key) ? anchoring.candidates[Number(key) - 1] : undefined;
  if (kind) changeKind(state, annotation.id, kind);
  else if (key === 'Delete') deleteMark(state, annotation.id);
  else if (candidate) moveMark(state, annotation.id, { ...candidate, scope: annotation.target.scope });
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
  if (!suggestion) return false;
  if (key === 'a') accept(state, lessons, [suggestion]);
  else if (key === 'A') accept(state, lessons, sameName(state, suggestion));
  else if (key === 'x') void rejectSuggestion(state, lessons, suggestion);
  else return false;
  return true;
}

/** @returns whether the key meant something here */
function act(
  state: ReaderState,
  lessons: Lessons,
  event: KeyboardEvent,
  target: EventTarget | null,
): boolean {
  const { key } = event;
  if (state.rebound.value) return !isOnButton(target) && whileRebinding(state, key);
  // A key that is held down decides once.
  if (event.repeat && DECIDING.has(key)) return true;
  return (
    onSelection(state, key) || onMark(state, key) || onStep(state, key) || onSuggestion(state, lessons, key)
  );
}

/**
 * The reader's keys. A key that means something here goes no further; every other key, every key with a modifier
 * and every key in a field is the page's own.
 */
export function listenToKeys(ears: Ears, host: Host, state: ReaderState, lessons: () => Lessons): void {
  ears.on('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, isComposing } = event;
    if (!state.page.value || ctrlKey || metaKey || altKey || isComposing) return;
    const target = host.keyTarget(event);
    const isHandled =
      event.key === 'Escape'
        ? closeInnermost(state)
        : !isTyping(target) && act(state, lessons(), event, target);
    if (!isHandled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

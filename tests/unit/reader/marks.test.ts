import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/fault';
import type { Annotation } from '@/utils/model';
import type { AnnotationSave } from '@/utils/store/annotations';
import { fakePage } from '../reading/fake-page';

const channel = vi.hoisted(() => ({ call: (_name: string, _request: unknown): unknown => undefined }));
vi.mock('@/utils/messages', () => ({
  callBackground: async (name: string, request: unknown) => channel.call(name, structuredClone(request)),
}));

const { createMarks, markSelection } = await import('@/entrypoints/reader/marks');
const { readSelection } = await import('@/entrypoints/reader/selection');
const { editMark, takeSelection } = await import('@/entrypoints/reader/edit-marks');
const { clearState, createState } = await import('@/entrypoints/reader/state');
const { deleteMark } = await import('@/entrypoints/reader/trash');
const { accept, refreshSuggestions, rejectSuggestion } = await import('@/entrypoints/reader/suggestions');

const TEXT = 'Cả huyện có 118/126 thôn đạt chuẩn. Thu ngân sách tăng 12,1% so với cùng kỳ năm 2020.';

/** The store as the background would hold it, and what was asked of it, in order. */
const store = new Map<string, Annotation>();
let calls: string[] = [];
/** Set to have the next calls fail, or wait. */
let fault: Fault | null = null;
let gate: Promise<void> = Promise.resolve();

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.unstubAllGlobals();
  store.clear();
  calls = [];
  fault = null;
  gate = Promise.resolve();
  channel.call = async (name, request) => {
    await gate;
    calls.push(name);
    if (fault) throw fault;
    if (name === 'saveAnnotations') {
      const { article, annotations } = request as AnnotationSave;
      for (const annotation of annotations) store.set(annotation.id, annotation);
      return article.id;
    }
    if (name === 'editAnnotation') {
      const { id, edit } = request as { id: string; edit: Partial<Annotation> };
      store.set(id, { ...store.get(id)!, ...edit });
    }
    return undefined;
  };
});

afterEach(() => life.abort());

/** Lets everything that can run without the gate run. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A reader's state on a page that says `TEXT`, and a way to have it say something else. */
function openPage() {
  const state = createState(life.signal);
  const { page, seen } = fakePage(TEXT);
  state.page.open(page);
  state.anchorAgain = vi.fn();
  const mark = (quote: string) => {
    const start = seen.text.indexOf(quote);
    const span = { start, end: start + quote.length };
    const [made] = createMarks(state, [
      { kind: 'remark', scope: 'article', span, quote, origin: 'reviewer' },
    ]);
    return made!;
  };
  const say = (next: string) => {
    seen.text = next;
  };
  return { state, mark, say };
}

const lessons = () => ({
  acceptedNames: [],
  rejections: new Set<string>(),
  text: '',
});

describe('a mark', () => {
  it('is written once, and then by what changed', async () => {
    const { state, mark } = openPage();
    const { annotation } = mark('118/126 thôn');
    editMark(state, annotation, { note: 'đối chiếu' });
    expect(state.ledger.unsaved.value.size).toBe(1);
    await settle();
    expect(calls).toEqual(['saveAnnotations', 'editAnnotation']);
    expect(store.get(annotation.id)).toMatchObject({ note: 'đối chiếu' });
    expect(state.ledger.unsaved.value.size).toBe(0);
  });

  it('is edited in the order in which the reviewer edits it, however slow a call is', async () => {
    const { state, mark } = openPage();
    const { annotation } = mark('118/126 thôn');
    await settle();
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    editMark(state, annotation, { note: 'một' });
    editMark(state, annotation, { kind: 'statistic' });
    editMark(state, annotation, { note: 'hai' });
    open();
    await settle();
    expect(store.get(annotation.id)).toMatchObject({ note: 'hai', kind: 'statistic' });
  });

  it('whose first save failed is saved with its note by the next edit, or by the retry', async () => {
    for (const again of ['edit', 'retry']) {
      const { state, mark } = openPage();
      fault = new Fault('quota');
      const { annotation } = mark('118/126 thôn');
      await settle();
      expect(state.ledger.unsaved.value.get(annotation.id)).toEqual({
        isStored: false,
        hasFailed: true,
        other: {},
      });
      expect(state.announcements.lines.value.at(-1)).toMatchObject({ isFailure: true });
      if (again === 'retry') editMark(state, annotation, { note: 'ghi chú' });
      await settle();
      fault = null;
      if (again === 'edit') editMark(state, annotation, { note: 'ghi chú' });
      else state.announcements.lines.value.at(-1)!.offer!.run();
      await settle();
      expect(store.get(annotation.id)).toMatchObject({ note: 'ghi chú' });
      expect(state.ledger.unsaved.value.size).toBe(0);
    }
  });

  it('whose row is gone is given up, and that is said', async () => {
    const { state, mark } = openPage();
    const { annotation } = mark('118/126 thôn');
    await settle();
    fault = new Fault('missing');
    editMark(state, annotation, { note: 'ghi chú' });
    await settle();
    expect(state.announcements.lines.value).toMatchObject([{ isFailure: true }]);
    expect(state.ledger.unsaved.value.size).toBe(0);
  });

  it('keeps the note that was being typed when its page went away', async () => {
    const { state, mark } = openPage();
    const { annotation } = mark('118/126 thôn');
    await settle();
    clearState(state);
    editMark(state, annotation, { note: 'câu đang gõ' });
    await settle();
    expect(store.get(annotation.id)).toMatchObject({ note: 'câu đang gõ' });
  });

  it('deleted while it is being saved is deleted, and comes back by undo to be edited', async () => {
    const { state, mark } = openPage();
    const { annotation } = mark('118/126 thôn');
    deleteMark(state, annotation.id);
    await settle();
    expect(store.get(annotation.id)!.deletedAt).not.toBeNull();
    state.announcements.lines.value.at(-1)!.offer!.run();
    editMark(state, annotation, { note: 'ghi chú' });
    await settle();
    expect(store.get(annotation.id)).toMatchObject({ deletedAt: null, note: 'ghi chú' });
  });

  it('that comes back is drawn nowhere until its words are found in today’s text', async () => {
    const { state, mark, say } = openPage();
    const { annotation } = mark('12,1%');
    await deleteMark(state, annotation.id);
    say(`Tin mới nhận. ${TEXT}`);
    state.announcements.lines.value.at(-1)!.offer!.run();
    expect(state.marks.value).toMatchObject([{ anchoring: { span: null } }]);
    expect(state.anchorAgain).toHaveBeenCalled();
  });
});

describe('a suggestion', () => {
  it('that was refused comes back to its words, also when the page has moved them', async () => {
    const { state, say } = openPage();
    const taught = lessons();
    refreshSuggestions(state, taught);
    const suggestion = state.suggestions.value[0]!;
    const words = TEXT.slice(suggestion.start, suggestion.end);
    await rejectSuggestion(state, taught, suggestion);
    const moved = `Tin mới nhận: bản Luông có nhà văn hóa. ${TEXT}`;
    say(moved);
    refreshSuggestions(state, taught);
    state.announcements.lines.value.at(-1)!.offer!.run();
    const back = state.suggestions.value.find((one) => one.fingerprint === suggestion.fingerprint)!;
    expect(moved.slice(back.start, back.end)).toBe(words);
  });

  it('whose words are gone makes no mark, and that is said', () => {
    const { state, say } = openPage();
    const taught = lessons();
    refreshSuggestions(state, taught);
    say(`Tin mới nhận. ${TEXT}`);
    accept(state, taught, state.suggestions.value.slice(0, 1));
    expect(state.marks.value).toEqual([]);
    expect(state.announcements.lines.value).toMatchObject([{ message: { says: 'pageChanged' } }]);
  });
});

/** Firefox selects several stretches at once; here each stands for its words. */
function select(state: ReturnType<typeof createState>, ...quotes: string[]) {
  const ranges = quotes.map((quote) => ({ quote, collapsed: false }));
  const removeAllRanges = vi.fn(() => ranges.splice(0));
  const getRangeAt = (index: number) => ranges[index];
  const getSelection = () => ({ rangeCount: ranges.length, getRangeAt, removeAllRanges });
  vi.stubGlobal('document', { getSelection });
  state.selection.value = readSelection(document, state.page.current.value!);
  return removeAllRanges;
}

describe('case 19 several-selections-at-once:', () => {
  const marked = (state: ReturnType<typeof createState>) =>
    state.marks.value.map(({ annotation }) => annotation.target.exact);

  it('each stretch becomes a mark, those outside of the text aside; the last one is looked at', () => {
    const { state } = openPage();
    const removeAllRanges = select(state, '118/126 thôn', 'quảng cáo', 'tăng 12,1%');
    markSelection(state, 'statistic');
    expect(marked(state)).toEqual(['118/126 thôn', 'tăng 12,1%']);
    expect(state.focus.value).toMatchObject({ id: state.marks.value[1]!.annotation.id });
    expect(state.selection.value).toBeNull();
    expect(removeAllRanges).toHaveBeenCalled();
  });

  it('what is a mark already is not made again', () => {
    const { state, mark } = openPage();
    mark('118/126 thôn');
    select(state, '118/126 thôn', 'tăng 12,1%');
    markSelection(state, 'remark');
    markSelection(state, 'remark');
    expect(marked(state)).toEqual(['118/126 thôn', 'tăng 12,1%']);
  });

  it('a mark that looks for new bounds takes the first, and says so', () => {
    const { state, mark } = openPage();
    const { annotation } = mark('118/126 thôn');
    state.focus.value = { type: 'mark', id: annotation.id, overlapping: [], isNew: false };
    state.rebound.value = annotation.id;
    select(state, '118/126 thôn đạt chuẩn', 'tăng 12,1%');
    takeSelection(state, annotation.id);
    expect(marked(state)).toEqual(['118/126 thôn đạt chuẩn']);
    expect(state.announcements.lines.value).toMatchObject([{ message: { says: 'onlyFirst' } }]);
  });
});

it('a mark with new bounds is looked at again, and nothing stays selected', () => {
  const { state, mark } = openPage();
  const { annotation } = mark('118/126 thôn');
  state.focus.value = { type: 'mark', id: annotation.id, overlapping: [], isNew: false };
  state.rebound.value = annotation.id;
  const removeAllRanges = select(state, 'có 118/126 thôn');
  takeSelection(state, annotation.id);
  expect(removeAllRanges).toHaveBeenCalled();
  expect(state.selection.value).toBeNull();
  expect(state.rebound.value).toBeNull();
  expect(state.focusedMark.value?.annotation.target.exact).toBe('có 118/126 thôn');
});

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openOn } from './open.ts';
import { life, TEXT } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

afterEach(() => void vi.useRealTimers());

const open = () => {
  const opened = openOn(TEXT, life.signal);
  const { session } = opened;
  const marked = () => session.marks.all.value.map(({ annotation }) => annotation.target.exact);
  return { ...opened, ...session, marked };
};

describe('case 19 several-selections-at-once:', () => {
  it('each stretch becomes a mark, those outside of the text aside; the last one is looked at', () => {
    const { focus, marking, marks, selection, select, removeAllRanges, marked } = open();
    select('118/126 thôn', 'quảng cáo', 'tăng 12,1%');
    marking.markSelection('statistic');
    expect(marked()).toEqual(['118/126 thôn', 'tăng 12,1%']);
    expect(focus.current.value).toMatchObject({ id: marks.all.value[1]!.annotation.id, isNew: true });
    expect(selection.selected.value).toBeNull();
    expect(removeAllRanges).toHaveBeenCalled();
  });

  it('what is a mark already is not made again', () => {
    const { marking, mark, select, marked } = open();
    mark('118/126 thôn');
    select('118/126 thôn', 'tăng 12,1%');
    marking.markSelection('remark');
    select('118/126 thôn', 'tăng 12,1%');
    marking.markSelection('remark');
    expect(marked()).toEqual(['118/126 thôn', 'tăng 12,1%']);
  });

  it('a mark that looks for new bounds takes the first, and says so', () => {
    const { focus, marking, marks, selection, mark, select, marked, told } = open();
    const id = mark('118/126 thôn');
    focus.turnToMark(id);
    selection.seekBounds(marks.get(id)!);
    select('118/126 thôn đạt chuẩn', 'tăng 12,1%');
    marking.takeSelection(id);
    expect(marked()).toEqual(['118/126 thôn đạt chuẩn']);
    expect(told()).toEqual([{ says: 'onlyFirst' }]);
  });
});

it('a mark with new bounds is looked at again, and nothing stays selected', () => {
  const { focus, marking, marks, selection, mark, select, removeAllRanges } = open();
  const id = mark('118/126 thôn');
  focus.turnToMark(id);
  selection.seekBounds(marks.get(id)!);
  expect(selection.seeking.value).toBe(id);
  select('có 118/126 thôn');
  marking.takeSelection(id);
  expect(removeAllRanges).toHaveBeenCalled();
  expect(selection.selected.value).toBeNull();
  expect(selection.seeking.value).toBeNull();
  expect(focus.mark.value?.annotation.target.exact).toBe('có 118/126 thôn');
});

describe('words that are selected', () => {
  const gesture = (opened: ReturnType<typeof open>, ...quotes: string[]) => perform(opened, false, quotes);
  const perform = (opened: ReturnType<typeof open>, cutsWords: boolean, quotes: readonly string[]) => {
    opened.selection.begin(true);
    opened.selectOnly(...quotes);
    opened.selection.change(true);
    opened.selection.expect('pointer', cutsWords);
    opened.selection.readNext();
  };

  it('are marked whole where the selection cuts them, and shown so before', () => {
    vi.useFakeTimers();
    const opened = open();
    gesture(opened, '2,1');
    vi.advanceTimersByTime(1);
    expect(opened.selection.selected.value).toMatchObject({ grown: '12,1%' });
    opened.selection.change(false);
    expect(opened.selection.selected.value).not.toBeNull();
    opened.marking.markSelection('remark');
    expect(opened.marked()).toEqual(['12,1%']);
  });

  it('of which two halves are selected are one', () => {
    const opened = open();
    gesture(opened, '18/1', '26 thô', '12,1%');
    opened.marking.markSelection('remark');
    expect(opened.marked()).toEqual(['118/126 thôn', '12,1%']);
  });

  it('are cut in two where the reviewer means that', () => {
    vi.useFakeTimers();
    const opened = open();
    perform(opened, true, ['2,1']);
    vi.advanceTimersByTime(1);
    expect(opened.selection.selected.value).toMatchObject({ grown: null });
    opened.marking.markSelection('remark');
    expect(opened.marked()).toEqual(['2,1']);
  });

  it('are offered once the gesture is over, and read before if they are to be marked', () => {
    vi.useFakeTimers();
    const opened = open();
    gesture(opened, '12,1%');
    expect(opened.selection.selected.value).toBeNull();
    vi.advanceTimersByTime(1);
    expect(opened.selection.selected.value).not.toBeNull();
    expect(opened.selection.isSelecting.value).toBe(false);
    gesture(opened, '118/126 thôn');
    opened.marking.markSelection('remark');
    expect(opened.marked()).toEqual(['118/126 thôn']);
  });

  it('by a script of the page are nobody’s', () => {
    vi.useFakeTimers();
    const opened = open();
    opened.selectOnly('12,1%');
    opened.selection.change(false);
    vi.advanceTimersByTime(60_000);
    expect(opened.selection.selected.value).toBeNull();
  });

  it('are taken back when the page selects others instead', () => {
    vi.useFakeTimers();
    const opened = open();
    gesture(opened, '12,1%');
    vi.advanceTimersByTime(60_000);
    opened.selectOnly('118/126 thôn');
    opened.selection.change(false);
    expect(opened.selection.selected.value).toBeNull();
    opened.marking.markSelection('remark');
    expect(opened.marked()).toEqual([]);
    expect(opened.told()).toEqual([{ says: 'pageChanged' }]);
  });

  it('stay selected on the page when Escape puts the adder away, and the card behind it comes back', () => {
    const { focus, marking, selection, mark, select, removeAllRanges } = open();
    const id = mark('118/126 thôn');
    focus.turnToMark(id);
    focus.look({ start: 0, end: 8 });
    select('12,1%');
    expect(marking.closeInnermost()).toBe(true);
    expect(selection.selected.value).toBeNull();
    expect(focus.preview.value).toBeNull();
    expect(removeAllRanges).not.toHaveBeenCalled();
    expect(focus.mark.value?.annotation.id).toBe(id);
    expect(marking.closeInnermost()).toBe(true);
    expect(focus.current.value).toBeNull();
    expect(marking.closeInnermost()).toBe(false);
  });
});

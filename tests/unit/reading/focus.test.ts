// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { positionOf, stepMark, stepSuggestion } from '@/utils/reading/index.ts';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { life, TEXT } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

const open = () => {
  const opened = openOn(TEXT, life.signal);
  return { ...opened, ...opened.session };
};

describe('stepping through marks', () => {
  it('goes in the order of the text, whatever the order they were made in, and round at the ends', () => {
    const { focus, mark, session } = open();
    const [third, first, second] = [mark('12,1%'), mark('Cả huyện'), mark('118/126 thôn')];
    const seen = [1, 2, 3, 4].map(() => {
      stepMark(session, 1);
      return focus.mark.value!.annotation.id;
    });
    expect(seen).toEqual([first, second, third, first]);
    stepMark(session, -1);
    expect(focus.mark.value!.annotation.id).toBe(third);
  });

  it('backwards from elsewhere begins at the last one', () => {
    const { focus, mark, session } = open();
    mark('Cả huyện');
    const last = mark('12,1%');
    stepMark(session, -1);
    expect(focus.mark.value!.annotation.id).toBe(last);
  });

  it('comes to the lost ones last, and counts them', () => {
    const { focus, marks, mark, session } = open();
    const lost = mark('Cả huyện');
    const whole = mark('12,1%');
    marks.place(
      marks.all.value.map((one) =>
        one.annotation.id === lost
          ? { ...one, anchoring: { status: 'orphan', span: null, quote: null, candidates: [] } }
          : one,
      ),
      true,
    );
    stepMark(session, 1);
    expect(focus.mark.value!.annotation.id).toBe(whole);
    expect(positionOf(session, focus.mark.value!)).toEqual({ index: 1, count: 2 });
    stepMark(session, 1);
    expect(focus.mark.value!.annotation.id).toBe(lost);
    expect(positionOf(session, focus.mark.value!)).toEqual({ index: 2, count: 2 });
  });

  it('does nothing where there are none', () => {
    const { focus, session } = open();
    stepMark(session, 1);
    stepSuggestion(session, 1);
    expect(focus.current.value).toBeNull();
  });
});

it('stepping through suggestions begins with the first in sight, and goes round', async () => {
  const { focus, session, suggestions } = open();
  suggestions.refresh();
  await settle();
  const all = suggestions.open.value;
  expect(all.length).toBeGreaterThan(1);
  const seen = all.map(() => {
    stepSuggestion(session, 1);
    return focus.suggestion.value;
  });
  expect(seen).toEqual(all);
  stepSuggestion(session, 1);
  expect(focus.suggestion.value).toBe(all[0]);
});

describe('what is looked at', () => {
  it('is nothing once its mark is gone, and the mark again when that comes back', () => {
    const { focus, marks, mark } = open();
    const id = mark('12,1%');
    focus.turnToMark(id);
    const { annotation } = marks.get(id)!;
    marks.trash(marks.get(id)!);
    expect(focus.current.value).toBeNull();
    expect(focus.mark.value).toBeNull();
    marks.bringBack(annotation);
    expect(focus.current.value).toMatchObject({ type: 'mark', id });
  });

  it('is nothing once its suggestion is', async () => {
    const { focus, session, suggestions } = open();
    suggestions.refresh();
    await settle();
    stepSuggestion(session, 1);
    expect(focus.suggestion.value).not.toBeNull();
    suggestions.clear();
    expect(focus.current.value).toBeNull();
    expect(focus.suggestion.value).toBeNull();
  });

  it('that is turned to lets go of the selection, of a search for bounds and of a candidate', () => {
    const { focus, marks, selection, mark, select, removeAllRanges } = open();
    const id = mark('12,1%');
    focus.turnToMark(id);
    focus.look({ start: 0, end: 8 });
    selection.seekBounds(marks.get(id)!);
    select('118/126 thôn');
    focus.turnToMark(mark('Cả huyện'));
    expect(focus.preview.value).toBeNull();
    expect(selection.seeking.value).toBeNull();
    expect(selection.selected.value).toBeNull();
    expect(removeAllRanges).toHaveBeenCalled();
  });

  it('goes round among the marks that share a clicked point', () => {
    const { focus, mark } = open();
    const overlapping = [mark('118/126 thôn'), mark('118/126'), mark('126 thôn')];
    focus.turnToMark(overlapping[0]!, { overlapping });
    const seen = overlapping.map(() => {
      focus.nextOverlap();
      return focus.mark.value!.annotation.id;
    });
    expect(seen).toEqual([overlapping[1], overlapping[2], overlapping[0]]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { AnnotationKind } from '@/utils/model/records.ts';
import { MARK_FLAGS } from '@/utils/model/records.ts';
import { stepsIn } from '@/utils/reading/history/step.ts';
import { Random } from '../../../tools/lib/random.ts';
import { settle } from './background.ts';
import { type Opened, openOn } from './open.ts';
import { background, life, TEXT } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

async function open() {
  const opened = openOn(TEXT, life.signal);
  const { marks, suggestions } = opened.session;
  // Who looks for places finds the words of a mark that waits for its place.
  marks.soughtBy(() => {
    const placed = marks.all.value.map(({ annotation, anchoring }) => {
      const start = TEXT.indexOf(annotation.target.exact);
      const span = { start, end: start + annotation.target.exact.length };
      return {
        annotation,
        anchoring: anchoring.span ? anchoring : { ...anchoring, status: 'exact' as const, span },
      };
    });
    marks.place(placed, true);
  });
  suggestions.refresh();
  await settle();
  return { ...opened, ...opened.session };
}

/** What is there for the reviewer, and in the store: all that a step may change. */
function stateOf({ session }: Opened) {
  session.suggestions.refresh();
  const shown = session.marks.all.value.map(({ annotation }) => annotation);
  const told = (from: typeof shown) =>
    from
      .map(({ id, kind, note, flag, keptAsEvidence, target, campaign, statistic }) => ({
        ...{ id, kind, note, flag, keptAsEvidence, campaign, statistic },
        words: target.exact,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const stored = [...background.stored.values()].filter(({ deletedAt }) => deletedAt === null);
  return {
    marks: told(shown),
    stored: told(stored),
    open: session.suggestions.open.value.map(({ fingerprint }) => fingerprint).sort(),
  };
}

const QUOTES = ['Cả huyện', '118/126 thôn', '12,1%', 'năm 2020', 'Thu ngân sách'];
const KINDS: AnnotationKind[] = ['campaign', 'statistic', 'remark'];

/** What a reviewer may do, by chance. */
async function doSomething({ session, select }: Opened, random: Random): Promise<void> {
  const { deciding, history, marking, marks, suggestions } = session;
  const mark = marks.all.value.length > 0 ? random.pick(marks.all.value) : null;
  const suggestion = suggestions.open.value.length > 0 ? random.pick(suggestions.open.value) : null;
  const id = mark?.annotation.id;
  const quote = random.pick(QUOTES);
  const start = TEXT.indexOf(quote);
  const place = { scope: 'article', span: { start, end: start + quote.length }, quote } as const;
  const deeds = [
    () => {
      select(quote);
      marking.markSelection(random.pick(KINDS));
    },
    () => id && marks.changeKind(id, random.pick(KINDS)),
    () => {
      history.endTyping();
      if (mark) marks.edit(mark.annotation, { note: `ghi chú ${random.between(1, 9)}` });
    },
    () => mark && marks.edit(mark.annotation, { flag: random.pick(MARK_FLAGS) }),
    () => mark && marks.edit(mark.annotation, { keptAsEvidence: true }),
    () => id && marking.delete(id),
    () => id && marking.move(id, place),
    () => suggestion && deciding.accept([suggestion]),
    () => suggestion && deciding.reject([suggestion]),
    () => suggestion && deciding.acceptAllLike(suggestion),
    () => session.history.undo(),
    () => session.history.redo(),
  ];
  await random.pick(deeds)();
  await settle();
}

async function undoAll({ session }: Opened): Promise<void> {
  while (session.history.undoable.value) session.history.undo();
  await settle();
}

async function redoAll({ session }: Opened): Promise<void> {
  while (session.history.redoable.value) session.history.redo();
  await settle();
}

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever was done (seed %i), undone to the beginning it is as at first, and done again as at last',
  async (seed) => {
    const random = new Random(seed);
    const opened = await open();
    const first = stateOf(opened);
    for (let step = 0; step < 25; step += 1) await doSomething(opened, random);
    await redoAll(opened);
    const last = stateOf(opened);
    expect(last.marks).toEqual(last.stored);
    expect(opened.session.history.stacks.value.done.length).toBeGreaterThan(3);
    for (let turn = 0; turn < 2; turn += 1) {
      await undoAll(opened);
      expect(stateOf(opened)).toEqual(first);
      await redoAll(opened);
      expect(stateOf(opened)).toEqual(last);
    }
  },
);

/** Another tab writes on a mark, and the store brings it. */
function writeElsewhere({ session }: Opened, id: string, fields: { note?: string; flag?: 'wrong' }): void {
  const { marks } = session;
  background.stored.set(id, { ...background.stored.get(id)!, ...fields });
  const written = marks.all.value.map((one) =>
    one.annotation.id === id ? { ...one, annotation: { ...one.annotation, ...fields } } : one,
  );
  marks.place(written, true);
}

describe('what another tab has written since', () => {
  it('stands, and that is said; the rest goes back', async () => {
    const opened = await open();
    const { mark, marks, history, annotation, told } = opened;
    const id = mark('12,1%');
    await settle();
    marks.edit(annotation(id), { flag: 'checked' });
    marks.edit(annotation(id), { note: 'của tôi' });
    history.endTyping();
    await settle();
    writeElsewhere(opened, id, { note: 'của thẻ kia' });
    history.undo();
    expect(annotation(id)).toMatchObject({ note: 'của thẻ kia', flag: 'checked' });
    expect(told()).toEqual([{ says: 'leftAlone', count: 1 }]);
    // A step with nothing left is passed over, and does not come again.
    expect(history.redoable.value).toBeNull();
    history.undo();
    expect(annotation(id)).toMatchObject({ note: 'của thẻ kia', flag: null });
  });

  it('keeps a mark that was made here', async () => {
    const opened = await open();
    const { mark, marks, history, told } = opened;
    const id = mark('12,1%');
    await settle();
    writeElsewhere(opened, id, { flag: 'wrong' });
    history.undo();
    expect(marks.get(id)?.annotation.flag).toBe('wrong');
    expect(told()).toEqual([{ says: 'leftAlone', count: 1 }]);
  });
});

describe('a step', () => {
  it('is one for all of a name, and one for each of several quick ones', async () => {
    const { deciding, suggestions, history } = await open();
    const [one, two] = suggestions.open.value;
    await Promise.all([deciding.accept([one!]), deciding.accept([two!])]);
    expect(history.stacks.value.done.map(({ says, count }) => [says, count])).toEqual([
      ['accepted', 1],
      ['accepted', 1],
    ]);
  });

  it('of typing lasts until the field is left', async () => {
    const { mark, marks, history, annotation } = await open();
    const id = mark('12,1%');
    for (const note of ['đ', 'đối', 'đối chiếu'])
      marks.edit(annotation(id), { note }, { note: annotation(id).note });
    history.endTyping();
    marks.edit(annotation(id), { note: 'đối chiếu lại' }, { note: 'đối chiếu' });
    history.undo();
    expect(annotation(id).note).toBe('đối chiếu');
    history.undo();
    expect(annotation(id).note).toBe('');
    history.redo();
    expect(annotation(id).note).toBe('đối chiếu');
  });

  it('leads to what it has changed, and a new one ends what could come again', async () => {
    const { mark, marks, marking, focus, history, annotation } = await open();
    const id = mark('12,1%');
    await marking.delete(id);
    history.undo();
    expect(focus.mark.value?.annotation.id).toBe(id);
    expect(history.redoable.value?.says).toBe('deleted');
    marks.edit(annotation(id), { flag: 'checked' });
    expect(history.redoable.value).toBeNull();
  });

  it('that could not be written is none', async () => {
    const { deciding, suggestions, history } = await open();
    background.fault = new (await import('@/utils/model/fault.ts')).Fault('quota');
    await deciding.reject([suggestions.open.value[0]!]);
    expect(history.undoable.value).toBeNull();
  });
});

describe('history that was kept as text', () => {
  it('goes on where it was, in another reader of the same article', async () => {
    const { mark, marks, history, annotation } = await open();
    const id = mark('12,1%');
    await settle();
    marks.edit(annotation(id), { flag: 'wrong' });
    const { done, undone } = history.stacks.value;
    const stored = background.stored.get(id)!;

    const later = await open();
    later.marks.place(
      [{ annotation: { ...stored, flag: 'wrong' }, anchoring: marks.get(id)!.anchoring }],
      true,
    );
    later.history.resume({ done: stepsIn(JSON.stringify(done)), undone: stepsIn(JSON.stringify(undone)) });
    later.history.undo();
    expect(later.annotation(id).flag).toBeNull();
    later.history.undo();
    expect(later.marks.get(id)).toBeNull();
    later.history.redo();
    later.history.redo();
    expect(later.annotation(id).flag).toBe('wrong');
  });

  it.each([
    '',
    '{',
    'null',
    '[1, null, {}]',
    '[{"id":"x","articleId":"a","says":"marked","count":1,"changes":[{}]}]',
  ])('is empty where the text is %s', (text) => {
    expect(stepsIn(text)).toEqual([]);
  });
});

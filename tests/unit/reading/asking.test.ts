import { describe, expect, it, vi } from 'vitest';
import type { Anchoring } from '@/utils/anchoring/result.ts';
import { Fault } from '@/utils/model/fault.ts';
import { leavePage } from '@/utils/reading/session.ts';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { background, life, TEXT } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));
vi.mock('@/utils/platform/connection.ts', () => ({ isConnected: () => true }));

const MOVED = `Tin mới nhận: ${TEXT}`;

const open = () => {
  const opened = openOn(TEXT, life.signal);
  return { ...opened, ...opened.session };
};

describe('suggestions that the background finds', () => {
  it('come late for an older text are dropped, and the newest text is asked about', async () => {
    const { suggestions, seen, words } = open();
    const release = background.holdReading();
    suggestions.refresh();
    seen.text = MOVED;
    suggestions.refresh();
    release();
    await settle();
    expect(background.read.map(({ text }) => text)).toEqual([TEXT, MOVED]);
    expect(words()).toEqual(['118/126 thôn', 'tăng 12,1%']);
  });

  it('stand by their words while a changed text is asked about; what was in the change is left out', async () => {
    const { suggestions, seen, words } = open();
    suggestions.refresh();
    await settle();
    const [, second] = suggestions.open.value;
    background.holdReading();
    seen.text = MOVED;
    suggestions.refresh();
    expect(words()).toEqual(['118/126 thôn', 'tăng 12,1%']);
    seen.text = TEXT.replace('118/126', '119/126');
    suggestions.refresh();
    expect(words()).toEqual(['tăng 12,1%']);
    expect(suggestions.open.value[0]!.fingerprint).toBe(second!.fingerprint);
  });

  it('are asked for once for one text, whatever the page does beside it', async () => {
    const { suggestions } = open();
    for (let round = 0; round < 3; round += 1) {
      suggestions.refresh();
      suggestions.refresh();
      await settle();
    }
    expect(background.read).toHaveLength(1);
  });

  it('are asked for one text after the other, with the newest next, while a page goes on changing', async () => {
    const { suggestions, seen, words } = open();
    const release = background.holdReading();
    for (let minute = 0; minute < 20; minute += 1) {
      seen.text = `${minute} phút trước. ${TEXT}`;
      suggestions.refresh();
    }
    release();
    await settle();
    expect(background.read).toHaveLength(2);
    expect(words()).toContain('118/126 thôn');
  });

  it('are not shown on the page that came after theirs', async () => {
    const { session, suggestions } = open();
    const release = background.holdReading();
    suggestions.refresh();
    leavePage(session);
    release();
    await settle();
    expect(suggestions.open.value).toEqual([]);
  });

  it('do not come: that is said once, marks can be made, and a retry brings them', async () => {
    const { suggestions, mark, marks, told, words, offer } = open();
    background.readingFault = new Fault('timeout');
    suggestions.refresh();
    await settle();
    suggestions.refresh();
    await settle();
    expect(told()).toEqual([{ says: 'suggestFailed', fault: 'timeout' }]);
    mark('Cả huyện');
    expect(marks.all.value).toHaveLength(1);
    background.readingFault = null;
    offer().run();
    await settle();
    expect(words()).toEqual(['118/126 thôn', 'tăng 12,1%']);
    expect(told()).toEqual([]);
  });
});

describe('what a mark says', () => {
  it('is filled in after the mark was made and saved', async () => {
    const { mark, annotation } = open();
    const release = background.holdReading();
    const id = mark('12,1%', 'statistic');
    await settle();
    expect(background.stored.get(id)).toMatchObject({ statistic: null });
    release();
    await settle();
    expect(annotation(id).statistic).toMatchObject({ kind: 'percent', value: 12.1 });
    expect(background.stored.get(id)!.statistic).toEqual(annotation(id).statistic);
  });

  it('is filled in when saving has failed, and saved with the mark by the retry', async () => {
    const { mark, annotation, ledger } = open();
    background.fault = new Fault('quota');
    const id = mark('12,1%', 'statistic');
    await settle();
    expect(annotation(id).statistic).not.toBeNull();
    expect(background.stored.size).toBe(0);
    background.fault = null;
    ledger.retry();
    await settle();
    expect(background.stored.get(id)).toMatchObject({ statistic: { value: 12.1 } });
  });

  it('never goes over what the reviewer wrote meanwhile, or is writing', async () => {
    const { mark, marks, drafts, annotation } = open();
    const release = background.holdReading();
    const [written, drafted] = [mark('12,1%', 'statistic'), mark('118/126 thôn', 'statistic')];
    const own = { kind: 'count', value: 7, unit: 'thôn' } as never;
    marks.edit(annotation(written), { statistic: own }, { statistic: null });
    drafts.hold({}, { annotation: annotation(drafted), edit: { statistic: own } });
    marks.edit(annotation(drafted), { note: 'gõ' }, { note: '' });
    release();
    await settle();
    expect(annotation(written).statistic).toBe(own);
    expect(annotation(drafted)).toMatchObject({ statistic: null, note: 'gõ' });
  });

  it('is that of the words it has by then: moved, of another kind, or back from the trash', async () => {
    const { mark, marks, seen, annotation } = open();
    const release = background.holdReading();
    const [moved, changed, thrown] = [
      mark('12,1%', 'statistic'),
      mark('118/126', 'statistic'),
      mark('126 thôn', 'statistic'),
    ];
    const start = seen.text.indexOf('118/126 thôn');
    const place = { scope: 'article', span: { start, end: start + 12 }, quote: '118/126 thôn' } as const;
    marks.move(marks.get(moved)!, place);
    marks.changeKind(changed, 'campaign');
    const known = annotation(thrown);
    marks.trash(marks.get(thrown)!);
    release();
    await settle();
    expect(annotation(moved).statistic).toMatchObject({ kind: 'ratio' });
    expect(annotation(changed)).toMatchObject({ statistic: null, campaign: { name: '118/126' } });
    marks.bringBack(known);
    // Who looks for places finds its words again.
    const at = { start: start + 4, end: start + 12 };
    const found = { status: 'exact', span: at, quote: null, candidates: [] } satisfies Anchoring;
    marks.place(
      marks.all.value.map((one) => (one.annotation.id === thrown ? { ...one, anchoring: found } : one)),
      true,
    );
    marks.fillIn();
    await settle();
    expect(annotation(thrown).statistic).not.toBeNull();
  });

  it('is what it was before, when a move is undone while the answer is awaited', async () => {
    const { mark, marks, history, seen, annotation } = open();
    const id = mark('12,1%', 'statistic');
    await settle();
    const { statistic } = annotation(id);
    const release = background.holdReading();
    const start = seen.text.indexOf('118/126 thôn');
    const place = { scope: 'article', span: { start, end: start + 12 }, quote: '118/126 thôn' } as const;
    marks.move(marks.get(id)!, place);
    history.undo();
    release();
    await settle();
    expect(annotation(id).statistic).toEqual(statistic);
    expect(background.stored.get(id)!.statistic).toEqual(statistic);
  });

  it('does not come: that is said, and the retry fills it in', async () => {
    const { mark, annotation, told, offer } = open();
    background.readingFault = new Fault('unreachable');
    const id = mark('12,1%', 'statistic');
    await settle();
    expect(told()).toEqual([{ says: 'understandFailed', fault: 'unreachable' }]);
    expect(background.stored.has(id)).toBe(true);
    background.readingFault = null;
    offer().run();
    await settle();
    expect(annotation(id).statistic).toMatchObject({ value: 12.1 });
  });

  it('is asked for at the next visit where the page was left too soon, and not where the reviewer wrote', async () => {
    const first = open();
    background.holdReading();
    const [bare, edited] = [first.mark('12,1%', 'statistic'), first.mark('118/126 thôn', 'statistic')];
    await settle();
    const stored = background.stored.get(edited)!;
    background.stored.set(edited, { ...stored, updatedAt: '2100-01-01T00:00:00.000Z' });
    const seenMarks = first.marks.all.value.map((mark) => ({
      ...mark,
      annotation: background.stored.get(mark.annotation.id)!,
    }));
    background.readingGate = Promise.resolve();
    const next = open();
    next.marks.place(seenMarks, true);
    next.marks.fillIn();
    await settle();
    expect(next.annotation(bare).statistic).toMatchObject({ value: 12.1 });
    expect(next.annotation(edited).statistic).toBeNull();
  });
});

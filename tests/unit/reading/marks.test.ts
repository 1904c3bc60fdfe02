import { describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import { leavePage } from '@/utils/reading/session.ts';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { background, life, TEXT } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

const open = () => {
  const opened = openOn(TEXT, life.signal);
  return { ...opened, ...opened.session };
};

describe('a mark', () => {
  it('is written once, and then by what changed', async () => {
    const { ledger, marks, mark, annotation } = open();
    const id = mark('118/126 thôn');
    marks.edit(annotation(id), { note: 'đối chiếu' });
    expect(ledger.unsaved.size).toBe(1);
    await settle();
    expect(background.calls).toEqual(['saveAnnotations', 'editAnnotation']);
    expect(background.stored.get(id)).toMatchObject({ note: 'đối chiếu' });
    expect(ledger.unsaved.size).toBe(0);
  });

  it('is edited in the order in which the reviewer edits it, however slow a call is', async () => {
    const { marks, mark, annotation } = open();
    const id = mark('118/126 thôn');
    await settle();
    const release = background.hold();
    marks.edit(annotation(id), { note: 'một' });
    marks.changeKind(id, 'statistic');
    marks.edit(annotation(id), { note: 'hai' });
    release();
    await settle();
    expect(background.stored.get(id)).toMatchObject({ note: 'hai', kind: 'statistic' });
  });

  it('whose first save failed stays and counts, and is saved with its note by the next edit or the retry', async () => {
    for (const again of ['edit', 'retry']) {
      const { ledger, marks, mark, annotation, offer, told } = open();
      background.fault = new Fault('quota');
      const id = mark('118/126 thôn');
      await settle();
      expect(marks.all.value).toHaveLength(1);
      expect(ledger.unsaved.get(id)).toMatchObject({ hasFailed: true, other: {} });
      expect(told()).toEqual([{ says: 'saveFailed', quote: '118/126 thôn', fault: 'quota' }]);
      if (again === 'retry') marks.edit(annotation(id), { note: 'ghi chú' });
      await settle();
      background.fault = null;
      if (again === 'edit') marks.edit(annotation(id), { note: 'ghi chú' });
      else offer().run();
      await settle();
      expect(background.stored.get(id)).toMatchObject({ note: 'ghi chú' });
      expect(ledger.unsaved.size).toBe(0);
    }
  });

  it('whose row is gone is given up, and that is said', async () => {
    const { ledger, marks, mark, annotation, told } = open();
    const id = mark('118/126 thôn');
    await settle();
    background.fault = new Fault('missing');
    marks.edit(annotation(id), { note: 'ghi chú' });
    await settle();
    expect(told()).toEqual([{ says: 'changeFailed', fault: 'missing' }]);
    expect(ledger.unsaved.size).toBe(0);
  });

  it('keeps the note that was being typed when its page went away', async () => {
    const { session, marks, mark, annotation } = open();
    const known = annotation(mark('118/126 thôn'));
    await settle();
    leavePage(session);
    expect(marks.all.value).toEqual([]);
    marks.edit(known, { note: 'câu đang gõ' });
    await settle();
    expect(background.stored.get(known.id)).toMatchObject({ note: 'câu đang gõ' });
  });

  it('deleted while it is being saved is deleted, and comes back by undo to be edited', async () => {
    const { marking, marks, mark, annotation, offer } = open();
    const id = mark('118/126 thôn');
    void marking.delete(id);
    expect(marks.get(id)).toBeNull();
    await settle();
    expect(background.stored.get(id)!.deletedAt).not.toBeNull();
    offer().run();
    marks.edit(annotation(id), { note: 'ghi chú' });
    await settle();
    expect(background.stored.get(id)).toMatchObject({ deletedAt: null, note: 'ghi chú' });
  });

  it('that comes back is drawn nowhere until its words are found in today’s text', async () => {
    const { marking, marks, mark, seen, offer } = open();
    const onAwaiting = vi.fn();
    marks.soughtBy(onAwaiting);
    const id = mark('12,1%');
    await marking.delete(id);
    seen.text = `Tin mới nhận. ${TEXT}`;
    offer().run();
    expect(marks.all.value).toMatchObject([{ anchoring: { span: null } }]);
    expect(onAwaiting).toHaveBeenCalledOnce();
  });

  it('does not come back to an article that was read after its own', async () => {
    const { session, marking, marks, page, mark, offer } = open();
    const id = mark('12,1%');
    await marking.delete(id);
    leavePage(session);
    page.open({ describe: () => ({ id: 'article-2' }) } as never);
    offer().run();
    await settle();
    expect(marks.all.value).toEqual([]);
    expect(background.stored.get(id)).toMatchObject({ deletedAt: null });
  });

  it('keeps what it was understood to say in another kind, for the way back', async () => {
    const { marks, mark, annotation } = open();
    const id = mark('12,1%', 'statistic');
    await settle();
    const { statistic } = annotation(id);
    expect(statistic).not.toBeNull();
    marks.changeKind(id, 'remark');
    marks.changeKind(id, 'statistic');
    expect(annotation(id).statistic).toEqual(statistic);
  });

  it('goes on under the id of the article that another tab has made its record of', async () => {
    const { page, mark, annotation } = open();
    const { call } = background;
    vi.spyOn(background, 'call').mockImplementation(async (...all) => {
      await call(...all);
      return 'article-of-the-other-tab';
    });
    const id = mark('12,1%');
    await settle();
    expect(page.article.value?.id).toBe('article-of-the-other-tab');
    expect(annotation(id).articleId).toBe('article-of-the-other-tab');
  });
});

describe('a mark that is given another place', () => {
  const place = (quote: string) => {
    const start = TEXT.indexOf(quote);
    return { scope: 'article', span: { start, end: start + quote.length }, quote } as const;
  };

  it('stands there, is saved, and an undo has its old words looked for', async () => {
    const { marking, marks, mark, annotation, offer, told } = open();
    const onAwaiting = vi.fn();
    marks.soughtBy(onAwaiting);
    const id = mark('118/126 thôn');
    await marking.move(id, place('12,1%'));
    expect(background.stored.get(id)!.target.exact).toBe('12,1%');
    expect(told()).toEqual([{ says: 'moved' }]);
    offer().run();
    expect(annotation(id).target.exact).toBe('118/126 thôn');
    expect(marks.get(id)!.anchoring.span).toBeNull();
    expect(onAwaiting).toHaveBeenCalledOnce();
  });

  it('stays where it is when the words have left that place, and that is said', async () => {
    const { marking, mark, annotation, seen, told } = open();
    const id = mark('118/126 thôn');
    seen.text = `Tin mới nhận. ${TEXT}`;
    await marking.move(id, place('12,1%'));
    expect(annotation(id).target.exact).toBe('118/126 thôn');
    expect(told()).toEqual([{ says: 'pageChanged' }]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { background, life, TEXT } from './set-up.ts';

const world = vi.hoisted(() => ({ isConnected: true }));
vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));
vi.mock('@/utils/platform/connection.ts', () => ({ isConnected: () => world.isConnected }));

beforeEach(() => {
  world.isConnected = true;
});
afterEach(() => void vi.useRealTimers());

const open = async (text = TEXT) => {
  const opened = openOn(text, life.signal);
  const { session } = opened;
  session.suggestions.refresh();
  await settle();
  const first = () => session.suggestions.open.value[0]!;
  return { ...opened, ...session, first };
};

describe('a suggestion that was refused', () => {
  it('does not come back while the page changes, and the next one is looked at', async () => {
    const { deciding, focus, suggestions, first, words } = await open();
    const all = words();
    await deciding.reject([first()]);
    expect(words()).toEqual(all.slice(1));
    expect(focus.suggestion.value).toBe(first());
    suggestions.refresh();
    expect(words()).toEqual(all.slice(1));
  });

  it('comes back by undo to its words, also when the page has moved them', async () => {
    const { deciding, suggestions, seen, first, offer } = await open();
    const refused = first();
    const words = TEXT.slice(refused.start, refused.end);
    await deciding.reject([refused]);
    const moved = `Tin mới nhận: bản Luông có nhà văn hóa. ${TEXT}`;
    seen.text = moved;
    suggestions.refresh();
    await settle();
    offer().run();
    const back = suggestions.open.value.find((one) => one.fingerprint === refused.fingerprint)!;
    expect(moved.slice(back.start, back.end)).toBe(words);
    await settle();
    expect(background.calls).toEqual(['reject', 'unreject']);
  });

  it('is taken back at once, by the article itself, also while the refusal is on its way to the store', async () => {
    const { deciding, page, suggestions, first, words } = await open();
    const all = words();
    const { fingerprint } = first();
    const release = background.hold();
    void deciding.reject([first()]);
    void suggestions.refusals.put(fingerprint, null, false);
    release();
    await settle();
    expect(background.calls).toEqual(['reject', 'unreject']);
    expect(background.takenBack).toEqual([page.article.value!.id]);
    suggestions.refresh();
    expect(words()).toEqual(all);
  });

  it('is still proposed when the refusal could not be written, and that is said', async () => {
    const { deciding, first, words, told } = await open();
    const all = words();
    background.fault = new Fault('quota');
    await deciding.reject([first()]);
    expect(words()).toEqual(all);
    expect(told()).toEqual([{ says: 'changeFailed', fault: 'quota' }]);
  });

  it('was refused at an earlier visit is not proposed', async () => {
    const { suggestions, first, words } = await open();
    const all = words();
    suggestions.take({ rejections: [first().fingerprint] });
    suggestions.refresh();
    expect(words()).toEqual(all.slice(1));
  });
});

describe('a suggestion that is accepted', () => {
  it('becomes a mark, is not proposed again, and comes back by undo', async () => {
    const { deciding, marks, suggestions, first, words, offer, told } = await open();
    const all = words();
    await deciding.accept([first()]);
    expect(marks.all.value.map(({ annotation }) => annotation.target.exact)).toEqual(all.slice(0, 1));
    suggestions.refresh();
    expect(words()).toEqual(all.slice(1));
    expect(told()).toEqual([{ says: 'accepted', count: 1 }]);
    offer().run();
    expect(marks.all.value).toEqual([]);
    expect(words()).toEqual(all);
  });

  it('makes no mark when its words are gone, and that is said', async () => {
    const { deciding, marks, seen, first, told } = await open();
    seen.text = `Tin mới nhận. ${TEXT}`;
    void deciding.accept([first()]);
    expect(marks.all.value).toEqual([]);
    expect(told()).toEqual([{ says: 'pageChanged' }]);
  });

  it('teaches its name, and forgets it with the undo', async () => {
    const text =
      'Phong trào “Thắp sáng đường quê” lan rộng. Nhiều xã tham gia phong trào Thắp sáng đường quê từ tháng 3.';
    const { deciding, first, offer } = await open(text);
    expect(first().kind).toBe('campaign');
    await deciding.accept([first()]);
    expect(background.calls).toContain('acceptCampaign');
    offer().run();
    await settle();
    expect(background.calls).toContain('forgetCampaign');
  });
});

it('words that are marked by hand are proposed no more, and again when the mark is deleted', async () => {
  const { marks, mark, words } = await open();
  const all = words();
  const id = mark(all[0]!, 'statistic');
  expect(words()).toEqual(all.slice(1));
  marks.trash(marks.get(id)!);
  expect(words()).toEqual(all);
});

it('nothing is proposed that the reviewer switched off, nor when the extension is gone', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { deciding, marks, settings, suggestions, first, words } = await open();
  settings.take({ ...DEFAULT_PREFERENCES, suggestions: false });
  suggestions.refresh();
  expect(words()).toEqual([]);
  settings.take(DEFAULT_PREFERENCES);
  suggestions.refresh();
  await settle();
  const one = first();
  world.isConnected = false;
  vi.advanceTimersByTime(10_000);
  expect(words()).toEqual([]);
  void deciding.accept([one]);
  expect(marks.all.value).toEqual([]);
});

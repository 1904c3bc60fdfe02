// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Deeds, type PanelDeeds } from '@/entrypoints/panel/deeds.ts';
import { PanelPage } from '@/entrypoints/panel/PanelPage.tsx';
import { PanelFault } from '@/utils/panel/index.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { aMember, aMembership, aReport, fakeDeeds, PASSPHRASE } from '../../sample/panel-deeds.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', async () => ({ i18n: (await import('../../sample/words-of.ts')).wordsOf('vi') }));

const OFFICE = aMember({
  membership: aMembership({ role: 'secretariat', who: 's01', name: 'Ban thư ký', sub: '', subName: '' }),
});

vi.mock('@/components/save-file.ts');

const all = (testId: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const one = (testId: string) => vi.waitUntil(() => all(testId)[0], { timeout: 5_000 });
const press = async (testId: string, at = 0) => {
  await vi.waitUntil(() => all(testId)[at]?.hasAttribute('disabled') === false, { timeout: 5_000 });
  await act(() => all(testId)[at]!.click());
};
const write = async (testId: string, text: string) => {
  const field = (await one(testId)) as HTMLInputElement;
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const give = async (testId: string, name: string, text: string) => {
  const field = (await one(testId)) as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File([text], name)], configurable: true });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
};
const send = async (testId: string) => {
  const form = (await one(testId)) as HTMLFormElement;
  await act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
};
const says = (text: string) =>
  vi.waitUntil(() => document.body.textContent.includes(text), { timeout: 5_000 });

const open = (deeds: PanelDeeds) =>
  show(
    <Deeds.Provider value={deeds}>
      <PanelPage />
    </Deeds.Provider>,
  );

async function unlock(passphrase = PASSPHRASE): Promise<void> {
  await give('unlock-file', 'khoa.json', '{}');
  await write('unlock-passphrase', passphrase);
  await send('unlock');
}

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  history.replaceState(null, '', '/panel.html');
  await database.delete();
  door.leave();
  await putAward(anAward());
  await putEntries(
    [0, 1, 2].map((at) => anEntry({ id: `e${at}`, code: `M-${at}`, subcommittee: 'Báo in 1' })),
  );
});

describe('a reviewer', () => {
  it('sees who invites, to what, and what leaves the machine, before anything is done', async () => {
    const deeds = fakeDeeds();
    await open(deeds);
    await write('invitation-link', 'no invitation');
    await press('invitation-read');
    await says('Không đọc được giấy mời');
    await write('invitation-link', 'https://giai.example.vn/panel#bn1.x');
    await press('invitation-read');
    const sheet = await one('invitation');
    for (const words of ['Ban thư ký Giải mẫu', 'wss://giai.example.vn/panel', 'đến 31/01/2027'])
      expect(sheet.textContent).toContain(words);
    expect(all('leaves')[0]!.textContent).toContain('các chỗ đánh dấu');
    expect(all('stays')[0]!.textContent).not.toContain('chỗ đánh dấu, ghi chú');
    expect(deeds.told).toEqual([]);
    await press('agree');
    expect(deeds.told).toEqual(['join r01']);
  });

  it('who declines has told nobody', async () => {
    const deeds = fakeDeeds();
    history.replaceState(null, '', '/panel.html#bn1.x');
    await open(deeds);
    await press('decline');
    await says('Không có gì được gửi đi');
    expect(deeds.told).toEqual([]);
    expect(location.hash).toBe('');
  });

  it('is told counts, and why the last comparison was not finished', async () => {
    const last = aReport({ fault: { kind: 'oldServer', detail: '2.10.27' } });
    await open(fakeDeeds([aMember({ last })]));
    expect((await one('counts')).textContent).toMatch(/412 thay đổi, đã đối chiếu lúc .*5 thay đổi chờ gửi/);
    await says('Máy chủ là bản 2.10.27');
    expect(document.body.textContent).not.toContain('đã đồng bộ');
  });
});

describe('the secretariat', () => {
  it('opens a panel only with an address that is encrypted and a passphrase typed twice', async () => {
    const deeds = fakeDeeds();
    await open(deeds);
    await press('open-panel');
    await write('open-from', 'Ban thư ký');
    await write('open-servers', 'http://giai.example.vn');
    await write('passphrase', 'ngan');
    await send('open-form');
    await says('Không phải địa chỉ wss://');
    await says('Ngắn quá');
    await write('open-servers', 'wss://giai.example.vn/panel');
    await write('passphrase', PASSPHRASE);
    await send('open-form');
    await says('Hai lần nhập khác nhau');
    expect(deeds.told).toEqual([]);
    await write('passphrase-again', PASSPHRASE);
    await send('open-form');
    await vi.waitUntil(() => deeds.told.length > 0);
    expect(deeds.told).toEqual(['open award-1 wss://giai.example.vn/panel 1']);
  });

  it('opens a panel that goes by files where no address is given', async () => {
    const deeds = fakeDeeds();
    history.replaceState(null, '', '/panel.html?view=open');
    await open(deeds);
    await write('open-from', 'Ban thư ký');
    expect(all('open-nodes-3')).toEqual([]);
    await write('passphrase', PASSPHRASE);
    await write('passphrase-again', PASSPHRASE);
    await send('open-form');
    await vi.waitUntil(() => deeds.told.length > 0);
    expect(deeds.told).toEqual(['open award-1  1']);
  });

  it('seals reviews only for a chair whose key file was saved', async () => {
    const deeds = fakeDeeds();
    history.replaceState(null, '', '/panel.html?view=open');
    await open(deeds);
    await write('open-from', 'Ban thư ký');
    await write('open-servers', 'wss://giai.example.vn/panel');
    await write('passphrase', PASSPHRASE);
    await write('passphrase-again', PASSPHRASE);
    await press('seal');
    await send('open-form');
    await says('Hãy lưu tệp khóa của chủ tịch trước đã');
    expect(deeds.told).toEqual([]);
    await write('chair-passphrase', 'chu tich tu giu');
    await write('chair-passphrase-again', 'chu tich tu giu');
    await press('chair-key');
    await says('Hãy đưa tệp cho chủ tịch');
    await send('open-form');
    await vi.waitUntil(() => deeds.told.length > 1);
    expect(deeds.told).toEqual([
      `chair ${anAward().name}`,
      'open award-1 wss://giai.example.vn/panel 1 sealed',
    ]);
  });

  it('opens sealed reviews with the chair’s key file, and says what it does not open', async () => {
    const sealed = { countSealed: async () => 7, openSealed: async () => ({ opened: 5, unopened: 2 }) };
    history.replaceState(null, '', '/panel.html?view=release');
    await open(fakeDeeds([OFFICE], sealed));
    await unlock();
    await says('7 thay đổi của nhận xét đang đợi khóa');
    await give('unseal-file', 'khoa-chu-tich.json', '{}');
    await write('unseal-passphrase', 'chu tich tu giu');
    await send('unseal');
    await says('Đã mở 5 thay đổi. 2 thay đổi không mở được');
  });

  it('invites with the key file, is reminded to save it, and asks before it revokes', async () => {
    const deeds = fakeDeeds([OFFICE]);
    history.replaceState(null, '', '/panel.html?view=people');
    await open(deeds);
    await unlock('sai mat khau roi');
    await says('Sai mật khẩu');
    await unlock();
    await press('invite');
    await write('invite-name', 'Trần Minh Khoa');
    await send('invite-form');
    expect((await one('invitation-out')).textContent).toContain('Trần Minh Khoa, máy 1');
    expect(all('stale')).toHaveLength(1);
    expect(deeds.told).toEqual(['roster 5']);
    await press('revoke', 1);
    expect(all('device')[1]!.textContent).not.toContain('đã thu hồi');
    await press('revoke-act');
    await vi.waitUntil(() => all('device')[1]!.textContent.includes('đã thu hồi'));
  });

  it('assigns what is ticked, and takes it back in one press', async () => {
    const deeds = fakeDeeds([OFFICE]);
    history.replaceState(null, '', '/panel.html?view=assign');
    await open(deeds);
    await press('tick-all');
    const menu = await one('assign-give');
    await act(() => menu.querySelector('button')!.click());
    await says('Đã giao 3 tác phẩm cho Vũ Hạnh Nguyên');
    expect(deeds.assignments.map(({ entryId, who }) => [entryId, who])).toEqual([
      ['e0', 'r01'],
      ['e1', 'r01'],
      ['e2', 'r01'],
    ]);
    await press('undo');
    await says('Đã trả lại phân công như trước');
    expect(deeds.assignments).toEqual([]);
  });

  it('sees whose device lacks which changes, and what releasing means', async () => {
    const deeds = fakeDeeds([OFFICE]);
    history.replaceState(null, '', '/panel.html?view=progress');
    await open(deeds);
    await says('n = 41–43');
    await press('view-release');
    await unlock();
    await press('release-ask');
    await says('Không thu lại được');
    await says('Còn 20 lượt');
    expect(deeds.told).toEqual([]);
    await press('release-act');
    await vi.waitUntil(() => deeds.told.length > 0);
    expect(deeds.told).toEqual(['release td2']);
  });

  it('keeps what was made where the server does not answer, and says so', async () => {
    const publishRoster = async () => {
      throw new PanelFault('unreachable');
    };
    history.replaceState(null, '', '/panel.html?view=people');
    await open(fakeDeeds([OFFICE], { publishRoster }));
    await unlock();
    await press('invite');
    await write('invite-name', 'Trần Minh Khoa');
    await send('invite-form');
    await one('invitation-out');
    await says('Máy chủ không trả lời');
  });
});

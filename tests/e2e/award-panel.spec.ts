import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { catchDownload } from '../../tools/driver/files.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { inaccessible, pageSurface } from './support/axe.ts';
import { openDesk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

/** Nobody listens there. */
const NOWHERE = 'wss://127.0.0.1:9/panel';
const PASSPHRASE = 'tiểu ban số một';

const openPanelPage = async ({ context, url }: RunningExtension): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url('panel.html'));
  return page;
};

test('a secretariat opens a panel and invites; a reviewer sees what it means, joins, works on without the server, and leaves', async ({
  launch,
  output,
}) => {
  const office = await launch();
  const library = await openDesk(office);
  await library.getByTestId('to-panel').click();
  const page = await openPanelPage(office);
  await library.close();
  await page.getByTestId('open-panel').click();
  await page.getByTestId('open-from').fill('Ban thư ký Giải mẫu');
  await page.getByTestId('open-servers').fill(NOWHERE);
  await page.getByTestId('passphrase').fill(PASSPHRASE);
  await page.getByTestId('passphrase-again').fill(PASSPHRASE);
  await page.getByTestId('open-make').click();
  const keyFile = await catchDownload(page, output, () => page.getByTestId('key-file-save').click());
  expect(keyFile.bytes.toString()).not.toContain('"operator"');
  const conf = await catchDownload(page, output, () => page.getByTestId('conf-save').click());
  expect(conf.name).toBe('panel.conf');
  expect(conf.bytes.toString()).toContain('sync_interval: always');
  await expect(page.getByTestId('proxy')).toHaveValue(/location \/panel \{/);
  await page.getByTestId('check-server').click();
  await expect(page.getByRole('alert')).toContainText('Máy chủ không trả lời');
  expect.soft(await inaccessible(pageSurface(page)), 'settings').toEqual([]);
  await page.screenshot({ path: `${output}/settings.png`, fullPage: true });

  // The keys are gone with the page, and come back with the file and its passphrase alone.
  await page.getByTestId('view-people').click();
  await page.reload();
  await page.getByTestId('unlock-file').setInputFiles(keyFile.path);
  await page.getByTestId('unlock-passphrase').fill('tiểu ban số hai');
  await page.getByTestId('unlock-act').click();
  await expect(page.getByRole('alert')).toContainText('Sai mật khẩu');
  await page.getByTestId('unlock-passphrase').fill(PASSPHRASE);
  await page.getByTestId('unlock-act').click();
  await page.getByTestId('invite').click();
  await page.getByTestId('invite-name').fill('Vũ Hạnh Nguyên');
  await page.getByTestId('invite-make').click();
  await page.getByTestId('invitation-qr').click();
  await expect(page.getByTestId('qr')).toBeVisible();
  const invitation = await catchDownload(page, output, () => page.getByTestId('invitation-save').click());
  expect.soft(await inaccessible(pageSurface(page)), 'people').toEqual([]);
  await page.screenshot({ path: `${output}/people.png`, fullPage: true });
  await page.getByTestId('view-assign').click();
  await page.getByTestId('tick-all').click();
  await page.getByTestId('assign-give').locator('summary').click();
  await page.getByTestId('assign-give').getByRole('button', { name: 'Vũ Hạnh Nguyên' }).click();
  await expect(page.getByTestId('notice')).toContainText(
    'Đã giao 6 tác phẩm cho Vũ Hạnh Nguyên. Bỏ qua 6 tác phẩm của tiểu ban khác.',
  );
  expect.soft(await inaccessible(pageSurface(page)), 'assignments').toEqual([]);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('assign-count')).toContainText('Đã giao 0 trong 12');
  await page.getByTestId('view-home').click();
  const plan = await catchDownload(page, output, () => page.getByTestId('file-all').click());
  await office.close();

  const home = await launch();
  const desk = await openDesk(home);
  await desk.getByTestId('entry').first().click();
  await desk.keyboard.press('v');
  const joining = await openPanelPage(home);
  const cut = { name: 'giay-moi.json', mimeType: 'application/json' };
  await joining
    .getByTestId('invitation-file')
    .setInputFiles({ ...cut, buffer: (await readFile(invitation.path)).subarray(0, 400) });
  await expect(joining.getByRole('alert')).toContainText('Không đọc được giấy mời');
  await joining.getByTestId('invitation-file').setInputFiles(invitation.path);
  await expect(joining.getByTestId('invitation-facts')).toContainText('Ban thư ký Giải mẫu');
  await expect(joining.getByTestId('invitation-facts')).toContainText(NOWHERE);
  expect.soft(await inaccessible(pageSurface(joining)), 'invitation').toEqual([]);
  await joining.getByTestId('agree').click();
  await expect(joining.getByTestId('last-fault')).toContainText('Máy chủ không trả lời');
  expect.soft(await inaccessible(pageSurface(joining)), 'member').toEqual([]);
  await joining.screenshot({ path: `${output}/member.png`, fullPage: true });

  // A file of the secretariat's is looked at as any other that comes in, and taken back in one press.
  await joining.getByTestId('file-take').setInputFiles(plan.path);
  await expect(joining.getByTestId('import-summary')).toContainText('Ban thư ký Giải mẫu');
  await expect(joining.getByTestId('import-entries')).toContainText('12');
  await expect(desk.getByTestId('entry')).toHaveCount(12);
  expect.soft(await inaccessible(pageSurface(joining)), 'preview').toEqual([]);
  await joining.screenshot({ path: `${output}/preview.png`, fullPage: true });
  await joining.getByTestId('bring-in-apply').click();
  await expect(joining.getByTestId('notice')).toContainText('Đã lấy vào');
  await joining.getByTestId('undo').click();
  await expect(joining.getByTestId('notice')).toContainText('Đã trả lại như trước');

  await desk.bringToFront();
  await expect(desk.getByTestId('panel-counts')).toContainText('Hội đồng');
  await expect(desk.getByTestId('panel-fault')).toBeVisible();
  await joining.bringToFront();
  await joining.getByTestId('leave').click();
  await joining.getByTestId('leave-act').click();
  await expect(joining.getByTestId('notice')).toContainText('Mọi thứ trên máy này giữ nguyên');
  await expect(joining.getByTestId('choose')).toBeVisible();
  await expect(desk.getByTestId('panel-counts')).toHaveCount(0);
  await expect(desk.getByTestId('entry').first()).toContainText('✓');
});

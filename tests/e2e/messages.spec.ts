import type { Locator, Page } from '@playwright/test';
import { paintedTexts } from './support/marks.ts';
import { expect, longUnless, test } from './support/test.ts';
import { actionOf, expectStored } from './support/toolbar.ts';

const named = async (page: Page, ending: string) =>
  (await paintedTexts(page)).filter((one) => one.name.endsWith(ending)).map((one) => one.text);

test.beforeEach(async ({ entry }) => {
  await expect.poll(async () => (await named(entry, '-suggestion')).length).toBeGreaterThan(20);
  await entry.locator('body').click({ position: { x: 5, y: 5 } });
});

/** Accepts so many suggestions one by one, and looks after each where the message stands. */
async function acceptOneByOne(page: Page, count: number): Promise<void> {
  const card = page.getByTestId('suggestion-card');
  await page.keyboard.press('Alt+g');
  for (let step = 0; step < count; step += 1) {
    await expect(card).toBeVisible();
    await page.keyboard.press('a');
    await expect.poll(() => areApart(card, page.getByTestId('toast'))).toBe(true);
  }
}

async function areApart(card: Locator, toasts: Locator): Promise<boolean> {
  const a = await card.boundingBox();
  for (const toast of await toasts.all()) {
    const b = await toast.boundingBox();
    if (!a || !b) continue;
    if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      return false;
  }
  return true;
}

test('twenty accepted suggestions are one line beside the card, whose undo takes back all twenty', async ({
  extension,
  entry,
}) => {
  await acceptOneByOne(entry, 20);
  await expect(entry.getByRole('status')).toContainText('Đã chấp nhận 20 gợi ý.');
  await expect(entry.getByTestId('toast')).toHaveCount(1);
  await expectStored(extension, entry, 20);
  await entry.getByRole('button', { name: 'Hoàn tác cả 20' }).click();
  await expect.poll(() => named(entry, '-mark')).toEqual([]);
  await expect.poll(async () => (await actionOf(extension, entry)).badge).toBe('');
});

test('what could not be saved is not said to be accepted: one line counts it, and saves it when there is room', async ({
  extension,
  entry,
}) => {
  await extension.worker.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    Object.assign(globalThis, {
      heal: () => {
        IDBObjectStore.prototype.put = real;
      },
    });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await acceptOneByOne(entry, 3);
  await expect(entry.getByRole('alert')).toContainText('3 chỗ đánh dấu chưa lưu được.');
  await expect(entry.getByTestId('toast')).toHaveCount(1);
  await expect(entry.getByText('Đã chấp nhận')).toHaveCount(0);
  await extension.worker.evaluate(() => (globalThis as unknown as { heal: () => void }).heal());
  await entry.getByRole('button', { name: 'Lưu lại' }).click();
  await expect(entry.getByRole('status')).toContainText('Đã lưu 3 thay đổi.');
  await expect(entry.getByRole('alert')).toBeEmpty();
  await expectStored(extension, entry, 3);
});

for (const [width, height] of [
  [640, 450],
  [420, 640],
] as const)
  test(
    `in a window of ${width} × ${height} no message covers the card or its buttons`,
    longUnless(width === 420),
    async ({ entry }) => {
      await entry.setViewportSize({ width, height });
      const card = entry.getByTestId('suggestion-card');
      await entry.keyboard.press('Alt+g');
      for (let step = 0; step < 6; step += 1) {
        await entry.keyboard.press(step % 2 ? 'x' : 'a');
        await expect(entry.getByTestId('toast').first()).toBeAttached();
        // Refused where anything else would take the click.
        for (const button of await card.getByRole('button').all())
          if (await button.isVisible()) await button.click({ trial: true });
      }
      expect(await entry.getByTestId('toast').count()).toBeLessThanOrEqual(2);
    },
  );

import type { Page } from '@playwright/test';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { FIGURES, markFigures, openArticle, saveFigures } from './support/library.ts';
import { expect, test } from './support/test.ts';

/** All rows and the version of the database, as the browser holds them. @param raiseTo makes it so new first */
function readDatabase(asker: Page, raiseTo?: number): Promise<{ version: number; rows: string }> {
  return asker.evaluate(
    (version) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('but-nho', version);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const all = names.map((name) => transaction.objectStore(name).getAll());
          transaction.oncomplete = () => {
            resolve({ version: database.version, rows: JSON.stringify(all.map(({ result }) => result)) });
            database.close();
          };
        };
      }),
    raiseTo,
  );
}

test('a database newer than the code is left alone, and the reviewer is told to update', async ({
  launch,
  output,
}) => {
  const extension = await launch();
  const page = await saveFigures(extension, FIGURES.slice(0, 2));
  const asker = await openPopupInTab(extension, page);
  const before = await readDatabase(asker, 990);
  await page.bringToFront();
  await markFigures(page, FIGURES.slice(2, 3));
  await expect(page.getByRole('alert')).toContainText('Hãy cập nhật Bút Nhớ');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Hãy cập nhật Bút Nhớ');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByText('Hãy cập nhật Bút Nhớ')).toBeVisible();
  await expect(popup.getByTestId('loss')).toHaveCount(0);
  await popup.screenshot({ path: `${output}/popup.png` });
  expect(await readDatabase(asker)).toEqual(before);
  expect(before.version).toBe(990);
  await extension.close();
  const later = await launch({ profileDir: extension.profileDir });
  await expect((await openArticle(later)).getByRole('alert')).toContainText('Hãy cập nhật Bút Nhớ');
});

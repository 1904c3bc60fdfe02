import { welcomePage } from '../../tools/driver/launch.ts';
import { readStore } from '../../tools/driver/store.ts';
import { unnamed, unreadable } from './support/readable.ts';
import { expect, test } from './support/test.ts';

for (const [locale, colorScheme] of [
  ['vi', 'light'],
  ['en', 'dark'],
] as const)
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('the first page is shown once, leads to the desk, and all it asked can be changed in the options', async ({
      launch,
      output,
    }) => {
      const extension = await launch({ withWelcome: true });
      const page = await welcomePage(extension.context);
      await expect(page.getByTestId('name')).toBeFocused();
      expect(await unreadable(page)).toEqual([]);
      expect(await unnamed(page)).toEqual([]);
      await page.screenshot({ path: `${output}-welcome.png`, fullPage: true });
      // Without a name nothing begins.
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/welcome/);
      await page.keyboard.type('Vũ Hạnh Nguyên');
      await page.getByTestId('award').selectOption('an-giang-2021');
      await page.getByTestId('begin').click();
      await expect(page).toHaveURL(/library\.html/);
      await expect(page.getByTestId('reviewer')).toHaveValue('Vũ Hạnh Nguyên');
      await expect(page.getByTestId('empty')).toBeVisible();

      await page.goto(extension.url('options.html'));
      await page.getByTestId('reviewer').fill('Lò Thị Mẩy');
      await page.getByTestId('blind').check();
      await expect(page.locator('.options')).toContainText(
        /01\/11\/2020–15\/09\/2021|1 Nov 2020–15 Sep 2021/,
      );
      expect(await unreadable(page)).toEqual([]);
      expect(await unnamed(page)).toEqual([]);
      await page.screenshot({ path: `${output}-options.png`, fullPage: true });
      await page.getByTestId('edit-award').click();
      await expect(page.getByTestId('award-form')).toBeVisible();
      await expect(page.getByTestId('blind')).toBeChecked();
      await expect(page.getByTestId('level')).toHaveCount(2);
      await expect(page.getByTestId('reviewer')).toHaveValue('Lò Thị Mẩy');
      const { awards } = await readStore(extension);
      expect(awards).toMatchObject([{ blind: true }]);
    });
  });

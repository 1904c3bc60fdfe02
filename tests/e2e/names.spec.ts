import type { Frame, Page } from '@playwright/test';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { openDesk } from './support/desk.ts';
import { markFigures } from './support/library.ts';
import { readOut, type Send } from './support/names.ts';
import { openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

/** What is meant to be read out stands in tests/fixtures/names/; `--update-snapshots` writes it anew, to be looked through. */
test('card, popup, side panel and library tell a screen reader what they show, by the names that were agreed on', async ({
  extension,
}) => {
  const ask = async (what: Page | Frame): Promise<Send> => {
    const session = await extension.context.newCDPSession(what);
    return (method) => session.send(method) as ReturnType<Send>;
  };
  const library = await openDesk(extension);
  await library.getByTestId('entry').nth(1).click();
  await library.getByTestId('verdict-proposed').waitFor();
  expect.soft(await readOut(await ask(library))).toMatchSnapshot('library.txt');

  const page = await openArticlePage(extension);
  await markFigures(page, ['18 hộ']);
  await selectText(page, '12,5%');
  await page.keyboard.press('s');
  await page.getByTestId('card').waitFor();
  await expectStored(extension, page, 2);
  const frame = (await (await page.getByTestId('editor').elementHandle())?.contentFrame()) as Frame;
  expect.soft(await readOut(await ask(page), 'dialog')).toMatchSnapshot('card.txt');
  expect.soft(await readOut(await ask(frame))).toMatchSnapshot('note.txt');

  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toHaveCount(2);
  await popup.getByTestId('export-docx').waitFor();
  expect.soft(await readOut(await ask(popup))).toMatchSnapshot('popup.txt');
  await popup.close();

  const panel = await openSidePanel(extension, page);
  await expect.poll(() => panel.count('[data-testid=panel-mark]')).toBe(2);
  expect.soft(await readOut(panel.send)).toMatchSnapshot('panel.txt');
});

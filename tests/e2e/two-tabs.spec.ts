import type { Page } from '@playwright/test';
import { noteOf } from '../../tools/driver/editor.ts';
import { wordsPlace } from '../../tools/driver/selection.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { expectMarks } from './support/marks.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const FIGURE = 'tăng 9,7%';

/** Marks a figure in one tab, with a note. */
async function markWithNote(page: Page, note: string): Promise<void> {
  await selectText(page, FIGURE);
  await page.keyboard.press('s');
  await noteOf(page).fill(note);
}

/** Opens the card of the marked figure by a click on it. */
async function openCard(page: Page): Promise<void> {
  await page.bringToFront();
  await expectMarks(page, [{ name: 'statistic-mark', text: FIGURE, occurrence: 1 }]);
  const { from } = await wordsPlace(page, FIGURE);
  await page.mouse.click(from.x + 8, from.y);
  await page.getByTestId('card').waitFor();
}

/** An expression for a page of the extension: writes a note into the only mark, of which no tab is told. */
const writeUnseen = (note: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('but-nho');
  opening.onsuccess = () => {
    const writing = opening.result.transaction('annotations', 'readwrite');
    writing.oncomplete = () => { opening.result.close(); resolve(); };
    writing.onerror = () => reject(writing.error);
    const marks = writing.objectStore('annotations');
    const reading = marks.getAll();
    reading.onsuccess = () => marks.put({ ...reading.result[0], note: ${JSON.stringify(note)} });
  };
})`;

test('a card that was typed into shows what another tab writes into the same note later', async ({
  extension,
  entry,
}) => {
  await markWithNote(entry, 'của thẻ này');
  await expectStored(extension, entry, 1);
  const other = await extension.context.newPage();
  await other.goto(SAMPLE_ENTRY);
  await openCard(other);
  await expect(noteOf(other)).toHaveValue('của thẻ này');
  await noteOf(other).fill('của thẻ kia');
  await expect(noteOf(entry)).toHaveValue('của thẻ kia');
  await entry.bringToFront();
  await noteOf(entry).fill('lại của thẻ này');
  await expect(noteOf(other)).toHaveValue('lại của thẻ này');
});

for (const [choice, kept] of [
  ['take-other', 'của thẻ kia'],
  ['keep-mine', 'của thẻ này'],
  ['keep-both', 'của thẻ kia\ncủa thẻ này'],
] as const)
  test(
    `a note that another tab wrote meanwhile is not written over: the reviewer sees both (${choice})`,
    longUnless(choice === 'keep-both'),
    async ({ extension, entry }) => {
      await markWithNote(entry, 'trước');
      await entry.keyboard.press('Escape');
      await expectStored(extension, entry, 1);
      const popup = await extension.context.newPage();
      await popup.goto(extension.url('popup.html?tab=0'));
      await popup.evaluate(writeUnseen('của thẻ kia'));
      await openCard(entry);
      await noteOf(entry).fill('của thẻ này');
      await expect(entry.getByTestId('other-words')).toContainText('của thẻ kia');
      await expect(noteOf(entry)).toHaveValue('của thẻ này');
      await entry.getByTestId(choice).click();
      await expect(entry.getByTestId('other-words')).toHaveCount(0);
      await expect(noteOf(entry)).toHaveValue(kept);
      const again = await extension.context.newPage();
      await again.goto(SAMPLE_ENTRY);
      await openCard(again);
      await expect(noteOf(again)).toHaveValue(kept);
    },
  );

test('a note that another tab wrote meanwhile is told of also when its card is closed at once', async ({
  extension,
  entry,
}) => {
  await markWithNote(entry, 'trước');
  await entry.keyboard.press('Escape');
  await expectStored(extension, entry, 1);
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html?tab=0'));
  await popup.evaluate(writeUnseen('của thẻ kia'));
  await openCard(entry);
  await noteOf(entry).fill('của thẻ này');
  await entry.keyboard.press('Escape');
  const alert = entry.getByRole('alert');
  await expect(alert).toContainText('vừa được ghi ở một thẻ khác');
  await alert.getByTestId('toast-action').click();
  await expect(entry.getByTestId('other-words')).toContainText('của thẻ kia');
  await expect(noteOf(entry)).toHaveValue('của thẻ này');
});

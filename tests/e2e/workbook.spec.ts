import { catchDownload } from '../../tools/driver/files.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { saveFigures } from './support/library.ts';
import { heapUp } from './support/popup-box.ts';
import { expect, test } from './support/test.ts';
import { COUNT_TURNS, notesIn, TURNS, VERY_MANY } from './support/very-many.ts';

test('an Excel file of very many marks is written whole, and the page goes on meanwhile', async ({
  extension,
  output,
}) => {
  const page = await saveFigures(extension, ['90 kg']);
  const popup = await openPopupInTab(extension, page);
  await popup.evaluate(heapUp(VERY_MANY));
  await popup.reload();
  await popup.getByTestId('export-xlsx').click();
  await popup.evaluate(COUNT_TURNS);
  const file = await catchDownload(popup, output, () => popup.getByTestId('export-run').click());
  expect(await popup.evaluate(TURNS)).toBeGreaterThan(10);
  expect(file.name).toMatch(/\.xlsx$/);
  expect(await notesIn(file.bytes)).toEqual(Array(VERY_MANY.marks - 1).fill(VERY_MANY.note));
});

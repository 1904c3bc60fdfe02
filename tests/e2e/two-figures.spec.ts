import { editorOf } from '../../tools/driver/editor.ts';
import { paintedTexts } from './support/marks.ts';
import { selectText } from './support/select.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const BOTH = 'bằng 87,8% dự toán và tăng 12,1%';

test('two figures in one mark: the card says so and makes two by the keyboard, with one undo', async ({
  extension,
  entry,
}) => {
  const marked = async () =>
    (await paintedTexts(entry))
      .filter((one) => one.name.endsWith('-mark'))
      .map((one) => one.text)
      .sort();
  await selectText(entry, BOTH);
  await entry.keyboard.press('s');
  const note = editorOf(entry).getByTestId('note');
  await note.fill('đối chiếu dự toán');
  await expect(entry.getByTestId('several-figures')).toContainText('2');
  await entry.getByTestId('split').focus();
  await entry.keyboard.press('Enter');
  await expect.poll(marked).toEqual(['bằng 87,8%', 'tăng 12,1%']);
  await expect(entry.getByTestId('several-figures')).toHaveCount(0);
  await expect(note).toHaveValue('đối chiếu dự toán');
  await expectStored(extension, entry, 2);

  await entry.getByTestId('toast-action').click();
  await expect.poll(marked).toEqual([BOTH]);
  // One row stands there, too, while one of two is gone.
  const kept = async () =>
    (await storedRows(extension)).annotations.flatMap((one) => (one.deletedAt ? [] : one.target.exact));
  await expect.poll(kept).toEqual([BOTH]);
  await entry.reload();
  await expect.poll(marked).toEqual([BOTH]);
});

import type { Page } from '@playwright/test';
import type { ExchangeFile } from '../../../utils/dossier/exchange/file.ts';
import { catchDownload } from '../../driver/files.ts';
import { blankEntry, formsOfColleague, nameOfEntry, nameOfMark } from '../model/facts.ts';
import { COLLEAGUES, codeOf, colleagueFile, furtherFile, rowsOf, THE_AWARD } from '../world.ts';
import { type Deed, type Hand, pickBy } from './hand.ts';
import { hush, listOf, rowOf, said, scrollTo } from './list.ts';

/** Entries that come in anew. */
function comesIn({ model }: Hand, numbers: readonly number[]): void {
  for (const number of numbers)
    model.try(nameOfEntry(codeOf(number)), JSON.stringify(blankEntry(THE_AWARD.criteria.length)), 'library');
}

type FileInput = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0];

/** Brings a file in. @param isTakenBack as one step, at once */
async function take(hand: Hand, file: FileInput, isTakenBack: boolean, tries: () => void): Promise<void> {
  const library = await hand.workplace.library();
  await library.bringToFront();
  await hush(hand, library);
  await library.getByTestId('view-storage').click();
  await library.getByTestId('bring-in-file').setInputFiles(file);
  const apply = library.getByTestId('bring-in-apply');
  await apply.waitFor();
  if (!isTakenBack) tries();
  await apply.click();
  await said(library).filter({ hasText: 'Đã lấy vào' }).waitFor();
  if (isTakenBack) {
    await said(library).getByTestId('undo').click();
    await said(library).filter({ hasText: 'Đã trả lại' }).waitFor();
  }
  await library.getByTestId('view-list').click();
  await library.getByTestId('entry').first().waitFor();
}

/** All that is kept, as the library hands it out. */
async function exported(hand: Hand): Promise<ExchangeFile> {
  await hand.settle();
  const library = await listOf(hand);
  await library.getByTestId('export-open').click();
  await library.getByTestId('scope-all').check();
  await library.getByTestId('format-json').check();
  const { profileDir } = hand.workplace.extension;
  const { bytes } = await catchDownload(library, `${profileDir}/handed-over`, () =>
    library.getByTestId('export-run').click(),
  );
  await library.getByTestId('export-close').click();
  return JSON.parse(bytes.toString());
}

/** Whether an act takes back what it brought in. */
const isTakenBack = (value: number): boolean => value % 4 === 0;

export const FILE_DEEDS: Record<'addRows' | 'bringIn' | 'colleague' | 'export', Deed> = {
  async addRows(hand, act) {
    const library = await listOf(hand);
    const numbers = hand.freshNumbers(1 + (act.value % 2));
    await library.getByTestId('add').click();
    await library.getByTestId('rows').fill(rowsOf(numbers));
    comesIn(hand, numbers);
    await library.getByTestId('keep').click();
    await library.getByTestId('entry').first().waitFor();
    await scrollTo(library, 'entry', rowOf(library, codeOf(numbers.at(-1)!)));
  },

  async bringIn(hand, { value }) {
    const numbers = hand.freshNumbers(1 + (value % 3));
    await take(hand, furtherFile(numbers), isTakenBack(value), () => comesIn(hand, numbers));
  },

  // A colleague who has the same list, and went on as far as we: our own file, under another name.
  async colleague(hand, { place, value }) {
    const reviewer = pickBy(COLLEAGUES, place);
    const file = await exported(hand);
    await take(hand, colleagueFile(reviewer, file), isTakenBack(value), () => {
      for (const [name, form] of formsOfColleague(reviewer, file)) hand.model.try(name, form, 'library');
    });
  },

  async export(hand) {
    const { annotations, entries } = await exported(hand);
    const named = new Set<string>([
      ...annotations.map(({ source, target }) => nameOfMark(source, target.exact)),
      ...entries.map(({ code }) => nameOfEntry(code ?? '')),
    ]);
    for (const name of [...hand.model.names('mark '), ...hand.model.names('entry ')])
      if (!named.has(name)) hand.untrue(`${name} is not in the exchange file of everything`);
  },
};

import { GONE } from '../model/model.ts';
import { WORLD_ENTRIES } from '../world.ts';
import { alone, type Deed, type Hand, NothingToDo, pickBy } from './hand.ts';
import { entriesIn, formIn, hush, type Open, open, rowOf, said, scrollTo, tries } from './list.ts';

/** Entries that stay in the list. */
const LEAST = 8;

/** Puts the entry whose sheet is open into the trash. */
export async function bin(hand: Hand, one: Open): Promise<void> {
  await hush(hand, one.library);
  tries(hand, one, { isBinned: true });
  await one.library.getByTestId('sheet').getByRole('button', { name: 'Bỏ khỏi danh sách' }).click();
  await said(one.library).filter({ hasText: 'Đã bỏ' }).waitFor();
}

async function showTrash({ workplace }: Hand) {
  const library = await workplace.library();
  await library.bringToFront();
  await library.getByTestId('view-trash').click();
  return library;
}

/** Takes an entry out of the trash. */
async function takeOut(hand: Hand, name: string): Promise<void> {
  await alone(hand, name, 'library');
  const library = await showTrash(hand);
  const row = library.getByTestId('binned').filter({ hasText: name.replace('entry ', '') });
  await library.getByTestId('binned').first().waitFor();
  await scrollTo(library, 'binned', row);
  tries(hand, { library, name, form: formIn(hand, name) }, { isBinned: false });
  await row.getByTestId('restore').click();
  await row.waitFor({ state: 'detached' });
  await library.getByTestId('view-list').click();
  await scrollTo(library, 'entry', rowOf(library, name));
}

export const TRASH_DEEDS: Record<'trash' | 'restore' | 'emptyTrash', Deed> = {
  async trash(hand, act) {
    if (entriesIn(hand, false).length <= LEAST) return TRASH_DEEDS.restore(hand, act);
    await bin(hand, await open(hand, act));
  },

  async restore(hand, act) {
    const binned = entriesIn(hand, true);
    if (binned.length === 0) throw new NothingToDo();
    await takeOut(hand, pickBy(binned, act.place));
  },

  async emptyTrash(hand) {
    // What is read in popup and panel stays.
    for (const name of entriesIn(hand, true)) if (WORLD_ENTRIES.includes(name)) await takeOut(hand, name);
    const binned = entriesIn(hand, true);
    if (binned.length === 0) throw new NothingToDo();
    await hush(hand, await hand.workplace.library());
    const library = await showTrash(hand);
    await library.getByTestId('binned').first().waitFor();
    await library.getByTestId('empty-trash').click();
    for (const name of binned) hand.model.try(name, GONE, 'library');
    await library.getByTestId('empty-for-good').click();
    await said(library).filter({ hasText: 'Đã xóa hẳn' }).waitFor();
    hand.model.confirm('library');
    await library.getByTestId('view-list').click();
    await library.getByTestId('entry').first().waitFor();
  },
};

import type { Locator, Page } from '@playwright/test';
import { until } from '../../lib/until.ts';
import type { EntryForm } from '../model/facts.ts';
import { GONE } from '../model/model.ts';
import type { Act } from '../plan/steps.ts';
import { alone, type Hand, pickBy } from './hand.ts';

export const formIn = ({ model }: Hand, name: string): EntryForm => JSON.parse(model.form(name));

/** The form of an entry that is in the list; null where it is in the trash, or gone for good. */
export function listedForm(hand: Hand, name: string): EntryForm | null {
  const form = hand.model.form(name) === GONE ? null : formIn(hand, name);
  return form?.isBinned ? null : form;
}

/** The entries that are in the list, or in the trash. */
export const entriesIn = (hand: Hand, isBinned: boolean): string[] =>
  hand.model.names('entry ').filter((name) => formIn(hand, name).isBinned === isBinned);

/** The list, in front. */
export async function listOf({ workplace }: Hand): Promise<Page> {
  const library = await workplace.library();
  await library.bringToFront();
  if (new URL(library.url()).searchParams.has('view')) await library.getByTestId('view-list').click();
  return library;
}

export const rowOf = (library: Page, name: string) =>
  library.getByTestId('entry').filter({ hasText: name.replace('entry ', '') });

/** How far a list is scrolled at once, in CSS pixels: less than is in sight. */
const WHEEL = 500;

/** Scrolls a list until a row of it is drawn: of a long one only what is in sight is. */
export async function scrollTo(library: Page, rows: string, row: Locator): Promise<void> {
  if (await row.isVisible()) return;
  await library.getByTestId(rows).first().hover();
  await library.mouse.wheel(0, -100_000);
  await until(`${rows} never shows ${row}.`, async () => {
    if (await row.isVisible()) return true;
    await library.mouse.wheel(0, WHEEL);
    return false;
  });
}

/** What the library says was done. */
export const said = (library: Page) => library.getByTestId('notice');

/** Takes away what was said before, once nothing more of it can come. */
export async function hush(hand: Hand, library: Page): Promise<void> {
  await hand.settle();
  await library.bringToFront();
  const dismiss = said(library).getByRole('button', { name: 'Bỏ qua' });
  while (await dismiss.isVisible()) await dismiss.click();
}

/** An entry whose sheet is open. */
export interface Open {
  library: Page;
  name: string;
  form: EntryForm;
}

/** Chooses the entry that an act is about. */
export async function open(hand: Hand, { place }: Act): Promise<Open> {
  const name = pickBy(entriesIn(hand, false), place);
  await alone(hand, name, 'library');
  const library = await listOf(hand);
  await scrollTo(library, 'entry', rowOf(library, name));
  await rowOf(library, name).locator('.title').click();
  await library
    .getByTestId('sheet')
    .filter({ hasText: name.replace('entry ', '') })
    .waitFor();
  return { library, name, form: formIn(hand, name) };
}

/** Notes that an entry is given another form. */
export function tries({ model }: Hand, { name, form }: Open, edit: Partial<EntryForm>): EntryForm {
  const next = { ...form, ...edit };
  model.try(name, JSON.stringify(next), 'library');
  return next;
}

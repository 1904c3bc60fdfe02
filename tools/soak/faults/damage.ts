import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import {
  DATABASE_DAMAGES,
  databaseFiles,
  filesIn,
  garble,
  SETTINGS_DAMAGES,
} from '../../driver/harm/damage.ts';
import { until } from '../../lib/until.ts';
import { pickBy } from '../acts/hand.ts';
import { readRows } from '../browser/read-rows.ts';
import { writeTables } from '../browser/write-tables.ts';
import { compareWith, countWrongs, noWrongs } from '../model/compare.ts';
import { formsOf } from '../model/facts.ts';
import type { Fault, Scene } from './fault.ts';

/** How long the loss may take to be told, in milliseconds. */
const PATIENCE = 30_000;

type Harm = (profileDir: string) => void;

/** What befalls each sort of file of a database; those of tables want that there are tables. */
const DAMAGES = Object.entries<Harm>({
  ...DATABASE_DAMAGES,
  'an emptied log': (profile) => {
    for (const file of databaseFiles(profile, /\.log$/)) truncateSync(file);
  },
  'tables missing': (profile) => {
    for (const file of databaseFiles(profile, /\.ldb$/)) rmSync(file);
  },
});

/** What befalls the places beside the database, the files of the second copy too. */
const DAMAGES_BESIDE = Object.entries<Harm>({
  ...SETTINGS_DAMAGES,
  'garbage in the second copy': (profile) =>
    filesIn(join(profile, 'Default/File System'))
      .filter((file) => /\/t\/\d+\/\d+$/.test(file))
      .forEach(garble),
});

/** Damages the profile of the browser, which is closed in good order meanwhile. */
async function damage({ workplace, settle }: Scene, harm: Harm): Promise<void> {
  await settle();
  const { extension } = workplace;
  await extension.close();
  harm(extension.profileDir);
  await workplace.start();
}

/** The browser loses its database: what the popup offers to bring back is taken. */
export const damageDatabase: Fault = async (scene, sort) => {
  await scene.workOn();
  const [name, harm] = pickBy(DAMAGES, sort);
  if (name.includes('tables')) await writeTables(await scene.workplace.library());
  await damage(scene, harm);
  const popup = await scene.workplace.popup(0);
  const restore = popup.getByTestId('restore');
  const isWhole = async () => {
    const rows = await readRows(popup);
    return rows !== null && countWrongs({ ...noWrongs(), ...compareWith(scene.model, formsOf(rows)) }) === 0;
  };
  // Some damage hurts nothing; any that does is told, and can be mended.
  const found = await until(
    `After ${name} something is missing, and the popup offers nothing.`,
    async () => ((await restore.isVisible()) ? 'loss' : (await isWhole()) ? 'whole' : null),
    PATIENCE,
  ).catch((error: Error) => scene.untrue(error.message));
  if (found === 'loss') {
    await restore.click();
    await popup.getByTestId('restored').waitFor();
  }
  await popup.close();
  // The page that is open was read without what was lost.
  await scene.workplace.closeTabs();
  return name;
};

/** What stands beside the database is lost: nothing is missing, and nothing is said. */
export const damageSecondCopy: Fault = async (scene, sort) => {
  await scene.workOn();
  const [name, harm] = pickBy(DAMAGES_BESIDE, sort);
  await damage(scene, harm);
  return name;
};

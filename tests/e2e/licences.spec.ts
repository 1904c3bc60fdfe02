import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../tools/lib/bundle.ts';
import { expect, test } from './support/test.ts';

/** The text under which an installed package may be used. */
async function termsOf(name: string): Promise<string> {
  const folder = `node_modules/${name}`;
  const [file] = (await readdir(join(ROOT, folder))).filter((one) => /^licen[cs]e/i.test(one));
  return (await read(`${folder}/${file}`)).trim();
}

const read = (path: string) => readFile(join(ROOT, path), 'utf8');

/** Software that comes inside of a package of our choice, in one file with it. */
const INSIDE = ['@floating-ui/core', 'fflate', 'nanoid'];

for (const build of ['chrome-mv3', 'firefox-mv3'])
  test(`the build ${build} holds the licence of everything that is bundled in it`, async () => {
    const notices = await read(`.output/${build}/licences.txt`);
    const { dependencies } = JSON.parse(await read('package.json'));
    for (const name of Object.keys(dependencies)) {
      const { version } = JSON.parse(await read(`node_modules/${name}/package.json`));
      expect(notices).toContain(`\n${name} ${version}\n`);
      expect(notices).toContain(await termsOf(name));
    }
    for (const name of INSIDE) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

test('the popup leads to the licences', async ({ extension }) => {
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html?tab=0'));
  await popup.getByText('Gợi ý thêm').click();
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Giấy phép' }).click();
  await expect((await opened).locator('body')).toContainText('Mã nguồn của bên thứ ba');
});

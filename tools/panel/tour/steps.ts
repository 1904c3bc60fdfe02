import { openDesk } from '../../../tests/e2e/support/desk.ts';
import { until } from '../../lib/until.ts';
import { HOSTS, movedHere } from '../server/moved-here.ts';
import { openBrowser, openPanelPage, type PanelTour, picture, save, visit } from './tour.ts';

const PASSPHRASE = 'tiểu ban số một';
const PEOPLE = ['Lò Thị Mây', 'Quàng Văn Inh'];

async function openPanel(tour: PanelTour): Promise<void> {
  const { office, page, front, folder, nodes, keep } = tour;
  const library = await openDesk(office);
  // The list stands in the store once it is shown.
  await library.getByTestId('entry').nth(11).waitFor();
  await library.close();
  await page.bringToFront();
  await page.reload();
  await page.getByTestId('open-panel').click();
  await page.getByTestId('open-from').fill('Ban thư ký Giải mẫu');
  await page.getByTestId('open-servers').fill(front.servers.join('\n'));
  await page.getByTestId('open-nodes-3').check();
  await page.getByTestId('open-hosts').fill(HOSTS.join('\n'));
  await page.getByTestId('passphrase').fill(PASSPHRASE);
  await page.getByTestId('passphrase-again').fill(PASSPHRASE);
  await picture(page, keep('1-open.png'));
  await page.getByTestId('open-make').click();
  await save(page, folder, page.getByTestId('key-file-save'));
  const texts = new Map<string, string>();
  for (const [index, place] of nodes.places.entries()) {
    const { text } = await save(page, folder, page.getByTestId('conf-save').nth(index));
    texts.set(place.name, movedHere(text, place, nodes.places));
  }
  await nodes.begin(texts);
}

async function checkServer({ page, keep }: PanelTour): Promise<void> {
  await until(
    'The page does not find its server.',
    async () => {
      await page.getByTestId('check-server').click();
      return page
        .getByTestId('check-said')
        .waitFor({ timeout: 15_000 })
        .then(
          () => true,
          () => false,
        );
    },
    90_000,
  );
  await picture(page, keep('2-server.png'));
}

async function inviteAndJoin(tour: PanelTour): Promise<void> {
  const { page, folder, args, keep, reviewers } = tour;
  await page.getByTestId('view-people').click();
  for (const name of PEOPLE) {
    await page.getByTestId('invite').click();
    await page.getByTestId('invite-name').fill(name);
    await page.getByTestId('invite-make').click();
    const { path } = await save(page, folder, page.getByTestId('invitation-save'));
    await page.getByTestId('invitation-done').click();
    const extension = await openBrowser(folder, `r${reviewers.length + 1}`, args);
    const own = await openPanelPage(extension);
    await own.getByTestId('invitation-file').setInputFiles(path);
    await own.getByTestId('agree').waitFor();
    await picture(own, keep(`3-invitation-${reviewers.length + 1}.png`));
    await own.getByTestId('agree').click();
    await own.getByTestId('counts').waitFor();
    reviewers.push({ name, extension, page: own });
  }
  await picture(page, keep('3-people.png'));
}

async function assign({ page, reviewers, keep }: PanelTour): Promise<void> {
  await page.getByTestId('view-assign').click();
  for (const { name } of reviewers) {
    await page.getByTestId('tick-all').check();
    await page.getByTestId('assign-give').locator('summary').click();
    await page.getByTestId('assign-give').getByRole('button', { name }).click();
    await page.getByTestId('notice').waitFor();
  }
  await picture(page, keep('4-assign.png'));
  await page.getByTestId('view-home').click();
  await visit(page);
  for (const reviewer of reviewers) await visit(reviewer.page);
  await picture(reviewers[0]!.page, keep('4-arrived.png'));
}

async function judgeOffline({ nodes, reviewers, keep }: PanelTour): Promise<void> {
  await nodes.killAll();
  for (const [index, { extension, page }] of reviewers.entries()) {
    const desk = await extension.context.newPage();
    await desk.goto(extension.url('library.html'));
    await desk.getByTestId('entry').first().click();
    // The key of a verdict leads on to its reason.
    await desk.keyboard.press(index ? 'k' : 'v');
    await desk.locator('[data-testid=reason]:focus').waitFor();
    await desk.keyboard.type(index ? 'Số liệu chưa rõ nguồn.' : 'Chi tiết đắt, số liệu kiểm được.');
    await desk.keyboard.press('Escape');
    await desk.waitForTimeout(500);
    await picture(desk, keep(`5-offline-${index + 1}.png`));
    await desk.close();
    await visit(page);
    await picture(page, keep(`5-no-server-${index + 1}.png`));
  }
  nodes.startAll();
  await nodes.untilWell();
}

async function bringIn({ page, reviewers, keep }: PanelTour): Promise<void> {
  for (const [index, reviewer] of reviewers.entries()) {
    await visit(reviewer.page);
    await picture(reviewer.page, keep(`6-confirmed-${index + 1}.png`));
  }
  await visit(page);
  await page.getByTestId('view-progress').click();
  for (const { name } of reviewers)
    await page.getByTestId('person').filter({ hasText: name }).filter({ hasText: 'không thiếu' }).waitFor();
  await picture(page, keep('6-progress.png'));
}

async function release({ page, reviewers, keep }: PanelTour): Promise<void> {
  await page.getByTestId('view-release').click();
  await page.getByTestId('release-ask').first().click();
  await page.getByTestId('release-act').click();
  await page.getByTestId('notice').waitFor();
  await picture(page, keep('7-release.png'));
  for (const [index, reviewer] of reviewers.entries()) {
    await visit(reviewer.page);
    await picture(reviewer.page, keep(`7-released-${index + 1}.png`));
  }
  await page.getByTestId('view-progress').click();
  await page.getByTestId('to-consolidation').click();
  for (const { name } of reviewers) await page.getByText(name).first().waitFor();
  await picture(page, keep('8-consolidation.png'));
}

/** The story of a panel, in order. */
export const STEPS: readonly { what: string; run: (tour: PanelTour) => Promise<void> }[] = [
  {
    what: 'The secretariat opens a panel; three nodes start with the files that the page wrote.',
    run: openPanel,
  },
  { what: 'The page finds its server, and makes the log.', run: checkServer },
  { what: 'Two reviewers are invited, and join.', run: inviteAndJoin },
  { what: 'Entries are given to them, and arrive.', run: assign },
  { what: 'The server is gone; they judge on.', run: judgeOffline },
  { what: 'It is back: what they wrote arrives, and is counted.', run: bringIn },
  { what: 'The secretariat releases, and consolidates.', run: release },
];

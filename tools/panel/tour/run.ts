import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from '../../lib/bundle.ts';
import { say } from '../../lib/run.ts';
import { makeCertificate } from '../server/certificate.ts';
import { startFront } from '../server/front.ts';
import { Nodes } from '../server/nodes.ts';
import { STEPS } from './steps.ts';
import { openBrowser, openPanelPage, type PanelTour, picture } from './tour.ts';

/** Where the tour leaves its pictures and files. */
const OUTPUT = join(ROOT, 'output/panel');

/**
 * Shows the whole story of a panel on real servers: a secretariat and two reviewers, each in a browser with a profile of its own.
 * @param program path of the nats-server
 * @throws with one sentence when a step does not come to its end
 */
export async function runPanelTour(program: string): Promise<void> {
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  const nodes = await Nodes.prepare({ program, folder: join(OUTPUT, 'server'), count: 3 });
  const certificate = makeCertificate(join(OUTPUT, 'certificate'));
  const front = await startFront(
    certificate,
    nodes.places.map(({ socket }) => socket),
  );
  const args = [`--ignore-certificate-errors-spki-list=${certificate.fingerprint}`];
  const office = await openBrowser(OUTPUT, 'office', args);
  const kept: string[] = [];
  const page = await openPanelPage(office);
  // The page asks before it is left with a key file that was not kept anew.
  page.on('dialog', (dialog) => dialog.accept());
  const keep = (name: string) => {
    kept.push(join(OUTPUT, name));
    return join(OUTPUT, name);
  };
  const tour: PanelTour = { nodes, front, folder: OUTPUT, args, office, page, reviewers: [], keep };
  try {
    for (const [index, { what, run }] of STEPS.entries()) {
      say(`${index + 1}. ${what}`);
      await run(tour);
    }
  } catch (error) {
    for (const [index, shown] of [page, ...tour.reviewers.map((one) => one.page)].entries())
      await picture(shown, join(OUTPUT, `failed-${index}.png`)).catch(() => {});
    throw error;
  } finally {
    for (const { context } of [office, ...tour.reviewers.map(({ extension }) => extension)])
      await context.close();
    await front.close();
    await nodes.close();
    for (const name of ['profile-office', 'profile-r1', 'profile-r2', 'server', 'certificate'])
      await rm(join(OUTPUT, name), { recursive: true, force: true });
  }
  say(`Done. Left behind:\n${kept.map((path) => `  ${relative(ROOT, path)}`).join('\n')}`);
}

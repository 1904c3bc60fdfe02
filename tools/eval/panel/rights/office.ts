import { subjectOf } from '@/utils/panel/index.ts';
import { release } from '@/utils/panel/office/index.ts';
import { readingOf } from '@/utils/panel/readings.ts';
import { until } from '../../../lib/until.ts';
import { ask, listen } from '../world/bare.ts';
import { read, readingBy, readWith } from './reading.ts';
import { allowed, type Check, refused } from './scene.ts';

/** The secretariat itself alters what reviewers wrote. */
export const OFFICE: Check[] = [
  refused('the secretariat writes a reviewer’s score', ({ secretariat, anna }) =>
    ask(secretariat, subjectOf(anna.branch, 'reviews', 'e1'), '{}'),
  ),
  refused('the secretariat removes a message of the log', ({ secretariat, log }) =>
    ask(secretariat, `$JS.API.STREAM.MSG.DELETE.${log}`, { seq: 1 }),
  ),
  refused('the secretariat empties the log', ({ secretariat, log }) =>
    ask(secretariat, `$JS.API.STREAM.PURGE.${log}`),
  ),
  refused('the secretariat removes the log', ({ secretariat, log }) =>
    ask(secretariat, `$JS.API.STREAM.DELETE.${log}`),
  ),
  refused('the secretariat shortens the log', async ({ secretariat, log, root }) =>
    ask(
      secretariat,
      `$JS.API.STREAM.UPDATE.${log}`,
      { name: log, subjects: [`${root}.r.>`], max_msgs: 1 },
      3_000,
    ),
  ),
];

/** What a subcommittee's reviewers may read of each other, before its time and after. */
export const RELEASE: Check[] = [
  refused('a reviewer reads the release before there is one', ({ anna }) => read(anna, 'released')),
  allowed('the secretariat releases a subcommittee', async ({ world, anna, stored }) => {
    await release(world.local.keys, anna.device.membership.sub);
    return { done: true, what: `${(await stored()).log} in the log` };
  }),
  allowed('after it a reviewer reads all of the subcommittee', async ({ anna, world }) => {
    const { stream } = readingOf(anna.device.membership, 'released');
    await until('The release stays empty.', async () =>
      (await world.nodes.stream(stream)).some(({ messages }) => messages > 1),
    );
    return read(anna, 'released');
  }),
  refused('a reviewer of another subcommittee reads it', ({ anna, chi }) =>
    readWith(chi.connection, {
      ...readingBy(anna, 'released'),
      consumer: readingBy(chi, 'released').consumer,
    }),
  ),
  refused('… and under the name of a colleague’s reader', ({ anna, chi }) =>
    readWith(chi.connection, readingBy(anna, 'released')),
  ),
  refused('and hears nothing of it', ({ anna, chi }) => listen(chi.connection, `${anna.branch}.>`, 300)),
];

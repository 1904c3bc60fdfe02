import { releaseName, rootOf, under } from '@/utils/panel/index.ts';
import { ask, listen, type Outcome } from '../world/bare.ts';
import { consumerOf, readingBy } from './reading.ts';
import { type Check, refused, type Scene } from './scene.ts';

const SILENCE = 300;

/** What a reviewer would like to read too early: the subject of his subcommittee, and the stream that is to hold it. */
function aim({ world, anna }: Scene) {
  const { sub } = anna.device.membership;
  return { filter: under(`${rootOf(world.panel)}.r.${sub}`), stream: releaseName(world.panel, sub) };
}

const source = (scene: Scene) => ({ name: scene.log, filter_subject: aim(scene).filter });

/** Calls of the server by which a copy of a subcommittee might come about, or be read. */
const CALLS: [what: string, call: (scene: Scene) => string, body: (scene: Scene) => unknown][] = [
  [
    'makes the release himself',
    (s) => `STREAM.CREATE.${aim(s).stream}`,
    (s) => ({ name: aim(s).stream, sources: [source(s)] }),
  ],
  [
    'makes a mirror of the log',
    (s) => `STREAM.CREATE.${aim(s).stream}`,
    (s) => ({ name: aim(s).stream, mirror: source(s) }),
  ],
  [
    'makes a copy by another name',
    () => 'STREAM.CREATE.copy',
    (s) => ({ name: 'copy', sources: [source(s)] }),
  ],
  [
    'has the log republished',
    (s) => `STREAM.UPDATE.${s.log}`,
    (s) => ({
      name: s.log,
      subjects: [`${s.root}.r.>`],
      republish: { src: '>', dest: `_INBOX.${s.anna.device.membership.who}.>` },
    }),
  ],
  [
    'asks for a backup of the log',
    (s) => `STREAM.SNAPSHOT.${s.log}`,
    (s) => ({ deliver_subject: `_INBOX.${s.anna.device.membership.who}.x` }),
  ],
  [
    'puts a backup of his own in its place',
    (s) => `STREAM.RESTORE.${aim(s).stream}`,
    (s) => ({ config: { name: aim(s).stream } }),
  ],
  ['asks about the release', (s) => `STREAM.INFO.${aim(s).stream}`, () => ''],
  ['reads its first message', (s) => `STREAM.MSG.GET.${aim(s).stream}`, () => ({ seq: 1 })],
  ['reads it directly', (s) => `DIRECT.GET.${aim(s).stream}`, () => ({ seq: 1 })],
  ['lists readers of the log', (s) => `CONSUMER.LIST.${s.log}`, () => ''],
  [
    'reads the log as a subcommittee',
    (s) => `CONSUMER.CREATE.${s.log}.${readingBy(s.anna, 'released').consumer}.${aim(s).filter}`,
    (s) => consumerOf(readingBy(s.anna, 'released'), { filter_subject: aim(s).filter }),
  ],
  [
    'reads the log by its own reader, for the subcommittee',
    (s) => `CONSUMER.CREATE.${s.log}.${readingBy(s.anna, 'own').consumer}.${aim(s).filter}`,
    (s) => consumerOf(readingBy(s.anna, 'own'), { filter_subject: aim(s).filter }),
  ],
];

/** Other ways in: what the server tells about itself, and what is said to be internal. */
const SUBJECTS = ['$SYS.REQ.SERVER.PING', '$SYS.REQ.SERVER.PING.JSZ', '$SYS.REQ.ACCOUNT.PING.CONNZ'];

/** A reviewer tries to read his subcommittee before it is released, by every way in. */
export const EARLY: Check[] = [
  ...CALLS.map(([what, call, body]) =>
    refused(`before the release a reviewer ${what}`, (scene) =>
      ask(scene.anna.connection, `$JS.API.${call(scene)}`, body(scene)),
    ),
  ),
  ...SUBJECTS.map((subject) =>
    refused(
      `before the release a reviewer asks ${subject}`,
      async ({ anna }): Promise<Outcome> => ask(anna.connection, subject),
    ),
  ),
  refused('before the release a reviewer listens to his subcommittee', (scene) =>
    listen(scene.anna.connection, aim(scene).filter, SILENCE, () =>
      ask(scene.binh.connection, `${scene.binh.branch}.reviews.e3`, '{}'),
    ),
  ),
];

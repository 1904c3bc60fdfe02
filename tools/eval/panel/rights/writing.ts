import { branchOf, noticeBranch, personBranch, subjectOf } from '@/utils/panel/index.ts';
import { ask, connectBare } from '../world/bare.ts';
import { type Check, refused, type Scene } from './scene.ts';

const JUST_TOO_LONG = 300_000;

/** Calls of the server that administer a stream. */
const ADMINISTRATION: [call: string, body: (scene: Scene) => unknown][] = [
  ['STREAM.CREATE.own', () => ({ name: 'own', subjects: ['own.>'] })],
  ['STREAM.UPDATE.LOG', ({ log, root }) => ({ name: log, subjects: [`${root}.r.>`], max_msgs: 1 })],
  ['STREAM.DELETE.LOG', () => ''],
  ['STREAM.PURGE.LOG', () => ''],
  ['STREAM.INFO.LOG', () => ''],
  ['STREAM.NAMES', () => ''],
  ['INFO', () => ''],
  ['STREAM.MSG.DELETE.LOG', () => ({ seq: 1 })],
];

/** A reviewer writes where he may not, too much, or administers. */
export const WRITING: Check[] = [
  refused('a reviewer writes into a colleague’s branch', ({ anna, binh }) =>
    ask(anna.connection, subjectOf(binh.branch, 'reviews', 'e9'), '{}'),
  ),
  refused('a reviewer writes into another subcommittee', ({ world, anna, chi }) =>
    ask(
      anna.connection,
      subjectOf(
        branchOf(world.panel, chi.device.membership.sub, anna.device.membership.who),
        'reviews',
        'e9',
      ),
      '{}',
    ),
  ),
  refused('a reviewer gives himself an entry', ({ world, anna }) =>
    ask(
      anna.connection,
      subjectOf(personBranch(world.panel, anna.device.membership.who), 'assignments', 'e2'),
      '{}',
    ),
  ),
  refused('a reviewer writes the award', ({ world, anna }) =>
    ask(anna.connection, subjectOf(noticeBranch(world.panel), 'awards', 'a1'), '{}'),
  ),
  refused(`a reviewer writes ${JUST_TOO_LONG / 1000} kB at once`, async ({ world, anna }) => {
    const connection = await connectBare(world.nodes.sockets, world.credentialsOf(anna.device));
    // The client would keep to what the server told it.
    if (connection.info) connection.info.max_payload = 1e9;
    try {
      return await ask(
        connection,
        subjectOf(anna.branch, 'annotations', 'long'),
        new Uint8Array(JUST_TOO_LONG),
      );
    } finally {
      await connection.close().catch(() => {});
    }
  }),
  ...ADMINISTRATION.map(([call, body]) =>
    refused(`a reviewer calls ${call}`, (scene) =>
      ask(scene.anna.connection, `$JS.API.${call.replace('LOG', scene.log)}`, body(scene)),
    ),
  ),
];

import { noticeBranch, personBranch, releaseName, subjectOf } from '@/utils/panel/index.ts';
import { ask, listen, type Outcome, put } from '../world/bare.ts';
import { consumerOf, readingBy } from './reading.ts';
import { type Check, refused, type Scene } from './scene.ts';

const SILENCE = 900;

/** Has the server deliver a reviewer's own branch somewhere else. */
async function deliver({ anna, secretariat }: Scene, to: string): Promise<Outcome> {
  const reading = readingBy(anna, 'own');
  const { stream, consumer, filter } = reading;
  const body = consumerOf(reading, { filter_subject: filter, deliver_subject: to });
  const outcome = await ask(anna.connection, `$JS.API.CONSUMER.CREATE.${stream}.${consumer}.${filter}`, body);
  await new Promise((resolve) => setTimeout(resolve, SILENCE));
  await ask(secretariat, `$JS.API.CONSUMER.DELETE.${stream}.${consumer}`);
  return outcome;
}

/** Whether something new stands among what the secretariat wrote. */
async function addsNotices({ stored }: Scene, attempt: () => Promise<unknown>): Promise<Outcome> {
  const before = (await stored()).out;
  await attempt();
  await new Promise((resolve) => setTimeout(resolve, SILENCE));
  const added = (await stored()).out - before;
  return added > 0 ? { done: true, what: `${added} stored` } : { done: false, why: 'nothing was stored' };
}

const assignmentOf = ({ world, binh }: Scene) =>
  subjectOf(personBranch(world.panel, binh.device.membership.who), 'assignments', 'forged');

/** A reviewer has the server write for him, where he may not write. */
export const FORGING: Check[] = [
  refused('a reader that delivers onto a colleague’s assignments', (scene) =>
    addsNotices(scene, () => deliver(scene, assignmentOf(scene))),
  ),
  refused('a trace that reports onto a colleague’s assignments', (scene) =>
    addsNotices(scene, async () =>
      put(scene.anna.connection, subjectOf(scene.anna.branch, 'reviews', 't1'), '{}', {
        'Nats-Trace-Dest': assignmentOf(scene),
      }),
    ),
  ),
  refused('a trace that reports into a colleague’s inbox', ({ anna, binh }) => {
    const inbox = `_INBOX.${binh.device.membership.who}.traced`;
    return listen(binh.connection, inbox, SILENCE, async () =>
      put(anna.connection, subjectOf(anna.branch, 'reviews', 't2'), '{}', { 'Nats-Trace-Dest': inbox }),
    );
  }),
  ...['STREAM.PURGE.LOG', 'STREAM.MSG.DELETE.LOG', 'STREAM.DELETE.LOG', 'STREAM.CREATE.RELEASE'].map((call) =>
    refused(`an acknowledgement asked for as a call of ${call}`, async (scene): Promise<Outcome> => {
      const { anna, world, log, stored } = scene;
      const release = releaseName(world.panel, anna.device.membership.sub);
      const before = (await stored()).log;
      anna.connection.publish(subjectOf(anna.branch, 'reviews', 'call'), '{}', {
        reply: `$JS.API.${call.replace('LOG', log).replace('RELEASE', release)}`,
      });
      await new Promise((resolve) => setTimeout(resolve, SILENCE));
      const isHarmed = (await stored()).log <= before || (await world.nodes.stream(release)).length > 0;
      return isHarmed ? { done: true, what: 'done' } : { done: false, why: 'nothing happened' };
    }),
  ),
];

/** What the server itself still allows, told and not judged: the client must live with it. */
export const HOLES: Check[] = [
  refused('the server puts an acknowledgement among the secretariat’s notices', (scene) =>
    addsNotices(scene, async () =>
      scene.anna.connection.publish(subjectOf(scene.anna.branch, 'reviews', 't3'), '{}', {
        reply: subjectOf(noticeBranch(scene.world.panel), 'awards', 'forged'),
      }),
    ),
  ),
  refused(
    'the server changes the log’s leader by an acknowledgement',
    async ({ anna, world, log }): Promise<Outcome> => {
      const before = await world.nodes.leader(log);
      anna.connection.publish(subjectOf(anna.branch, 'reviews', 't4'), '{}', {
        reply: `$JS.API.STREAM.LEADER.STEPDOWN.${log}`,
      });
      await new Promise((resolve) => setTimeout(resolve, 2 * SILENCE));
      const after = await world.nodes.leader(log);
      return before === after
        ? { done: false, why: 'the same leader' }
        : { done: true, what: `${before} → ${after}` };
    },
  ),
  refused('the server delivers into a colleague’s inbox', ({ ...scene }) => {
    const inbox = `_INBOX.${scene.binh.device.membership.who}.forged`;
    return listen(scene.binh.connection, inbox, SILENCE, () => deliver(scene, inbox));
  }),
  refused('the server suppresses a colleague’s message by its id', async ({ anna, binh, stored }) => {
    const id = { 'Nats-Msg-Id': crypto.randomUUID() };
    put(anna.connection, subjectOf(anna.branch, 'reviews', 'taken'), '{}', id);
    await new Promise((resolve) => setTimeout(resolve, SILENCE));
    const before = (await stored()).log;
    put(binh.connection, subjectOf(binh.branch, 'reviews', 'suppressed'), '{}', id);
    await new Promise((resolve) => setTimeout(resolve, SILENCE));
    return (await stored()).log === before
      ? { done: true, what: 'not stored' }
      : { done: false, why: 'stored' };
  }),
];

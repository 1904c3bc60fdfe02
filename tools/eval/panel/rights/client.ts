import { noticeBranch, personBranch, subBranch, subjectOf } from '@/utils/panel/index.ts';
import { Random } from '../../../lib/random.ts';
import { until } from '../../../lib/until.ts';
import { ask, type Outcome, put } from '../world/bare.ts';
import type { Device } from '../world/device.ts';
import { Work } from '../world/work.ts';
import { consumerOf, readingBy } from './reading.ts';
import { type Check, refused, type Scene } from './scene.ts';

/** How long a visit may take until all is confirmed, in milliseconds. */
const PATIENCE = 60_000;

/** Has a device write some marks. @returns the ids of its changes */
function write(device: Device, seed: number): string[] {
  const before = device.library.made.size;
  new Work(device.library.by, new Random(seed)).writeMarks(device.library, 5);
  return [...device.library.made.keys()].slice(before);
}

/** Inboxes that a person's devices listen to just now: what an attacker would have to guess, the server tells us. */
async function inboxesOf({ world }: Scene, who: string): Promise<string[]> {
  const inboxes: string[] = [];
  for (const { health } of world.nodes.places) {
    const response = await fetch(`http://127.0.0.1:${health}/connz?subs=true`);
    const { connections } = (await response.json()) as { connections?: { subscriptions_list?: string[] }[] };
    for (const { subscriptions_list = [] } of connections ?? [])
      inboxes.push(...subscriptions_list.filter((subject) => subject.startsWith(`_INBOX.${who}.`)));
  }
  return inboxes;
}

/** What holes in the server's rights mean to the product's client. */
export const CLIENT: Check[] = [
  refused(
    'foreign deliveries into the inbox of a visit change what it takes',
    async (scene): Promise<Outcome> => {
      const { anna, binh, secretariat } = scene;
      const { device } = binh;
      const reading = readingBy(anna, 'own');
      write(device, 11);
      await device.visitUntilConfirmed(PATIENCE);
      const before = device.library.arrived.size + device.library.refused.length;
      let isOver = false;
      let delivered = 0;
      const attack = (async () => {
        while (!isOver)
          for (const inbox of await inboxesOf(scene, device.membership.who)) {
            const to = inbox.replace(/\*$/, 'forged').replace(/>$/, 'forged');
            const { stream, consumer, filter } = reading;
            const body = consumerOf(reading, { filter_subject: filter, deliver_subject: to });
            const made = await ask(
              anna.connection,
              `$JS.API.CONSUMER.CREATE.${stream}.${consumer}.${filter}`,
              body,
            );
            if (made.done) delivered += 1;
            await ask(secretariat, `$JS.API.CONSUMER.DELETE.${stream}.${consumer}`);
          }
      })();
      const log = await device.connect();
      await until('Nothing was ever delivered.', async () => delivered > 0, 20_000);
      for (let visit = 0; visit < 5; visit += 1) await device.visit();
      isOver = true;
      await Promise.all([attack, log.close()]);
      write(device, 12);
      await device.visitUntilConfirmed(PATIENCE);
      const foreign = [...device.library.arrived.values()].filter(
        (one) => one?.who === anna.device.membership.who,
      );
      const taken = device.library.arrived.size + device.library.refused.length - before;
      return foreign.length > 0
        ? { done: true, what: `${foreign.length} taken` }
        : { done: false, why: `${delivered} deliveries, ${taken} more known` };
    },
  ),
  refused('acknowledgements put into foreign branches harm a visit', async (scene): Promise<Outcome> => {
    const { anna, binh, world } = scene;
    const { panel, sub, who } = binh.device.membership;
    const targets = [noticeBranch(panel), personBranch(panel, who), subBranch(panel, sub), binh.branch];
    for (let index = 0; index < 40; index += 1)
      anna.connection.publish(subjectOf(anna.branch, 'reviews', `r${index}`), '{}', {
        reply: subjectOf(targets[index % targets.length]!, 'reviews', `forged${index}`),
      });
    await anna.connection.flush();
    write(binh.device, 14);
    const before = binh.device.library.arrived.size;
    await binh.device.visitUntilConfirmed(PATIENCE);
    const work = new Work(world.secretariat.library.by, new Random(9));
    world.secretariat.library.make({ ...work.entry(), to: 'all' });
    await world.secretariat.visitUntilConfirmed(PATIENCE);
    await binh.device.visitUntilConfirmed(PATIENCE);
    const arrived = binh.device.library.arrived.size - before;
    const unsigned = binh.device.library.refused.filter(({ reason }) => reason === 'unsigned').length;
    return arrived === 1 && unsigned > 0
      ? { done: false, why: `${unsigned} refused as unsigned` }
      : { done: true, what: { arrived, unsigned } };
  }),
  refused(
    'a change whose id a colleague used first is kept from the log',
    async ({ anna, binh }): Promise<Outcome> => {
      const ids = write(binh.device, 13);
      for (const id of ids)
        put(anna.connection, `${anna.branch}.reviews.taken`, '{}', { 'Nats-Msg-Id': id, 'Bn-Id': id });
      await anna.connection.flush();
      await binh.device.visitUntilConfirmed(PATIENCE);
      const log = await binh.device.connect();
      const stored = new Set<string>();
      for await (const heads of log.heads(readingBy(binh, 'own'), 1))
        for (const { id } of heads) stored.add(id);
      await log.close();
      const missing = ids.filter((id) => !stored.has(id));
      return missing.length > 0
        ? { done: true, what: missing.length }
        : { done: false, why: `${ids.length} stored` };
    },
  ),
];

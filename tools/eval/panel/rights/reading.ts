import type { NatsConnection } from '@nats-io/nats-core';
import { under } from '@/utils/panel/index.ts';
import { readingOf } from '@/utils/panel/readings.ts';
import type { Reading, ReadingName } from '@/utils/panel/visit-model.ts';
import { ask, listen, type Outcome } from '../world/bare.ts';
import { allowed, type Check, type Member, refused, type Scene } from './scene.ts';

const FEW: ReadingName[] = ['own', 'all', 'sub', 'person'];

/** How long to listen for what must not come, in milliseconds. */
const SILENCE = 300;

const create = ({ stream, consumer, filter }: Reading) =>
  `$JS.API.CONSUMER.CREATE.${stream}.${consumer}.${filter}`;

/** A consumer, as the server wants it. */
export const consumerOf = (reading: Reading, config: Record<string, unknown>) => ({
  stream_name: reading.stream,
  config: {
    name: reading.consumer,
    ack_policy: 'none',
    replay_policy: 'instant',
    deliver_policy: 'all',
    inactive_threshold: 30e9,
    ...config,
  },
});

export const readingBy = ({ device }: Member, name: ReadingName): Reading =>
  readingOf(device.membership, name);

/** Makes a reader, asks how much it finds, and removes it. */
export async function readWith(connection: NatsConnection, reading: Reading): Promise<Outcome> {
  // One that the product's client made is of another kind.
  await ask(connection, `$JS.API.CONSUMER.DELETE.${reading.stream}.${reading.consumer}`);
  const made = await ask(
    connection,
    create(reading),
    consumerOf(reading, { filter_subject: reading.filter }),
  );
  await ask(connection, `$JS.API.CONSUMER.DELETE.${reading.stream}.${reading.consumer}`);
  if (!made.done) return made;
  const { num_pending } = made.what as { num_pending: number };
  return num_pending > 0
    ? { done: true, what: `${num_pending} messages` }
    : { done: false, why: 'nothing there' };
}

export const read = (member: Member, name: ReadingName): Promise<Outcome> =>
  readWith(member.connection, readingBy(member, name));

/** Makes a reader by a call with another text than the product sends; removes it again. */
const reader =
  (
    call: (reading: Reading, scene: Scene) => string,
    config: (reading: Reading, scene: Scene) => Record<string, unknown>,
  ) =>
  async (scene: Scene): Promise<Outcome> => {
    const reading = readingBy(scene.anna, 'own');
    const outcome = await ask(
      scene.anna.connection,
      `$JS.API.CONSUMER.${call(reading, scene)}`,
      consumerOf(reading, config(reading, scene)),
    );
    await ask(scene.secretariat, `$JS.API.CONSUMER.DELETE.${reading.stream}.${reading.consumer}`);
    return outcome;
  };

const created = ({ stream, consumer, filter }: Reading) => `CREATE.${stream}.${consumer}.${filter}`;

/** A reviewer reads: what he may, and what he may not. */
export const READING: Check[] = [
  ...FEW.map((name) => allowed(`a reviewer reads ${name}`, ({ anna }) => read(anna, name))),
  ...['>', 'ROOT.>', 'BINH.>', 'NOTICES.>', '_INBOX.>', '_INBOX.BINH.>', '$SYS.>', '$JS.>'].map((pattern) =>
    refused(`a reviewer listens to ${pattern}`, ({ anna, binh, root }) => {
      const { who } = binh.device.membership;
      const subject = pattern
        .replace('_INBOX.BINH', `_INBOX.${who}`)
        .replace('BINH', binh.branch)
        .replace('NOTICES', `${root}.o.p.${who}`)
        .replace('ROOT', root);
      return listen(anna.connection, subject, SILENCE, () =>
        ask(binh.connection, `${binh.branch}.reviews.e2`, '{}'),
      );
    }),
  ),
  refused('a reviewer reads message 1 of the log', ({ anna, log }) =>
    ask(anna.connection, `$JS.API.STREAM.MSG.GET.${log}`, { seq: 1 }),
  ),
  refused('a reviewer reads it directly', ({ anna, log }) =>
    ask(anna.connection, `$JS.API.DIRECT.GET.${log}`, { seq: 1 }),
  ),
  refused('a reviewer reads a colleague’s last score directly', ({ anna, binh, log }) =>
    ask(anna.connection, `$JS.API.DIRECT.GET.${log}.${binh.branch}.reviews.e1`),
  ),
  refused(
    'a reader without a filter',
    reader(
      ({ stream, consumer }) => `CREATE.${stream}.${consumer}`,
      () => ({}),
    ),
  ),
  refused(
    'a reader by the old call',
    reader(
      ({ stream }) => `CREATE.${stream}`,
      (_reading, { anna }) => ({
        name: undefined,
        deliver_subject: `_INBOX.${anna.device.membership.who}.x`,
      }),
    ),
  ),
  refused(
    'a lasting reader by the old call',
    reader(
      ({ stream, consumer }) => `DURABLE.CREATE.${stream}.${consumer}`,
      ({ consumer }) => ({ durable_name: consumer }),
    ),
  ),
  refused(
    'a reader of a colleague’s branch',
    reader(
      ({ stream, consumer }, { binh }) => `CREATE.${stream}.${consumer}.${under(binh.branch)}`,
      (_reading, { binh }) => ({ filter_subject: under(binh.branch) }),
    ),
  ),
  refused(
    'a reader whose call names his own branch, and its body a colleague’s',
    reader(created, (_reading, { binh }) => ({ filter_subject: under(binh.branch) })),
  ),
  refused('… and its body a list with a colleague’s', async (scene) => {
    const reading = readingBy(scene.anna, 'own');
    const filters = { filter_subjects: [under(scene.binh.branch)] };
    const made = await ask(scene.anna.connection, create(reading), consumerOf(reading, filters));
    await ask(scene.secretariat, `$JS.API.CONSUMER.DELETE.${reading.stream}.${reading.consumer}`);
    if (!made.done) return made;
    const { config } = made.what as { config: { filter_subject?: string; filter_subjects?: string[] } };
    // One that is made with the filter of the call tells nothing.
    return config.filter_subject === reading.filter && !config.filter_subjects
      ? { done: false, why: 'made with his own branch' }
      : made;
  }),
  refused('a reviewer reads on with a colleague’s reader', async ({ anna, binh }) => {
    const reading = readingBy(binh, 'own');
    await ask(binh.connection, create(reading), consumerOf(reading, { filter_subject: reading.filter }));
    return ask(anna.connection, `$JS.API.CONSUMER.MSG.NEXT.${reading.stream}.${reading.consumer}`, {
      batch: 1,
      no_wait: true,
    });
  }),
  refused('a reviewer removes a colleague’s reader', ({ anna, binh }) => {
    const { stream, consumer } = readingBy(binh, 'own');
    return ask(anna.connection, `$JS.API.CONSUMER.DELETE.${stream}.${consumer}`);
  }),
];

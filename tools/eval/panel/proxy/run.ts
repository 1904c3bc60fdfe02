import { join } from 'node:path';
import { readingOf } from '@/utils/panel/index.ts';
import { webServerLines } from '@/utils/panel/office/index.ts';
import { Random } from '../../../lib/random.ts';
import { makeCertificate } from '../../../panel/server/certificate.ts';
import { type Front, startFront } from '../../../panel/server/front.ts';
import { freePorts } from '../../../panel/server/ports.ts';
import type { Lab } from '../lab.ts';
import { type Part, type Row, row } from '../rows.ts';
import { trustInSockets } from '../world/sockets.ts';
import { Work } from '../world/work.ts';
import { World } from '../world/world.ts';
import { hasNginx, type Office, startNginx } from './nginx.ts';

const MARKS = 20;
const GOAL = 'stays, or comes back without loss';

/** Has a reviewer write some marks and visit, leaves a connection idle, and has him write and visit again. */
async function tryIdle(world: World, idle: number): Promise<{ got: string; isGood: boolean }> {
  const [device] = world.reviewers;
  const { library } = device!;
  const work = new Work(library.by, new Random(3));
  work.writeMarks(library, MARKS);
  await device!.visitUntilConfirmed(60_000);
  const log = await device!.connect();
  await new Promise((resolve) => setTimeout(resolve, idle));
  const stayed = await log.count(readingOf(device!.membership, 'own'), 1).then(
    () => true,
    () => false,
  );
  await log.close();
  work.writeMarks(library, MARKS);
  await device!.visitUntilConfirmed(60_000);
  await world.secretariat.visitUntilConfirmed(60_000);
  const arrived = world.secretariat.library.arrived.size;
  return {
    got: `after ${idle / 1000} s idle ${stayed ? 'still open' : 'closed'}; ${arrived} of ${library.made.size} changes arrived`,
    isGood: arrived === library.made.size,
  };
}

/** A panel behind a web server with a certificate: nginx with the lines that the extension writes, where there is one; and our own. */
export async function tryProxies({ program, folder, size, say }: Lab): Promise<Part> {
  const rows: Row[] = [];
  const certificate = makeCertificate(join(folder, 'certificate'));
  trustInSockets(certificate.cert);
  say('Through a web server with a certificate …');
  if (hasNginx()) {
    const [port] = (await freePorts(1)) as [number];
    let office: Office | undefined;
    const world = await World.open(
      {
        ...{ program, folder: join(folder, 'nginx'), count: 1 },
        front: async ({ places: [place] }) => {
          const lines = webServerLines({
            servers: [`wss://localhost:${port}/panel`],
            nodes: [{ ports: { web: place!.socket } }],
          } as never);
          office = startNginx(join(folder, 'nginx'), certificate, port, lines);
          return [office.server];
        },
      },
      1,
    );
    try {
      const { got, isGood } = await tryIdle(world, size.idle);
      rows.push(row('wss through nginx with the extension’s own lines', GOAL, got, isGood));
    } finally {
      await world.close();
      await office?.close();
    }
  } else rows.push(row('wss through nginx', GOAL, 'no nginx on this machine: not tried', true));
  let front: Front | undefined;
  const world = await World.open(
    {
      ...{ program, folder: join(folder, 'front'), count: 3 },
      front: async ({ places }) => {
        front = await startFront(
          certificate,
          places.map(({ socket }) => socket),
        );
        return front.servers;
      },
    },
    1,
  );
  try {
    const shortly = setInterval(() => front?.drop(), size.idle / 3);
    const { got, isGood } = await tryIdle(world, size.idle);
    clearInterval(shortly);
    rows.push(row('… and through one that drops all connections now and then', GOAL, got, isGood));
  } finally {
    await world.close();
    await front?.close();
  }
  return { rows, details: null };
}

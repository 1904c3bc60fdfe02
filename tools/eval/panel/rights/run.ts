import { type Part, row } from '../rows.ts';
import type { Outcome } from '../world/bare.ts';
import type { World } from '../world/world.ts';
import { CLIENT } from './client.ts';
import { EARLY } from './early.ts';
import { FORGING, HOLES } from './forging.ts';
import { KEYS } from './keys.ts';
import { OFFICE, RELEASE } from './office.ts';
import { READING } from './reading.ts';
import { REVOKING } from './revoking.ts';
import { type Check, closeScene, openScene, type Scene } from './scene.ts';
import { WRITING } from './writing.ts';

/** What is looked at between two lots of attempts: nothing may have come of the refused ones. */
async function untouched(scene: Scene, run: () => Promise<Tried[]>): Promise<Tried[]> {
  const before = await scene.stored();
  const tried = await run();
  const after = await scene.stored();
  const isSame = before.log === after.log && before.out === after.out;
  const what = 'nothing came of all that in either stream';
  return [...tried, { what, wanted: 'refused', got: isSame ? 'same' : 'changed', isGood: isSame }];
}

interface Tried {
  what: string;
  wanted: string;
  got: string;
  isGood: boolean;
}

async function tryAll(scene: Scene, checks: readonly Check[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { what, wanted, attempt } of checks) {
    const outcome: Outcome = await attempt(scene);
    const got = outcome.done
      ? `allowed: ${JSON.stringify(outcome.what).slice(0, 80)}`
      : `refused: ${outcome.why}`;
    tried.push({ what, wanted, got, isGood: outcome.done === (wanted === 'allowed') });
  }
  return tried;
}

const counted = (tried: readonly Tried[]): string =>
  `${tried.filter(({ isGood }) => isGood).length} of ${tried.length}`;

const areGood = (tried: readonly Tried[]): boolean => tried.every(({ isGood }) => isGood);

/** Tries all that must not be possible, with the credentials that the product hands out and without its client. */
export async function runRights(world: World): Promise<Part> {
  const scene = await openScene(world);
  try {
    const writing = await untouched(scene, () => tryAll(scene, WRITING));
    const reading = await tryAll(scene, READING);
    const forging = await tryAll(scene, FORGING);
    const holes = await tryAll(scene, HOLES);
    const client = await tryAll(scene, CLIENT);
    const early = await tryAll(scene, EARLY);
    const release = await tryAll(scene, RELEASE);
    const office = await untouched(scene, () => tryAll(scene, OFFICE));
    const keys = await tryAll(scene, KEYS);
    const revoking = await tryAll(scene, REVOKING);
    const rights = [...writing, ...reading, ...forging, ...release, ...office, ...keys, ...revoking];
    const bad = [...rights, ...client, ...early].filter(({ isGood }) => !isGood);
    return {
      rows: [
        row('rights', 'all as wanted', counted(rights), areGood(rights)),
        row('holes in the server’s rights, against the client', 'no harm', counted(client), areGood(client)),
        row('release before its time, by every way in', 'impossible', counted(early), areGood(early)),
        ...bad.map(({ what, wanted, got }) => row(`  ${what}`, wanted, got, false)),
      ],
      details: { rights, client, early, holes },
    };
  } finally {
    await closeScene(scene);
  }
}

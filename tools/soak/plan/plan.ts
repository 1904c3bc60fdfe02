import type { Random } from '../../lib/random.ts';
import { ACTS, type Act, FAULTS, type FaultKind, type Round, type Surface } from './steps.ts';

/** How often each act is drawn, against the others of its surface; 1 where nothing is said. */
const WEIGHTS: Partial<Record<Surface, Partial<Record<string, number>>>> = {
  page: { toggle: 9, accept: 3, refuse: 3, note: 4, flag: 4, deleteAndUndo: 2, redo: 2, goOn: 2 },
  library: { verdict: 9, reason: 7, score: 6, remark: 5, undo: 3, removeAndUndo: 2, trash: 3, restore: 2 },
  panel: { flag: 4, verdict: 2 },
};

/** How often a surface is worked on, and for how many acts on end. */
const SURFACES: Record<Surface, { weight: number; least: number; most: number }> = {
  page: { weight: 10, least: 4, most: 9 },
  library: { weight: 8, least: 4, most: 9 },
  panel: { weight: 1, least: 2, most: 4 },
  popup: { weight: 1, least: 1, most: 2 },
};

/** How often each fault comes in a deck: those that cost seconds are rarer. */
const DECK: Record<FaultKind, number> = {
  'background stopped': 4,
  'browser killed': 2,
  'disk full': 2,
  'database damaged': 1,
  'second copy damaged': 1,
  'extension updated': 2,
  'clock moved': 2,
};

/** What is drawn is as large as that: whoever uses it takes the remainder. */
const MOST = 2 ** 30;

function weighted<Name extends string>(random: Random, weights: readonly (readonly [Name, number])[]): Name {
  let at = random.between(
    1,
    weights.reduce((sum, [, weight]) => sum + weight, 0),
  );
  for (const [name, weight] of weights) {
    at -= weight;
    if (at <= 0) return name;
  }
  throw new Error('nothing to draw from');
}

function drawAct(random: Random, on: Surface, tab: 0 | 1): Act {
  const names: readonly string[] = ACTS[on];
  const does = weighted(
    random,
    names.map((name) => [name, WEIGHTS[on]?.[name] ?? 1] as const),
  );
  return { on, does, tab, place: random.between(0, MOST), value: random.between(0, MOST) } as Act;
}

function drawWork(random: Random, length: number): Act[] {
  const surfaces = Object.entries(SURFACES).map(([name, { weight }]) => [name as Surface, weight] as const);
  const work: Act[] = [];
  while (work.length < length) {
    const on = weighted(random, surfaces);
    const tab = random.between(0, 1) as 0 | 1;
    const { least, most } = SURFACES[on];
    for (let left = random.between(least, most); left > 0; left -= 1) work.push(drawAct(random, on, tab));
  }
  return work.slice(0, length);
}

/** What is cut off by a fault: on one surface, which does not wait. */
function drawUnderWay(random: Random): Act[] {
  const tab = random.between(0, 1) as 0 | 1;
  const [on, acts] = random.pick([
    ['page', ['toggle', 'accept', 'flag']],
    ['library', ['verdict', 'reason', 'remark']],
  ] as const);
  return Array.from({ length: random.between(0, 3) }, () => ({
    ...drawAct(random, on, tab),
    does: random.pick<string>(acts),
  })) as Act[];
}

/**
 * The rounds of a run, without end: the same for the same source of numbers, whatever becomes of them.
 * @param length acts of a round, at least and at most
 * @param faults those that may come, each as often as it weighs; else all of them
 */
export function* planRounds(
  random: Random,
  [least, most]: readonly [number, number] = [14, 36],
  faults: readonly FaultKind[] = FAULTS.flatMap((kind) => Array<FaultKind>(DECK[kind]).fill(kind)),
): Generator<Round, never> {
  let deck: FaultKind[] = [];
  for (;;) {
    if (deck.length === 0) deck = random.shuffled(faults);
    yield {
      work: drawWork(random, random.between(least, most)),
      underWay: drawUnderWay(random),
      fault: { kind: deck.pop()!, sort: random.between(0, MOST) },
    };
  }
}

import { median } from '../../tools/lib/median.ts';
import type { Row } from '../table.ts';

/** What each contender costs on one page, in milliseconds: the first time, and once it is warm. */
export interface PageCost {
  url: string;
  isArticle: boolean;
  cold: Record<string, number>;
  warm: Record<string, number>;
}

/** How the contenders are called in the table, and which of them say anything of a page that is no article. */
const CONTENDERS = [
  { name: 'detect', title: 'detector', judges: true },
  { name: 'isProbablyReaderable', title: 'isProbablyReaderable', judges: true },
  { name: 'read', title: 'whole reading', judges: false },
  { name: 'readability', title: 'Readability', judges: false },
  { name: 'defuddle', title: 'Defuddle', judges: false },
];

const PEERS = CONTENDERS.filter(({ name }) => name === 'readability' || name === 'defuddle');
const STATES = ['cold', 'warm'] as const;

/** The pages' costs as lines: in bare passes of each page, and the peers in our own readings. Medians over the pages. */
export function pageRows(costs: readonly PageCost[]): Row[] {
  const articles = costs.filter(({ isArticle }) => isArticle);
  const others = costs.filter(({ isArticle }) => !isArticle);
  const inPasses = STATES.flatMap((state) =>
    CONTENDERS.flatMap(({ name, title, judges }) => [
      ...rowOf(`${title}, articles, ${state}`, articles, state, name, 'pass', `bare pass, ${state}`),
      ...(judges
        ? rowOf(`${title}, others, ${state}`, others, state, name, 'pass', `bare pass, ${state}`)
        : []),
    ]),
  );
  const inReadings = STATES.flatMap((state) =>
    PEERS.flatMap(({ name, title }) =>
      rowOf(`${title}, articles, ${state}`, articles, state, name, 'read', `whole reading, ${state}`),
    ),
  );
  return [...inPasses, ...inReadings];
}

function rowOf(
  what: string,
  costs: readonly PageCost[],
  state: (typeof STATES)[number],
  name: string,
  unit: string,
  of: string,
): Row[] {
  if (costs.length === 0) return [];
  const times = costs.map((cost) => cost[state][name]!);
  const ratios = costs.map((cost) => cost[state][name]! / cost[state][unit]!);
  return [{ what, value: median(times), unit: 'ms', ratio: median(ratios), of }];
}

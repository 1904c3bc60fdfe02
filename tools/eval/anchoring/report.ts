import { GROUPS } from './mutations/index.ts';
import type { Case } from './page.ts';
import { OUTCOMES, type Outcome } from './score.ts';

type Counts = Record<Outcome, number>;
type ByMutation = Record<string, Counts>;

/** What the evaluation found. */
export interface Report {
  /** Anchorings by the product itself. */
  cases: number;
  byMutation: ByMutation;
  peers: Record<string, { cases: number; byMutation: ByMutation }>;
}

/** The tool that is measured, as the product uses it: with the snapshot of what was marked. */
export const PRODUCT = 'but-nho';

function count(cases: readonly Case[]): ByMutation {
  return Object.fromEntries(
    Object.values(GROUPS)
      .flat()
      .map((name) => {
        const own = cases.filter(({ mutation }) => mutation === name);
        const counts = OUTCOMES.map((outcome) => [
          outcome,
          own.filter((one) => one.outcome === outcome).length,
        ]);
        return [name, Object.fromEntries(counts) as Counts];
      }),
  );
}

/** Counts outcomes by tool and mutation. */
export function report(cases: readonly Case[]): Report {
  const product = cases.filter(({ tool }) => tool === PRODUCT);
  const others = [...new Set(cases.map(({ tool }) => tool))].filter((tool) => tool !== PRODUCT);
  return {
    cases: product.length,
    byMutation: count(product),
    peers: Object.fromEntries(
      others.map((tool) => {
        const own = cases.filter((one) => one.tool === tool);
        return [tool, { cases: own.length, byMutation: count(own) }];
      }),
    ),
  };
}

const NAME_WIDTH = 22;

function row(name: string, counts: Counts): string {
  const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  const cells = OUTCOMES.map((outcome) => {
    const share = total === 0 ? '–' : `${((100 * counts[outcome]) / total).toFixed(1)}`;
    return `${String(counts[outcome]).padStart(7)} ${share.padStart(5)}`;
  });
  return name.padEnd(NAME_WIDTH) + cells.join(' ');
}

function sum(byMutation: ByMutation): Counts {
  const all = Object.values(byMutation);
  return Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, all.reduce((total, counts) => total + counts[outcome], 0)]),
  ) as Counts;
}

/** Prints counts and percentages, ours first. */
export function printReport({ cases, byMutation, peers }: Report): void {
  const tools = [[PRODUCT, { cases, byMutation }] as const, ...Object.entries(peers)];
  for (const [tool, result] of tools) {
    console.log(`\n${tool}: ${result.cases} anchorings (number, percent)`);
    console.log(' '.repeat(NAME_WIDTH) + OUTCOMES.map((outcome) => outcome.padStart(13)).join(' '));
    for (const [group, names] of Object.entries(GROUPS)) {
      const own = Object.fromEntries(names.map((name) => [name, result.byMutation[name]!]));
      for (const [name, counts] of Object.entries(own)) console.log(row(name, counts));
      console.log(row(`ALL ${group}`, sum(own)));
    }
  }
}

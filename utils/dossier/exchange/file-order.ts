import { type History, keyOf, type MergedTable } from '@/utils/merge/index.ts';
import type { Annotation, Snapshot } from '@/utils/model/records.ts';
import { endOf, orderOf } from '@/utils/model/target.ts';
import type { Alias, ColleagueRecords, ExchangeRecords } from './file.ts';

type Place = (string | number)[];

/** Where a record stands in its list: marks by article and place in its text, texts by article and time, others by key. */
function placeOf(name: keyof ExchangeRecords, row: unknown): Place {
  switch (name) {
    case 'annotations': {
      const { articleId, target, id } = row as Annotation;
      return [articleId, orderOf(target), endOf(target), id];
    }
    case 'snapshots': {
      const { articleId, takenAt, hash } = row as Snapshot;
      return [articleId, takenAt, hash];
    }
    case 'aliases':
      return [(row as Alias).from];
    case 'histories': {
      const { table, key } = row as History;
      return [table, ...[key].flat()];
    }
    case 'colleagues':
      return [(row as ColleagueRecords).reviewer];
    default:
      return [keyOf(name satisfies MergedTable, row as object)].flat();
  }
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: Place, b: Place): number {
  const index = a.findIndex((part, place) => part !== b[place]);
  if (index < 0) return 0;
  return (a[index] as string) < (b[index] as string) ? -1 : 1;
}

/** The records of a list in the order of the file. */
export function inFileOrder<Row>(name: keyof ExchangeRecords, rows: readonly Row[]): Row[] {
  const placed = rows.map((row) => [placeOf(name, row), sortedWithin(name, row)] as const);
  return placed.sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
}

const sortedWithin = <Row>(name: keyof ExchangeRecords, row: Row): Row => {
  if (name !== 'colleagues') return row;
  const { annotations, reviews, findings, histories, reviewer } = row as ColleagueRecords;
  return {
    reviewer,
    annotations: inFileOrder('annotations', annotations),
    reviews: inFileOrder('reviews', reviews),
    findings: inFileOrder('findings', findings),
    histories: inFileOrder('histories', histories),
  } as Row;
};

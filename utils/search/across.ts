import type { AnnotationKind } from '@/utils/model/records.ts';
import type { HeldArticle, HeldMark, Work } from './shelf.ts';

/** A mark with where it stands. */
export interface Sighting {
  work: Work;
  part: { index: number; held: HeldArticle };
  mark: HeldMark;
}

/** Marks of several works that say the same. */
export interface Group {
  key: string;
  /** The first of them stands for all. */
  first: HeldMark;
  sightings: Sighting[];
  /** How many works they stand in. */
  works: number;
}

/** Puts the marks of a kind together that say the same. Pauses where its caller likes. @param groups is filled */
export function* gather(
  works: Iterable<Work>,
  kind: AnnotationKind,
  groups: Map<string, Group>,
): Generator<void, void> {
  const last = new Map<Group, Work>();
  for (const work of works) {
    for (const part of work.articles)
      for (const mark of part.held.marks) {
        if (mark.kind !== kind || mark.group === null) continue;
        const group = groups.get(mark.group) ?? { key: mark.group, first: mark, sightings: [], works: 0 };
        groups.set(mark.group, group);
        group.sightings.push({ work, part, mark });
        if (last.get(group) !== work) group.works += 1;
        last.set(group, work);
      }
    yield;
  }
}

/** In most works first, then most often. @param least works that a group must stand in */
export const ranked = (groups: Iterable<Group>, least: number): Group[] =>
  [...groups]
    .filter(({ works }) => works >= least)
    .sort((a, b) => b.works - a.works || b.sightings.length - a.sightings.length);

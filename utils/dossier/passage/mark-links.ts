import type { Annotation, Article } from '@/utils/model/records.ts';
import { linkTarget } from '../addresses.ts';
import { passageLinks } from './passage-link.ts';

/**
 * Makes the links of an article's marks to their words; each text is read once.
 * @param textOf the kept text of a hash; undefined where it was not kept: then the link opens the article
 * @returns of a mark: its link; null where its address is none of the web
 */
export function markLinks(
  { title, sapo }: Pick<Article, 'title' | 'sapo'>,
  textOf: (hash: string) => string | undefined,
): (mark: Pick<Annotation, 'source' | 'target'>) => string | null {
  const read = new Map<string, ReturnType<typeof passageLinks>>();
  const above = [title, sapo].filter((words) => words !== null);
  return ({ source, target }) => {
    if (target.type === 'area') return linkTarget(source);
    const { scope, snapshotHash } = target;
    const text = textOf(snapshotHash);
    if (text === undefined) return linkTarget(source);
    // A page's own text has all that it shows.
    const linkTo = read.get(snapshotHash) ?? passageLinks(text, scope === 'page' ? [] : above);
    read.set(snapshotHash, linkTo);
    return linkTo(source, target);
  };
}

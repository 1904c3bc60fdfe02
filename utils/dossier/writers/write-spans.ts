import type { AnnotationKind, Span, TextTarget } from '@/utils/model/records.ts';
import type { Dossier, DossierArticle } from '../model.ts';

/** What is labelled. */
interface TextMark {
  kind: AnnotationKind;
  target: TextTarget;
}

/** A mark in a text: from, to, kind. */
type Label = [start: number, end: number, kind: string];

/**
 * Writes the marks as labelled spans, one text a line (JSON Lines), as doccano reads them: `text` and `label`; what else stands
 * there it keeps as metadata. It counts as JavaScript does (what its sources call code points is the length of a string): in
 * UTF-16 code units, as we do. A reader that counts otherwise differs after an emoji. Words that were typed on an area of a page are
 * in no text, so they are no spans.
 */
export function writeSpans({ articles, snapshots }: Dossier): string {
  const texts = new Map(snapshots.map(({ articleId, hash, text }) => [`${articleId} ${hash}`, text]));
  const lines = articles.flatMap((article) =>
    [...byText(article)].map(([hash, marks]) => {
      const text = texts.get(`${article.article.id} ${hash}`);
      return text === undefined
        ? marks.map((mark) => aloneLine(article, mark))
        : lineOf(article, text, marks);
    }),
  );
  return lines
    .flat()
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

function byText({ marks }: DossierArticle): Map<string, TextMark[]> {
  const groups = new Map<string, TextMark[]>();
  for (const { annotation } of marks) {
    const { kind, target } = annotation;
    if (target.type === 'area') continue;
    const { snapshotHash } = target;
    const mark = { kind, target };
    const group = groups.get(snapshotHash);
    if (group) group.push(mark);
    else groups.set(snapshotHash, [mark]);
  }
  return groups;
}

function lineOf(article: DossierArticle, text: string, marks: readonly TextMark[]): object {
  return spansLine(
    article,
    text,
    marks.map((mark) => labelOf(mark, mark.target)),
  );
}

/** Of a mark whose text was not kept: as much of it as the mark has around its words. */
function aloneLine(article: DossierArticle, mark: TextMark): object {
  const { prefix, exact, suffix } = mark.target;
  const span = { start: prefix.length, end: prefix.length + exact.length };
  return spansLine(article, prefix + exact + suffix, [labelOf(mark, span)]);
}

const labelOf = ({ kind }: TextMark, { start, end }: Span): Label => [start, end, kind];

function spansLine({ article }: DossierArticle, text: string, label: readonly Label[]): object {
  const { id, title, urls } = article;
  return { text, label, article: id, title, url: urls[0] ?? null, offsets: 'utf-16' };
}

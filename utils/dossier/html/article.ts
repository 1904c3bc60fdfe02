import type { Article, Snapshot, Span } from '@/utils/model/records.ts';
import { linkTarget } from '../addresses.ts';
import { htmlLink, htmlText } from '../copying/rich-text.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import { type DossierArticle, isInPlace } from '../model.ts';
import { passageLinks } from '../passage/passage-link.ts';
import { dayPhrase, timePhrase } from '../phrases.ts';
import { type LinkOf, markedText } from './marked-text.ts';
import { type NumberedMark, placeMarks, type ShownText } from './place-marks.ts';
import { remarkList, remarksOn } from './remarks.ts';

/** What an article is shown with. */
export interface ArticleSetting {
  /** “Kỳ 2”; null where there is one part alone. */
  part: string | null;
  /** Its marks, numbered through the page. */
  marks: readonly NumberedMark[];
  /** Its kept texts. */
  snapshots: readonly Snapshot[];
  /** Null where its title stands above already. */
  heading: 'h2' | 'h3' | null;
}

/** An article: its text as it was kept, with what was marked in it and the remarks beside; then what was marked elsewhere. */
export function articleSection(
  { article }: DossierArticle,
  { part, marks, snapshots, heading }: ArticleSetting,
  words: DossierWords,
): string {
  const shown = placeMarks(marks, snapshots);
  const title = [part, titleOf(article, words)].filter(Boolean).join(': ');
  const [address = ''] = article.urls;
  const facts = [
    ...(address === '' ? [] : [htmlLink(address.replace(/^https?:\/\//i, ''), linkTarget(address))]),
    ...(article.publishedOn && heading !== null
      ? [htmlText(`${words.published_on}: ${dayPhrase(article.publishedOn, words)}`)]
      : []),
    ...(shown.snapshot ? [htmlText(filled(words.kept_on, timePhrase(shown.snapshot.takenAt, words)))] : []),
  ];
  return [
    ...(heading === null ? [] : [`<${heading}>${htmlText(title)}</${heading}>`]),
    `<p class="quiet">${facts.map((fact) => `<bdi>${fact}</bdi>`).join(' · ')}</p>`,
    textBlock(shown, article, address, words),
    otherMarks(shown, words),
  ].join('\n');
}

function textBlock(
  { snapshot, placed }: ShownText,
  { title, sapo }: Article,
  address: string,
  words: DossierWords,
): string {
  if (snapshot === null) return '';
  const { text } = snapshot;
  const above = [title, sapo].filter((one) => one !== null && one.trim() !== '') as string[];
  const linkTo = address === '' ? null : passageLinks(text, above);
  // A link to words that are gone would lead nowhere.
  const linkOf: LinkOf = ({ mark, span }) =>
    linkTo && isInPlace(mark.annotation) ? linkTo(address, span) : null;
  const lines = linesOf(text).map((line) => {
    const ends = placed.filter(({ span }) => span.end > line.start && span.end <= line.end);
    const isLead = text.slice(line.start, line.end) === sapo;
    return `<p${isLead ? ' class="lead"' : ''}>${markedText(text, line, placed, linkOf)}</p>${remarkList(ends, words)}`;
  });
  return `<div class="text">\n${lines.join('\n')}\n</div>`;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** Marks outside of the text that is shown, each in its own sentence. */
function otherMarks({ snapshot, others }: ShownText, words: DossierWords): string {
  if (others.length === 0) return '';
  const items = others.map((one) => {
    const { text, marked } = one.mark.sentence;
    const placed = [{ ...one, span: marked }];
    const remarks = remarksOn(one, words);
    return `<p>${markedText(text, { start: 0, end: text.length }, placed, () => null)}${
      remarks.length > 0 ? ` <span class="remark-line">${remarks.join(' ')}</span>` : ''
    }</p>`;
  });
  const head = snapshot ? `<p class="quiet">${htmlText(words.elsewhere)}</p>` : '';
  return `<div class="others">${head}${items.join('\n')}</div>`;
}

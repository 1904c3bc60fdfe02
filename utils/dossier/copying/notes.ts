import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import {
  type Dossier,
  type DossierArticle,
  type DossierEntry,
  type DossierMark,
  passagesOf,
} from '../model.ts';
import { markLinks } from '../passage/mark-links.ts';
import { htmlLink, htmlText, type RichText } from './rich-text.ts';

/** A paragraph, a heading or an item of a list, plain and rich. */
interface Piece {
  as: 'h2' | 'h3' | 'p' | 'li';
  plain: string;
  html: string;
}

const piece = (as: Piece['as'], text: string): Piece => ({ as, plain: text, html: htmlText(text) });

/** What a reviewer noted of entries and articles, to be pasted into a message or a report: each marked sentence once, with its notes. */
export function notesOf(dossier: Dossier, words: DossierWords): RichText {
  const texts = new Map(dossier.snapshots.map(({ articleId, hash, text }) => [`${articleId} ${hash}`, text]));
  const ofArticle = (article: DossierArticle) => articlePieces(article, texts, words);
  const pieces = [
    ...dossier.entries.flatMap((entry) => [
      ...entryPieces(entry, words),
      ...entry.articles.flatMap(ofArticle),
    ]),
    ...dossier.loose.flatMap(ofArticle),
  ];
  return { plain: pieces.map(plainOf).join('\n'), html: htmlOf(pieces) };
}

function entryPieces(
  { entry, authors, outlet, decision, remark, scores, total }: DossierEntry,
  words: DossierWords,
): Piece[] {
  const given = scores.flatMap(({ criterion, points, most }) =>
    points === null
      ? []
      : `${criterion}: ${numberOf(points, words)}${most === null ? '' : `/${numberOf(most, words)}`}`,
  );
  const verdict = decision.verdict && `${words.conclusion_heading}: ${words.verdict[decision.verdict]}`;
  return [
    piece('h2', [entry.code, entry.title].filter(Boolean).join(' – ') || words.untitled),
    ...some([authors, outlet].filter(Boolean).join(', ')),
    ...some([verdict, decision.reason].filter(Boolean).join('. ')),
    ...some(given.length > 0 ? `${given.join('; ')}; ${words.total}: ${numberOf(total.points, words)}` : ''),
    ...some(remark),
  ];
}

const some = (text: string): Piece[] => (text === '' ? [] : [piece('p', text)]);

const numberOf = (value: number, { language }: DossierWords): string =>
  new Intl.NumberFormat(language).format(value);

function articlePieces(
  article: DossierArticle,
  texts: ReadonlyMap<string, string>,
  words: DossierWords,
): Piece[] {
  const { id } = article.article;
  const linkTo = markLinks(article.article, (hash) => texts.get(`${id} ${hash}`));
  const passages = passagesOf(article.marks);
  return [
    piece('h3', [titleOf(article.article, words), article.author, article.outlet].filter(Boolean).join(', ')),
    ...(passages.length === 0 ? [piece('p', words.no_marks)] : []),
    ...passages.map(({ text, marks }): Piece => {
      const said = marks.flatMap(({ mark }) => saidOf(mark, words)).join('; ');
      const link = linkTo(marks[0]!.mark.annotation);
      return {
        as: 'li',
        plain: [`“${text}”`, said && ` – ${said}`, link && ` (${link})`].filter(Boolean).join(''),
        html: [
          `“${sentenceHtml(text, marks)}”`,
          said && ` – ${htmlText(said)}`,
          link && ` (${htmlLink(words.open_passage, link)})`,
        ]
          .filter(Boolean)
          .join(''),
      };
    }),
  ];
}

/** What was noted to a mark, and what it was found to be. */
const saidOf = ({ annotation: { flag, note } }: DossierMark, words: DossierWords): string[] =>
  [flag ? words.flag[flag] : '', note.trim()].filter((said) => said !== '');

type Marked = ReturnType<typeof passagesOf<DossierMark>>[number]['marks'];

/** A sentence with its marked words bold; where marks overlap they are one. */
function sentenceHtml(text: string, marks: Marked): string {
  let html = '';
  let at = 0;
  for (const { marked } of marks) {
    const [start, end] = [Math.max(at, marked.start), Math.max(at, marked.end)];
    if (start === end) continue;
    html += `${htmlText(text.slice(at, start))}<b>${htmlText(text.slice(start, end))}</b>`;
    at = end;
  }
  return html + htmlText(text.slice(at));
}

const PLAIN_MARKS = { h2: '', h3: '\n', p: '', li: '- ' } as const;

const plainOf = ({ as, plain }: Piece): string => PLAIN_MARKS[as] + plain;

/** Items that follow one another are one list. */
function htmlOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ as, html }, index) => {
      const opens = as === 'li' && pieces[index - 1]?.as !== 'li' ? '<ul>' : '';
      const closes = as === 'li' && pieces[index + 1]?.as !== 'li' ? '</ul>' : '';
      return `${opens}<${as}>${html}</${as}>${closes}`;
    })
    .join('');
}

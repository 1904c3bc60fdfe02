import { pagesCited } from '@/utils/model/target.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import {
  type DossierMark,
  isInPlace,
  type PartedArticles,
  type Passage,
  passagesOf,
  type Sentence,
} from '../model.ts';
import { checkedPhrase, partPhrase, statusPhrase } from '../phrases.ts';

/** A stretch of a sentence. */
export interface SentencePiece {
  words: string;
  isMarked: boolean;
}

/** Sentences of one paragraph as readers of the dossier are told them. */
export interface ToldSentence {
  pieces: SentencePiece[];
  /** “Kỳ 2”; null where there is one part alone. */
  part: string | null;
  /** What the reviewer noted, and what became of words that no longer stand. */
  remarks: string[];
  marks: DossierMark[];
}

/** How much of a sentence is told. */
export interface Extent {
  /** Sentences that are longer than this, in units, are told around the marked words alone. */
  longest: number;
  /** So many units before, between and behind them. */
  around: number;
}

/**
 * The sentences in which something is marked, each once, in the order of the text; those of one paragraph together, as they follow each
 * other there, with “…” for what is left out.
 */
export function tellSentences(
  { articles, parts }: PartedArticles,
  extent: Extent,
  words: DossierWords,
): ToldSentence[] {
  return articles.flatMap(({ article, marks, standing }) => {
    const part = partPhrase(article.id, parts, words);
    const isOneDay = standing.checkedFrom === standing.checkedTo;
    const told: (ToldSentence & { at: Sentence['inBlock'] })[] = [];
    for (const passage of passagesOf(marks)) {
      const at = passage.marks[0]!.mark.sentence.inBlock;
      const pieces = piecesOf(passage, extent);
      const last = told.at(-1);
      if (last?.at && at?.block === last.at.block && at.start >= last.at.end) {
        last.pieces.push(...joint(at.start - last.at.end > 1, last.pieces.at(-1)!, pieces[0]!), ...pieces);
        last.marks.push(...passage.marks.map(({ mark }) => mark));
        last.at = at;
      } else told.push({ pieces, part, remarks: [], marks: passage.marks.map(({ mark }) => mark), at });
    }
    return told.map(({ at: _, ...one }) => ({
      ...one,
      remarks: one.marks.flatMap((mark) => remarksOn(mark, one.marks.length > 1, isOneDay, words)),
    }));
  });
}

/** What stands between two sentences: “…” where something is left out, once. */
function joint(isApart: boolean, before: SentencePiece, after: SentencePiece): SentencePiece[] {
  const ends = before.words.endsWith('…');
  if (ends && after.words.startsWith('…') && !after.isMarked) after.words = after.words.slice(1);
  const isTold = ends || after.words.startsWith('…');
  return [{ words: isApart && !isTold ? ' … ' : ' ', isMarked: false }];
}

/** Where marks overlap, one stretch. */
function piecesOf({ text, marks }: Passage<DossierMark>, { longest, around }: Extent): SentencePiece[] {
  const spans = marks.map(({ marked }) => marked).sort((a, b) => a.start - b.start);
  const isLong = text.length > longest;
  const between = (words: string) =>
    isLong && words.length > 2 * around ? `${head(words, around)} ${tail(words, around)}` : words;
  const before = text.slice(0, spans[0]!.start);
  const pieces: SentencePiece[] = [{ words: isLong ? tail(before, around) : before, isMarked: false }];
  let at = spans[0]!.start;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    if (start > at) pieces.push({ words: between(text.slice(at, start)), isMarked: false });
    pieces.push({ words: text.slice(Math.max(start, at), end), isMarked: true });
    at = end;
  }
  const behind = text.slice(at);
  pieces.push({ words: isLong ? head(behind, around) : behind, isMarked: false });
  return pieces.filter((piece) => piece.words !== '');
}

const tail = (text: string, length: number): string =>
  text.length <= length ? text : `…${text.slice(-length).replace(/^\S*\s/, '')}`;

const head = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/\s\S*$/, '')}…`;

/** Units of a mark's words that name it. */
const NAME = 36;

/**
 * Notes on campaigns stand in their table, and so does what the reviewer found of campaigns and figures.
 * @param isOneDay whether the day of the comparison is told once for all
 */
function remarksOn(
  { annotation }: DossierMark,
  isNamed: boolean,
  isOneDay: boolean,
  words: DossierWords,
): string[] {
  const { kind, note, flag, target } = annotation;
  const pages = pagesCited(target.pages);
  const status = statusPhrase(annotation, words);
  const said = [
    ...(kind !== 'campaign' && note.trim() !== '' ? [note] : []),
    ...(kind === 'remark' && flag ? [words.flag[flag]] : []),
    ...(pages === null ? [] : [filled(words.on_page, pages)]),
    ...(isInPlace(annotation) ? [] : [isOneDay ? status : `${status}, ${checkedPhrase(annotation, words)}`]),
  ];
  const name = isNamed && said.length > 0 ? `“${head(target.exact, NAME)}”: ` : '';
  return said.map((one) => name + one);
}

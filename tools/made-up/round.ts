import type { Opinion } from '../../utils/consolidation/index.ts';
import { byArticle as byArticleOf } from '../../utils/dossier/model/by-article.ts';
import type { DossierRows, EntryOpinions, EntryRow } from '../../utils/dossier/source/rows.ts';
import { type Ruling, VERDICTS } from '../../utils/model/entries.ts';
import type { Annotation } from '../../utils/model/records.ts';
import { Random } from '../lib/random.ts';
import { NOTES } from './vocabulary.ts';

/** Who reviews beside whoever uses the library. */
const COLLEAGUES = ['Hoàng Văn Sĩ', 'Lưu Ngọc Ẩm', 'Đinh Thị Ước', 'Trịnh Quốc Đạt'];

const PRIZES = ['Giải A', 'Giải B', 'Giải C', 'Khuyến khích', ''];

/**
 * A made-up library as several reviewers judged it: all marks of one's own, most of them again by each colleague, with verdicts, points and
 * reasons of everybody. A few left a criterion out; of two entries in three the subcommittee has decided.
 */
export function madeUpRound(rows: DossierRows, { reviewers = 3, seed = 1 } = {}): DossierRows {
  const random = new Random(seed);
  const byArticle = byArticleOf(rows.annotations);
  const opinions = rows.entries.map((row, at): EntryOpinions => {
    const marks = row.articleIds.flatMap((id) => byArticle.get(id ?? '') ?? []);
    const own: Opinion = {
      reviewer: '',
      review: { ...row.review!, ...(at % 3 > 0 && { ruling: rulingOf(random) }) },
      marks,
      findings: [],
    };
    const others = COLLEAGUES.slice(0, reviewers - 1).map((name) => opinionOf(random, name, row, marks));
    return { entryId: row.entry.id, opinions: [own, ...others] };
  });
  return { ...rows, annotations: [], opinions };
}

const rulingOf = (random: Random): Ruling => ({
  verdict: random.pick(VERDICTS),
  rank: random.pick(PRIZES),
  reason: random.pick(NOTES.reasons),
  decidedOn: '2021-11-22',
});

function opinionOf(random: Random, reviewer: string, row: EntryRow, marks: readonly Annotation[]): Opinion {
  const { criteria } = row.award;
  const left = random.chance(0.1) ? random.pick(criteria).name : null;
  return {
    reviewer,
    review: {
      ...row.review!,
      reviewer,
      decision: { verdict: random.pick(VERDICTS), reason: random.pick(NOTES.reasons) },
      remark: random.chance(0.5) ? random.pick(NOTES.remarks) : '',
      scores: Object.fromEntries(
        criteria
          .filter(({ name }) => name !== left)
          .map(({ name, most }) => [name, random.between(1, most! * 2) / 2]),
      ),
    },
    marks: marks
      .filter(() => random.chance(0.7))
      .map((mark) => ({
        ...mark,
        id: `${mark.id} ${reviewer}`,
        note: random.chance(0.1) ? random.pick(NOTES.ofMarks) : '',
        flag: null,
        reviewer,
      })),
    findings: [],
  };
}

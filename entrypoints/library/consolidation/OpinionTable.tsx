import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { VerdictWord } from '@/components/desk/VerdictWord.tsx';
import { formatPoints } from '@/components/words/points.ts';
import type { ConsolidatedEntry } from '@/utils/consolidation/index.ts';
import { meanWords, spreadWords, verdictsWords } from './words.ts';

interface OpinionTableProps {
  opinions: ConsolidatedEntry;
  nameOf: (reviewer: string) => string;
}

const points = (one: number | null): string => (one === null ? '–' : formatPoints(one));

/** Reviewers side by side: verdict, reason, remark, points, marks; last what they say together. */
export function OpinionTable({ opinions, nameOf }: OpinionTableProps) {
  const { reviewers, decisions, remarks, verdicts, criteria, total, marks, shared } = opinions;
  const isRemarked = remarks.some((remark) => remark !== '');
  return (
    <div class="wide">
      <table class="beside">
        <thead>
          <tr>
            <td />
            {reviewers.map((reviewer) => (
              <th key={reviewer} scope="col">
                {nameOf(reviewer)}
              </th>
            ))}
            <th scope="col" class="faint">
              {i18n.t('consolidation.shared')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Line
            head={i18n.t('consolidation.verdict')}
            cells={decisions.map(({ verdict }) => (verdict ? <VerdictWord verdict={verdict} /> : '–'))}
            together={<b>{verdictsWords(verdicts)}</b>}
          />
          <Line
            head={i18n.t('consolidation.reason')}
            cells={decisions.map(({ reason }) => <span class="written serif">{reason}</span>)}
          />
          {isRemarked && (
            <Line
              head={i18n.t('consolidation.remark')}
              cells={remarks.map((remark) => <span class="written serif">{remark}</span>)}
            />
          )}
          {criteria.map(({ name, most, isForeign, ...row }) => (
            <Line
              key={name}
              head={[
                name,
                most !== null && i18n.t('consolidation.most', [formatPoints(most)]),
                isForeign && i18n.t('consolidation.foreign'),
              ]
                .filter(Boolean)
                .join(' ')}
              cells={row.points.map(points)}
              together={<span class={row.spread ? 'apart' : 'faint'}>{spreadWords(row.spread)}</span>}
            />
          ))}
          {criteria.length > 0 && (
            <Line
              head={i18n.t('consolidation.total')}
              cells={total.points.map((one) => <b>{points(one)}</b>)}
              together={[meanWords(total.mean), spreadWords(total.spread)].filter(Boolean).join(' · ')}
            />
          )}
          <Line
            head={i18n.t('consolidation.marksHead')}
            cells={marks}
            together={i18n.t('consolidation.sharedCount', shared.length)}
          />
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  head: string;
  /** In the order of the reviewers. */
  cells: readonly ComponentChildren[];
  together?: ComponentChildren;
}

const Line = ({ head, cells, together }: LineProps) => (
  <tr>
    <th scope="row" class="faint">
      {head}
    </th>
    {cells.map((cell, at) => (
      // Reviewers keep their places.
      <td key={at}>{cell}</td>
    ))}
    <td>{together}</td>
  </tr>
);

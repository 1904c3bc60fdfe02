import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { formatDay } from '@/components/words/dates.ts';
import { explain } from '@/components/words/explain.ts';
import { listTrash } from '@/utils/store/trash/article-trash.ts';
import type { Deeds } from '../deeds.ts';
import { Line } from '../list/Line.tsx';
import { storedRow, textsOf } from '../stored/use-stored.ts';

interface TrashProps {
  articleId: string;
  deeds: Deeds;
  onClose: () => void;
}

/** The marks of an article that were deleted: nothing is gone for good. */
export function Trash({ articleId, deeds, onClose }: TrashProps) {
  const deleted = useLive(async () => {
    const [rows, texts] = await Promise.all([listTrash(articleId), textsOf(articleId)]);
    return rows.map((row) => ({ ...storedRow(row, texts), deletedAt: row.deletedAt! }));
  }, [articleId]);
  return (
    <>
      <div class="infobar">
        <h2>{i18n.t('panel.trashHead')}</h2>
        <button type="button" class="plain" data-testid="close-trash" onClick={onClose}>
          {i18n.t('panel.backToMarks')}
        </button>
      </div>
      {deleted.fault && <Problem text={explain(deleted.fault)} />}
      <div class="p-body">
        {deleted.value?.length === 0 && <p class="empty faint">{i18n.t('panel.trashEmpty')}</p>}
        <ul>
          {deleted.value?.map((row) => (
            <li key={row.id} class="item" data-testid="deleted-mark">
              <span class="n" />
              <Line line={row.line} kind={row.kind} />
              {row.note && <p class="note">{row.note}</p>}
              <p class="foot">
                <span>{formatDay(row.deletedAt)}</span>
                <button type="button" data-testid="restore-mark" onClick={() => deeds.restore(row.id)}>
                  {i18n.t('panel.restore')}
                </button>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

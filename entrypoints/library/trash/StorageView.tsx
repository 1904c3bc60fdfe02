import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BringIn } from '@/components/bring-in/BringIn.tsx';
import { ofBackup, ofFile } from '@/components/bring-in/source.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { formatBytes } from '@/components/words/bytes.ts';
import { explain } from '@/components/words/explain.ts';
import { formatTime } from '@/components/words/format-time.ts';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import { type Holdings, readHoldings } from '@/utils/store/backup/holdings.ts';
import { countRows } from '@/utils/store/backup/row-counts.ts';
import { BackupFiles } from '../bring-in/BackupFiles.tsx';
import { Backups } from '../bring-in/Backups.tsx';
import { Conflicts } from '../bring-in/Conflicts.tsx';
import { FileInput } from '../bring-in/FileInput.tsx';
import { PastImports } from '../bring-in/PastImports.tsx';

/** What the browser says of the room that we take. */
type Room = { used: number | null; quota: number | null };

const inWords = (count: number) => count.toLocaleString(i18n.t('app.language'));

interface StorageViewProps {
  onNotice: (notice: Notice | null) => void;
}

/** What comes back in, how much is kept, how much room that takes, and what of it stands in a second place. */
export function StorageView({ onNotice }: StorageViewProps) {
  const rows = useLive(countRows, []);
  const [room, setRoom] = useState<Room | null>(null);
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  // Whatever is written takes room, in both places.
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const { usage, quota } = await navigator.storage.estimate();
      const held = await readHoldings();
      if (!isHere) return;
      setRoom({ used: usage ?? null, quota: quota ?? null });
      setHoldings(held);
    };
    look().catch((error) => isHere && setFault(toFault(error, 'storage')));
    return () => {
      isHere = false;
    };
  }, [rows.value]);
  const problem = rows.fault ?? fault;
  return (
    <div class="storage stack" data-testid="storage">
      <h1 class="serif">{i18n.t('library.view.storage')}</h1>
      {problem && <Problem text={explain(problem)} />}
      <Conflicts onNotice={onNotice} />
      <section>
        <h2>{i18n.t('bringIn.head')}</h2>
        <BringIn onNotice={onNotice}>
          {(read, problem) => (
            <>
              <FileInput onFile={(file) => read(ofFile(file))} />
              {problem}
              <BackupFiles />
              <Backups onPreview={(copy) => read(ofBackup(copy))} />
            </>
          )}
        </BringIn>
      </section>
      <PastImports onNotice={onNotice} />
      <section>
        <h2>{i18n.t('storage.kept')}</h2>
        <dl>
          {rows.value?.map(({ what, all, deleted }) => (
            <div key={what}>
              <dt>{i18n.t(`storage.rows.${what}`)}</dt>
              <dd>
                {inWords(all)}
                {deleted > 0 && <span class="faint"> {i18n.t('storage.deleted', [inWords(deleted)])}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{i18n.t('storage.room')}</h2>
        {room && (
          <p data-testid="room">
            {room.used === null
              ? i18n.t('storage.unknown')
              : room.quota === null
                ? i18n.t('storage.used', [formatBytes(room.used)])
                : i18n.t('storage.usedOf', [formatBytes(room.used), formatBytes(room.quota)])}
          </p>
        )}
        <p class="faint">{i18n.t('storage.roomHint')}</p>
      </section>
      <section>
        <h2>{i18n.t('storage.second')}</h2>
        {holdings && (
          <>
            <p class={holdings.isWhole ? '' : 'warn'} data-testid="second-copy">
              {i18n.t(holdings.isWhole ? 'storage.whole' : 'storage.notWhole')}
            </p>
            <dl>
              <div>
                <dt>{i18n.t('storage.copiedAt')}</dt>
                <dd>
                  {holdings.copiedAt === null ? i18n.t('storage.noCopy') : formatTime(holdings.copiedAt)}
                </dd>
              </div>
              <div>
                <dt>{i18n.t('storage.changes')}</dt>
                <dd>{inWords(holdings.changes)}</dd>
              </div>
              <div>
                <dt>{i18n.t('storage.size')}</dt>
                <dd>{formatBytes(holdings.bytes)}</dd>
              </div>
            </dl>
          </>
        )}
        <p class="faint">{i18n.t('storage.secondHint')}</p>
      </section>
    </div>
  );
}

import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { formatTime } from '@/components/words/format-time.ts';
import { deviceOf, millisecondsOf, type Version } from '@/utils/merge/index.ts';
import {
  decideConflict,
  listConflicts,
  type StandingConflict,
  thisDevice,
} from '@/utils/store/import/index.ts';
import { wordsOf } from '@/utils/store/import/words.ts';
import { bothTexts, versionWords } from './version-words.ts';

/** Where two devices of the reviewer wrote apart from each other: both values, of which the reviewer keeps one or both. */
export function Conflicts({ onNotice }: { onNotice: (notice: Notice) => void }) {
  const conflicts = useLive(listConflicts, []);
  const device = useLive(thisDevice, []);
  const fault = conflicts.fault ?? device.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (!conflicts.value || conflicts.value.length === 0) return null;
  return (
    <section data-testid="conflicts">
      <h2>{i18n.t('bringIn.conflicts', conflicts.value.length)}</h2>
      <p class="faint">{i18n.t('bringIn.conflictsHint')}</p>
      {conflicts.value.map((one) => (
        <OneConflict
          key={JSON.stringify([one.table, one.key, one.conflict.field])}
          standing={one}
          device={device.value ?? ''}
          onNotice={onNotice}
        />
      ))}
    </section>
  );
}

interface OneConflictProps {
  standing: StandingConflict;
  /** Which device this one is. */
  device: string;
  onNotice: (notice: Notice) => void;
}

function OneConflict({ standing: { table, key, row, conflict }, device, onNotice }: OneConflictProps) {
  const { field, now, others } = conflict;
  const [head, ...rest] = field.split('.');
  const versions = [...others, now];
  const decide = (value: unknown) =>
    decideConflict({ table, key, field }, value)
      .then(() => onNotice({ text: i18n.t('bringIn.decided', [versionWords(field, value)]) }))
      .catch((error) => onNotice({ text: explain(error) }));
  // More than two are decided one against the other.
  const both = others.length === 1 ? bothTexts(field, others[0]!.v, now.v) : null;
  return (
    <article class="conflict" data-testid="conflict">
      <h3>
        <span class="faint">{i18n.t(`bringIn.one.${table}`)}</span> {wordsOf(row)} ·{' '}
        {i18n.t(`bringIn.field.${head as 'note'}`)} {rest.join('.')}
      </h3>
      <ul class="versions">
        {versions.map((version) => (
          <li key={version.t}>
            <p class="faint">{whenAndWhere(version, device)}</p>
            <p class="value">{versionWords(field, version.v)}</p>
            <button type="button" data-testid="keep-version" onClick={() => void decide(version.v)}>
              {i18n.t('bringIn.keepThis')}
            </button>
          </li>
        ))}
      </ul>
      {both !== null && (
        <button type="button" data-testid="keep-both" onClick={() => void decide(both)}>
          {i18n.t('bringIn.keepBoth')}
        </button>
      )}
    </article>
  );
}

/** A stamp made of a record's own time names no device. */
const whenAndWhere = ({ t }: Version, device: string): string => {
  const by = deviceOf(t);
  const place = by === '' ? null : i18n.t(by === device ? 'bringIn.thisDevice' : 'bringIn.otherDevice');
  return [place, formatTime(millisecondsOf(t))].filter(Boolean).join(', ');
};

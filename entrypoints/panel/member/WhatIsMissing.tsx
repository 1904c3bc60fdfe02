import { i18n } from '#i18n';
import { formatTime } from '@/components/words/format-time.ts';
import type { Gap, RefusedChange, Roster } from '@/utils/panel/index.ts';
import type { PanelStanding } from '@/utils/store/panel/index.ts';
import { gapWords } from '../parts/gap-words.ts';

/** Changes shown: a person reads no more of them. */
const SHOWN = 100;

/** What was refused, what is missing, and what was too large to go; nothing where there is none of it. */
export function WhatIsMissing({ member: { membership, last, refused } }: { member: PanelStanding }) {
  const gaps = last?.gaps ?? [];
  const leftOut = last?.leftOut ?? 0;
  return (
    <>
      {leftOut > 0 && <p class="warn">{i18n.t('member.leftOut', leftOut)}</p>}
      {gaps.length > 0 && <Gaps gaps={gaps} roster={membership.roster} />}
      {refused.length > 0 && <Refused refused={refused} roster={membership.roster} />}
    </>
  );
}

const Gaps = ({ gaps, roster }: { gaps: readonly Gap[]; roster: Roster | null }) => (
  <section data-testid="gaps">
    <h2>
      {i18n.t('member.gaps')} <span class="faint">({gaps.length})</span>
    </h2>
    <p class="faint">{i18n.t('member.gapsHint')}</p>
    <ul class="plain-list warn">
      {gaps.slice(0, SHOWN).map((gap) => (
        <li key={`${gap.who} ${gap.by}`}>{gapWords(gap, roster)}</li>
      ))}
    </ul>
  </section>
);

const Refused = ({ refused, roster }: { refused: readonly RefusedChange[]; roster: Roster | null }) => (
  <section data-testid="refused">
    <h2>
      {i18n.t('member.refused')} <span class="faint">({refused.length})</span>
    </h2>
    <p class="faint">{i18n.t('member.refusedHint')}</p>
    <ul class="plain-list">
      {refused.slice(0, SHOWN).map(({ id, who, reason, at }, index) => (
        <li key={`${id} ${index}`}>
          {i18n.t('member.refusedLine', [
            nameOf(who, roster) || i18n.t('member.nobody'),
            at === null ? '–' : formatTime(Date.parse(at)),
            i18n.t(`panelRefusal.${reason}`),
          ])}
        </li>
      ))}
    </ul>
  </section>
);

const nameOf = (who: string, roster: Roster | null): string =>
  roster?.devices.find((device) => device.who === who)?.name ?? who;

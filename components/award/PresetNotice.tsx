import { i18n } from '#i18n';
import type { PresetReading } from '@/utils/award/file/preset.ts';
import { factsOf } from './facts.ts';
import { sayRefusal } from './say-refusal.ts';

interface PresetNoticeProps {
  preset: PresetReading;
}

/** What the council has set for this computer, or why it cannot be used; nothing where it has set nothing. */
export function PresetNotice({ preset: { rules, entries, refusals } }: PresetNoticeProps) {
  if (refusals.length > 0)
    return (
      <div class="preset" role="alert" data-testid="preset-refused">
        <p class="field-problem">{i18n.t('preset.refused')}</p>
        <ul class="refusals">
          {refusals.map((refusal) => (
            <li key={`${refusal.path} ${refusal.says}`}>{sayRefusal(refusal)}</li>
          ))}
        </ul>
      </div>
    );
  if (!rules && entries === null) return null;
  return (
    <div class="preset" data-testid="preset">
      {rules && (
        <>
          <p>
            {i18n.t('preset.award')} <b>{rules.name}</b>
          </p>
          <p class="faint">{factsOf(rules)}</p>
        </>
      )}
      {entries !== null && <p>{i18n.t('preset.entries')}</p>}
    </div>
  );
}

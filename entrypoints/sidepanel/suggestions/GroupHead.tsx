import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import type { RowAttributes } from '@/components/lists/UnevenList.tsx';
import { KindTag } from '@/components/mark/KindTag.tsx';
import type { Group } from './groups.ts';

interface GroupHeadProps extends Omit<RowAttributes, 'key'> {
  group: Group;
  /** Whether the keys for groups mean this one. */
  hasKeys: boolean;
  onDecide: (does: 'accept' | 'reject') => void;
}

/** What suggestions are decided on together, and how many places that are. */
export function GroupHead({ group, hasKeys, onDecide, ...attributes }: GroupHeadProps) {
  const { type, kind, name, campaignKind, rows } = group;
  const count = rows.length;
  return (
    <li {...attributes} class={type === 'kind' ? 'gl whole' : 'gl'} data-testid={`group-${type}`}>
      <h3>
        {type === 'kind' ? <KindTag kind={kind} /> : name}{' '}
        <span class="meta num">
          {campaignKind && campaignKind !== 'unknown' && `${i18n.t(`campaignKind.${campaignKind}`)} · `}
          {i18n.t('panel.places', count)}
        </span>
      </h3>
      {count > 1 && (
        <div class="answers">
          <button type="button" data-testid="accept-group" onClick={() => onDecide('accept')}>
            ✓ {i18n.t('panel.acceptAll', [count])} {hasKeys && <Key of="group.yes" />}
          </button>
          <button type="button" data-testid="reject-group" onClick={() => onDecide('reject')}>
            ✗ {i18n.t('panel.rejectAll', [count])} {hasKeys && <Key of="group.no" />}
          </button>
        </div>
      )}
    </li>
  );
}

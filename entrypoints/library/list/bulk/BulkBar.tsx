import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { ExportButton } from '@/components/export/ExportButton.tsx';
import type { ExportScope } from '@/components/export/scopes.ts';
import { type Headway, HeadwayBar } from '@/components/lists/HeadwayBar.tsx';
import { Menu } from '@/components/lists/Menu.tsx';

/** What can be done to all entries that are ticked. */
export interface BulkActs {
  assignSubcommittee: (subcommittee: string | null) => void;
  assignType: (type: string | null) => void;
  moveToAward: (awardId: string) => void;
  moveInOrder: (end: 'first' | 'last') => void;
  trash: () => void;
  clear: () => void;
}

interface BulkBarProps {
  count: number;
  /** Null while nothing is under way. */
  headway: Headway | null;
  subcommittees: readonly string[];
  types: readonly string[];
  otherAwards: readonly { id: string; name: string }[];
  /** What of them is exported. */
  scopes: () => readonly [ExportScope];
  acts: BulkActs;
}

/** What is done to all entries that are ticked, in a bar at the foot. */
export function BulkBar({ count, headway, subcommittees, types, otherAwards, scopes, acts }: BulkBarProps) {
  const isBusy = headway !== null;
  return (
    <section class="bar bulk" aria-label={i18n.t('bulk.label')} data-testid="bulk">
      <b>{i18n.t('bulk.count', count)}</b>
      {headway ? (
        <HeadwayBar {...headway} />
      ) : (
        <>
          <Menu
            label={i18n.t('bulk.subcommittee')}
            testId="bulk-subcommittee"
            options={[
              ...subcommittees.map((name) => ({ value: `= ${name}`, name })),
              { value: '', name: i18n.t('library.noSubcommittee') },
            ]}
            onChoose={(value) => acts.assignSubcommittee(value === '' ? null : value.slice(2))}
          />
          <Menu
            label={i18n.t('bulk.type')}
            testId="bulk-type"
            options={[
              ...types.map((name) => ({ value: `= ${name}`, name })),
              { value: '', name: i18n.t('bulk.noType') },
            ]}
            onChoose={(value) => acts.assignType(value === '' ? null : value.slice(2))}
          />
          {otherAwards.length > 0 && (
            <Menu
              label={i18n.t('bulk.award')}
              testId="bulk-award"
              options={otherAwards.map(({ id, name }) => ({ value: id, name }))}
              onChoose={acts.moveToAward}
            />
          )}
          <Menu
            label={i18n.t('bulk.order')}
            testId="bulk-order"
            options={[
              { value: 'first', name: i18n.t('bulk.first') },
              { value: 'last', name: i18n.t('bulk.last') },
            ]}
            onChoose={(end) => acts.moveInOrder(end === 'first' ? 'first' : 'last')}
          />
          <ExportButton scopes={scopes} />
          <button type="button" data-testid="bulk-trash" onClick={acts.trash}>
            {i18n.t('bulk.trash')}
          </button>
        </>
      )}
      <button
        type="button"
        class="plain push"
        disabled={isBusy}
        data-testid="bulk-clear"
        onClick={acts.clear}
      >
        {i18n.t('bulk.clear')} <Key of="close" />
      </button>
    </section>
  );
}

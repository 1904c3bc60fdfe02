import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { type Headway, HeadwayBar } from '@/components/lists/HeadwayBar.tsx';
import { Menu } from '@/components/lists/Menu.tsx';
import type { Person } from './assigned.ts';

interface AssignBarProps {
  count: number;
  /** Null while nothing is under way. */
  headway: Headway | null;
  /** Whom the ticked entries can be given to. */
  people: readonly Person[];
  /** Who has any of them. */
  holders: readonly Person[];
  onGive: (people: readonly Person[]) => void;
  onTake: (people: readonly Person[]) => void;
  onShare: (each: number) => void;
  onClear: () => void;
}

/** People that one entry is shared among at the most. */
const MOST_SHARED = 3;

/** What is done with all entries that are ticked. */
export const AssignBar = (props: AssignBarProps) => {
  const { count, headway, people, holders, onGive, onTake, onShare, onClear } = props;
  return (
    <section class="bar bulk" aria-label={i18n.t('bulk.label')} data-testid="bulk">
      <b>{i18n.t('bulk.count', count)}</b>
      {headway ? (
        <HeadwayBar {...headway} />
      ) : people.length === 0 ? (
        <span class="warn">{i18n.t('assign.noPeople')}</span>
      ) : (
        <>
          <Menu
            label={i18n.t('assign.give')}
            testId="assign-give"
            options={optionsOf(people)}
            onChoose={(value) => onGive(chosen(people, value))}
          />
          <Menu
            label={i18n.t('assign.share')}
            testId="assign-share"
            options={Array.from({ length: Math.min(MOST_SHARED, people.length) }, (_, at) => ({
              value: String(at + 1),
              name: i18n.t('assign.shareOf', at + 1),
            }))}
            onChoose={(value) => onShare(Number(value))}
          />
          {holders.length > 0 && (
            <Menu
              label={i18n.t('assign.takeBack')}
              testId="assign-take"
              options={optionsOf(holders)}
              onChoose={(value) => onTake(chosen(holders, value))}
            />
          )}
        </>
      )}
      <button
        type="button"
        class="plain push"
        disabled={headway !== null}
        data-testid="bulk-clear"
        onClick={onClear}
      >
        {i18n.t('bulk.clear')} <Key of="close" />
      </button>
    </section>
  );
};

const optionsOf = (people: readonly Person[]) => [
  ...people.map(({ who, name }) => ({ value: who, name })),
  ...(people.length > 1 ? [{ value: '', name: i18n.t('assign.everybody') }] : []),
];

const chosen = (people: readonly Person[], value: string): readonly Person[] =>
  value === '' ? people : people.filter(({ who }) => who === value);

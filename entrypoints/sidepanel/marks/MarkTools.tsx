import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ANSWER_OF_FLAG } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import { useLive } from '@/components/use-live.ts';
import { ANNOTATION_KINDS, MARK_FLAGS } from '@/utils/model/records.ts';
import type { MarkRow } from '@/utils/platform/panel/protocol.ts';
import { countTrash } from '@/utils/store/trash/article-trash.ts';
import { isFiltering, type MarkFilter, NO_FILTER, needsReview, toggled } from './filter.ts';

interface MarkToolsProps {
  marks: readonly MarkRow[];
  filter: MarkFilter;
  /** How many marks it lets through. */
  shown: number;
  searchField: RefObject<HTMLInputElement | null>;
  articleId: string | null;
  onChange: (filter: MarkFilter) => void;
  onTrash: () => void;
}

/** Finds marks by their words, kind and state; only what there is can be filtered by. */
export function MarkTools({
  marks,
  filter,
  shown,
  searchField,
  articleId,
  onChange,
  onTrash,
}: MarkToolsProps) {
  const deleted = useLive(async () => (articleId ? countTrash(articleId) : 0), [articleId]).value ?? 0;
  const counts = useMemo(() => countMarks(marks), [marks]);
  if (marks.length === 0 && deleted === 0) return null;
  return (
    <div class="tools">
      <div class="find">
        <div class="search">
          <input
            ref={searchField}
            type="search"
            value={filter.query}
            aria-label={i18n.t('panel.search')}
            placeholder={i18n.t('panel.search')}
            data-testid="panel-search"
            onInput={(event) => onChange({ ...filter, query: event.currentTarget.value })}
          />
          <Key of="search" />
        </div>
        <span class="small num" role="status" data-testid="panel-shown">
          {isFiltering(filter) && i18n.t('panel.ofAll', [shown, marks.length])}
        </span>
        {isFiltering(filter) && (
          <button type="button" class="plain small" onClick={() => onChange(NO_FILTER)}>
            {i18n.t('panel.clear')}
          </button>
        )}
      </div>
      <fieldset class="bare chips">
        <legend class="hidden">{i18n.t('panel.byKind')}</legend>
        {ANNOTATION_KINDS.map((kind) => (
          <Chip
            key={kind}
            name={kind}
            label={i18n.t(`kind.${kind}`)}
            count={counts.get(kind)}
            isOn={filter.kinds.includes(kind)}
            onPress={() => onChange({ ...filter, kinds: toggled(filter.kinds, kind) })}
          />
        ))}
      </fieldset>
      <fieldset class="bare chips">
        <legend class="hidden">{i18n.t('panel.byState')}</legend>
        {MARK_FLAGS.map((flag) => (
          <Chip
            key={flag}
            name={flag}
            label={`${ANSWER_OF_FLAG[flag].sign} ${i18n.t(`flag.${flag}`)}`}
            count={counts.get(flag)}
            isOn={filter.flags.includes(flag)}
            onPress={() => onChange({ ...filter, flags: toggled(filter.flags, flag) })}
          />
        ))}
        <Chip
          name="review"
          label={i18n.t('panel.toReview')}
          count={counts.get('review')}
          isOn={filter.toReview}
          onPress={() => onChange({ ...filter, toReview: !filter.toReview })}
        />
        {deleted > 0 && (
          <button type="button" class="plain push" data-testid="open-trash" onClick={onTrash}>
            {i18n.t('panel.trash')} <span class="num">{deleted}</span>
          </button>
        )}
      </fieldset>
    </div>
  );
}

function countMarks(marks: readonly MarkRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const row of marks) {
    count(row.kind);
    if (row.flag) count(row.flag);
    if (needsReview(row)) count('review');
  }
  return counts;
}

interface ChipProps {
  name: string;
  label: string;
  count: number | undefined;
  isOn: boolean;
  onPress: () => void;
}

function Chip({ name, label, count = 0, isOn, onPress }: ChipProps) {
  if (count === 0 && !isOn) return null;
  return (
    <button type="button" aria-pressed={isOn} data-testid={`filter-${name}`} onClick={onPress}>
      {label} <span class="num">{count}</span>
    </button>
  );
}

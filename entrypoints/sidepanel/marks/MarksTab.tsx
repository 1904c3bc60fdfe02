import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { endTyping } from '@/components/end-typing.ts';
import { UnevenList } from '@/components/lists/UnevenList.tsx';
import type { AnnotationKind, MarkFlag } from '@/utils/model/records.ts';
import type { MarkRow } from '@/utils/platform/panel/protocol.ts';
import { copyCitation } from '../list/citation.ts';
import { neighbour } from '../list/neighbour.ts';
import type { TabProps } from '../tab-props.ts';
import { filterMarks, isFiltering, isLost, type MarkFilter, NO_FILTER } from './filter.ts';
import { MarkItem } from './MarkItem.tsx';
import { MarkTools } from './MarkTools.tsx';
import { Trash } from './Trash.tsx';

/** The usual height of a mark's row: two lines of its sentence and what is said below. */
const USUAL = 78;

const idOf = ({ id }: MarkRow) => id;

/** The marks of the article in text order; what is chosen here is looked at on the page, and the reverse. */
export function MarksTab({ listed, deeds, commands }: TabProps) {
  const { marks, head, lookedAt } = listed;
  const [filter, setFilter] = useState<MarkFilter>(NO_FILTER);
  const [editing, setEditing] = useState<string | null>(null);
  const [isTrash, setTrash] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => filterMarks(marks, filter), [marks, filter]);
  const places = useMemo(() => new Map(marks.map(({ id }, at) => [id, at + 1])), [marks]);
  const id = lookedAt?.list === 'marks' ? lookedAt.id : null;
  const chosen = isTrash ? null : (shown.find((row) => row.id === id) ?? null);
  // Another mark was turned to, or none.
  useEffect(() => setEditing((was) => (was === id ? was : null)), [id]);

  const look = useCallback(
    (row: MarkRow | null) => deeds.look(row && { list: 'marks', id: row.id }),
    [deeds],
  );
  const step = (by: 1 | -1) => isTrash || look(neighbour(shown, chosen, by));
  const remove = (row: MarkRow) => {
    const next = neighbour(shown, row, 1, false);
    deeds.delete(row);
    look(next);
  };
  const leave = () => {
    if (editing) setEditing(null);
    else if (document.activeElement === searchField.current) searchField.current?.blur();
    else if (chosen) look(null);
    else if (isFiltering(filter)) setFilter(NO_FILTER);
    else if (isTrash) setTrash(false);
    else endTyping();
  };
  const flag = (flag: MarkFlag) => () => chosen && deeds.flag(chosen, flag);
  const kind = (kind: AnnotationKind) => () => chosen && deeds.kind(chosen, kind);
  const ofChosen = chosen && {
    'mark.campaign': kind('campaign'),
    'mark.statistic': kind('statistic'),
    'mark.remark': kind('remark'),
    'mark.delete': () => remove(chosen),
    'evidence.keep': () => deeds.keep(chosen),
    'answer.yes': flag('checked'),
    'answer.ask': flag('doubtful'),
    'answer.no': flag('wrong'),
    'note.edit': () => setEditing(chosen.id),
    'row.open': () => look(chosen),
    'copy.citation': () => void copyCitation(chosen, head).catch((error) => deeds.tell(error)),
  };
  commands.current = {
    chosen: chosen && { target: 'mark', isLost: isLost(chosen) },
    own: {
      search: () => searchField.current?.focus(),
      close: leave,
      'item.next': () => step(1),
      'item.previous': () => step(-1),
      ...ofChosen,
    },
  };

  if (isTrash && head)
    return <Trash articleId={head.articleId} deeds={deeds} onClose={() => setTrash(false)} />;
  return (
    <>
      <MarkTools
        marks={marks}
        filter={filter}
        shown={shown.length}
        searchField={searchField}
        articleId={head?.articleId ?? null}
        onChange={setFilter}
        onTrash={() => setTrash(true)}
      />
      {shown.length > 0 ? (
        <UnevenList
          items={shown}
          keyOf={idOf}
          usual={USUAL}
          label={i18n.t('panel.marks')}
          chosen={chosen?.id ?? null}
          row={(row, attributes) => (
            <MarkItem
              {...attributes}
              key={row.id}
              row={row}
              place={places.get(row.id)!}
              isChosen={row === chosen}
              isEditing={row.id === editing}
              deeds={deeds}
              onChoose={look}
              onNote={() => setEditing(row.id)}
              onNoteEnd={() => setEditing(null)}
              onDelete={() => remove(row)}
            />
          )}
        />
      ) : (
        <p class="p-body empty faint">
          {marks.length > 0
            ? i18n.t('panel.noneShown')
            : listed.isLive && head && !listed.hasAllMarks
              ? i18n.t('panel.loadingMarks')
              : head && i18n.t('panel.noMarks')}
        </p>
      )}
    </>
  );
}

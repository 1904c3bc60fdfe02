import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { UnevenList } from '@/components/lists/UnevenList.tsx';
import type { SuggestionRow } from '@/utils/platform/panel/protocol.ts';
import { copyCitation } from '../list/citation.ts';
import { neighbour } from '../list/neighbour.ts';
import type { TabProps } from '../tab-props.ts';
import { GroupHead } from './GroupHead.tsx';
import { type Group, groupOf, groupsOf, type Item, inOrder, itemsOf } from './groups.ts';
import { SuggestionItem } from './SuggestionItem.tsx';

/** The usual height of a suggestion's row: two lines of its sentence. */
const USUAL = 58;

const idOf = ({ id }: Item) => id;

/** What the machine proposes, by name or in text order: decided on one by one, by name, or all of a kind. */
export function SuggestionsTab({ listed, deeds, commands }: TabProps) {
  const { suggestions, lookedAt } = listed;
  const [isByName, setByName] = useState(true);
  const groups = useMemo(() => groupsOf(suggestions), [suggestions]);
  const items = useMemo(
    () => (isByName ? itemsOf(groups) : inOrder(suggestions)),
    [isByName, groups, suggestions],
  );
  const rows = useMemo(() => items.flatMap((item) => (item.type === 'row' ? item.row : [])), [items]);
  const id = lookedAt?.list === 'suggestions' ? lookedAt.id : null;
  const chosen = rows.find((row) => row.id === id) ?? null;

  const look = useCallback(
    (row: SuggestionRow | null) => deeds.look(row && { list: 'suggestions', id: row.id }),
    [deeds],
  );
  const step = (by: 1 | -1) => look(neighbour(rows, chosen, by));
  const decide = (does: 'accept' | 'reject', decided: readonly SuggestionRow[]) => {
    const last = decided.at(-1) ?? null;
    const others = rows.filter((row) => row === last || !decided.includes(row));
    deeds.decide(
      does,
      decided.map(({ id }) => id),
    );
    // The page goes on in the order of its text, this list in its own.
    look(last && neighbour(others, last, 1, false));
  };
  const together = chosen ? (groupOf(groups, chosen)?.rows ?? [chosen]) : [];
  const ofChosen = chosen && {
    'answer.yes': () => decide('accept', [chosen]),
    'answer.ask': () => step(1),
    'answer.no': () => decide('reject', [chosen]),
    'mark.delete': () => decide('reject', [chosen]),
    'group.yes': () => decide('accept', together),
    'group.no': () => decide('reject', together),
    'row.open': () => look(chosen),
    'copy.citation': () => void copyCitation(chosen, listed.head).catch((error) => deeds.tell(error)),
    close: () => look(null),
  };
  commands.current = {
    chosen: chosen && { target: 'suggestion' },
    own: { 'item.next': () => step(1), 'item.previous': () => step(-1), ...ofChosen },
  };

  if (suggestions.length === 0)
    return <p class="p-body empty faint">{listed.isLive && listed.head && i18n.t('panel.noSuggestions')}</p>;
  const unseen = suggestions.filter(({ isSeen }) => !isSeen).length;
  const isTogether = (group: Group) => isByName && group.rows === together;
  return (
    <>
      <div class="tools">
        <p class="small num" role="status" data-testid="suggestion-count">
          {i18n.t('panel.count', suggestions.length)}
          {unseen > 0 && ` · ● ${i18n.t('panel.unseen', [unseen])}`}
        </p>
        <fieldset class="bare chips">
          <legend class="hidden">{i18n.t('panel.order')}</legend>
          <button type="button" aria-pressed={isByName} onClick={() => setByName(true)}>
            {i18n.t('panel.byName')}
          </button>
          <button
            type="button"
            aria-pressed={!isByName}
            data-testid="by-place"
            onClick={() => setByName(false)}
          >
            {i18n.t('panel.byPlace')}
          </button>
        </fieldset>
      </div>
      <UnevenList
        items={items}
        keyOf={idOf}
        usual={USUAL}
        label={i18n.t('panel.suggestions')}
        chosen={chosen?.id ?? null}
        row={(item, attributes) =>
          item.type === 'row' ? (
            <SuggestionItem
              {...attributes}
              key={item.id}
              row={item.row}
              isChosen={item.row === chosen}
              onChoose={look}
              onDecide={(does) => decide(does, [item.row])}
            />
          ) : (
            <GroupHead
              {...attributes}
              key={item.id}
              group={item}
              hasKeys={isTogether(item)}
              onDecide={(does) => decide(does, item.rows)}
            />
          )
        }
      />
    </>
  );
}

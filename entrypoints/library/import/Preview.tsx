import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangedEntry, ImportPlan, ListedField } from '@/utils/entries/plan.ts';
import type { ListedEntry, RefusedRow } from '@/utils/entries/read-rows.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { sayRefusal } from './refusals.ts';

/** Entries of a kind that are shown before somebody asks for all. */
const SHOWN = 30;

interface PreviewProps {
  plan: ImportPlan;
  refused: readonly RefusedRow[];
  /** Whether works are read blind: then the list shows no names either. */
  isBlind: boolean;
  /** Lines that the reviewer does not want. */
  leftOut: ReadonlySet<number>;
  onLeaveOut: (line: number, isOut: boolean) => void;
  /** Takes a row without the link that is none. */
  onDropLink: (line: number) => void;
}

/** What an import would do: what it changes, what it refuses and why, and what is new. */
export function Preview({ plan, refused, isBlind, leftOut, onLeaveOut, onDropLink }: PreviewProps) {
  const { fresh, changed, same } = plan;
  const box = (line: number, label: string) => (
    <input
      type="checkbox"
      aria-label={i18n.t('import.take', [label])}
      checked={!leftOut.has(line)}
      onChange={(event) => onLeaveOut(line, !event.currentTarget.checked)}
    />
  );
  return (
    <div class="preview">
      <div role="status">
        <ul class="counts" data-testid="counts">
          <li>{i18n.t('import.fresh', fresh.length)}</li>
          <li>{i18n.t('import.changed', changed.length)}</li>
          <li>{i18n.t('import.same', same.length)}</li>
          <li class={refused.length > 0 ? 'warn' : ''}>{i18n.t('import.refused', refused.length)}</li>
        </ul>
      </div>
      <div>
        <Group head={i18n.t('import.changedHead')} items={changed}>
          {({ stored, listed, fields }: ChangedEntry) => (
            <tr key={listed.line}>
              <td>{box(listed.line, nameOf(listed))}</td>
              <th scope="row" class="code">
                {stored.code}
              </th>
              <td class="serif">{stored.title}</td>
              <td>
                {fields.map((field) => (
                  <Difference key={field} field={field} stored={stored} listed={listed} isBlind={isBlind} />
                ))}
              </td>
            </tr>
          )}
        </Group>
        <Group head={i18n.t('import.refusedHead')} items={refused}>
          {({ line, refusal, words }: RefusedRow) => (
            <tr key={line} data-testid="refused">
              <td />
              <th scope="row" class="code">
                {i18n.t('import.line', [line])}
              </th>
              <td>
                {words && <b>{words} · </b>}
                {sayRefusal(refusal)}
              </td>
              <td>
                {refusal.why === 'link' && (
                  <button type="button" onClick={() => onDropLink(line)}>
                    {i18n.t('import.withoutLink')}
                  </button>
                )}
              </td>
            </tr>
          )}
        </Group>
        <Group head={i18n.t('import.freshHead')} items={fresh}>
          {(listed: ListedEntry) => (
            <tr key={listed.line} data-testid="fresh">
              <td>{box(listed.line, nameOf(listed))}</td>
              <th scope="row" class="code">
                {listed.code ?? '–'}
              </th>
              <td>
                <span class="serif">{listed.title ?? listed.parts[0]?.address}</span>{' '}
                {!isBlind && (
                  <span class="faint">{[listed.authors, listed.outlet].filter(Boolean).join(' · ')}</span>
                )}
              </td>
              <td class="faint">{i18n.t('import.parts', listed.parts.length)}</td>
            </tr>
          )}
        </Group>
      </div>
    </div>
  );
}

const nameOf = ({ code, title, line }: ListedEntry) => code ?? title ?? i18n.t('import.line', [line]);

interface GroupProps<Item> {
  head: string;
  items: readonly Item[];
  children: (item: Item) => ComponentChildren;
}

function Group<Item>({ head, items, children }: GroupProps<Item>) {
  const [isAll, setIsAll] = useState(false);
  if (items.length === 0) return null;
  const shown = isAll ? items : items.slice(0, SHOWN);
  return (
    <section>
      <h2>{head}</h2>
      <table class="previewed">
        <tbody>{shown.map(children)}</tbody>
      </table>
      {shown.length < items.length && (
        <button type="button" class="plain" onClick={() => setIsAll(true)}>
          {i18n.t('import.more', [items.length - shown.length])}
        </button>
      )}
    </section>
  );
}

interface DifferenceProps {
  field: ListedField;
  stored: Entry;
  listed: ListedEntry;
  isBlind: boolean;
}

/** A field as it is and as the list has it. */
function Difference({ field, stored, listed, isBlind }: DifferenceProps) {
  const written = (one: Entry | ListedEntry) =>
    field === 'parts'
      ? one.parts
          .map(({ address, publishedOn }) => [address, publishedOn].filter(Boolean).join(' '))
          .join('\n')
      : one[field];
  if (isBlind && (field === 'authors' || field === 'outlet'))
    return (
      <p class="difference">
        <span class="faint">{i18n.t(`entryField.${field}`)}</span> {i18n.t('import.blindChange')}
      </p>
    );
  return (
    <p class="difference">
      <span class="faint">{i18n.t(`entryField.${field}`)}</span> <del>{written(stored)}</del> →{' '}
      <ins>{written(listed)}</ins>
    </p>
  );
}

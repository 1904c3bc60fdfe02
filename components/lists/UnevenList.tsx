import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useUnevenWindow } from './use-uneven-window.ts';

/** What belongs to the `li` of a row. */
export interface RowAttributes {
  key: string;
  'data-key': string;
  'aria-posinset': number;
  'aria-setsize': number;
}

/** What is typed there is not to be taken away from it. */
const isField = (element: Element | null) => element?.matches('textarea, input') === true;

interface UnevenListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** A row's usual height, in CSS pixels. */
  usual: number;
  label: string;
  /** The key of the row that is chosen: it is brought into sight when another one is, and the keyboard goes to it. */
  chosen: string | null;
  row: (item: Item, attributes: RowAttributes) => ComponentChildren;
}

/** A list of which only what is in sight is drawn, however long it is. */
export function UnevenList<Item>({ items, keyOf, usual, label, chosen, row }: UnevenListProps<Item>) {
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const { scroller, container, onScroll, first, end, above, below, reveal } = useUnevenWindow(keys, usual);
  /** Whether the keyboard is on its way to the chosen row, which may have to be drawn first. */
  const isAwaited = useRef(false);
  useEffect(() => {
    isAwaited.current = chosen !== null;
    if (chosen !== null) reveal(chosen);
  }, [chosen, reveal]);
  useEffect(() => {
    const element = container.current?.querySelector<HTMLElement>(`:scope > [aria-current="true"]`);
    if (!isAwaited.current || element?.dataset.key !== chosen) return;
    isAwaited.current = false;
    if (!isField(document.activeElement)) element?.focus({ preventScroll: true });
  });
  return (
    <div class="p-body" ref={scroller} onScroll={onScroll}>
      <div style={{ height: above }} />
      {/* biome-ignore lint/a11y/noRedundantRoles: without list marks it is no list to Safari and VoiceOver. */}
      <ol ref={container} role="list" aria-label={label}>
        {items.slice(first, end).map((item, at) =>
          row(item, {
            key: keys[first + at]!,
            'data-key': keys[first + at]!,
            'aria-posinset': first + at + 1,
            'aria-setsize': items.length,
          }),
        )}
      </ol>
      <div style={{ height: below }} />
    </div>
  );
}

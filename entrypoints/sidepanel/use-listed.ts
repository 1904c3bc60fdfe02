import { useMemo } from 'preact/hooks';
import { inTextOrder } from '@/utils/platform/panel/mark-row.ts';
import type { LookedAtRow, MarkRow, PageHead, SuggestionRow } from '@/utils/platform/panel/protocol.ts';
import type { PageLink } from './link/page-link.ts';
import { useStored } from './stored/use-stored.ts';

/** What the panel lists: as the page has it, or, without one, as it is stored. */
export interface Listed {
  /** Null where no article is known. */
  head: PageHead | null;
  /** In text order. */
  marks: readonly MarkRow[];
  /** Whether these are all. */
  hasAllMarks: boolean;
  /** In text order. */
  suggestions: readonly SuggestionRow[];
  lookedAt: LookedAtRow | null;
  isLive: boolean;
}

const inPlace = (rows: Iterable<SuggestionRow>) => [...rows].sort((a, b) => a.at - b.at);

/** @param address of the page in the tab */
export function useListed(link: PageLink, address: string | null): Listed {
  const isGone = link.status.value === 'no-page' || link.status.value === 'outdated';
  const stored = useStored(isGone ? address : null);
  const marks = link.marks.value;
  const suggestions = link.suggestions.value;
  const onPage = useMemo(() => inTextOrder(marks.values()), [marks]);
  const open = useMemo(() => inPlace(suggestions.values()), [suggestions]);
  const standing = link.standing.value;
  const lookedAt = link.lookedAt.value;
  if (isGone)
    return {
      head: stored?.head ?? null,
      marks: stored?.marks ?? [],
      hasAllMarks: stored !== undefined,
      suggestions: [],
      lookedAt,
      isLive: false,
    };
  return {
    head: standing?.head ?? null,
    marks: onPage,
    hasAllMarks: standing?.hasAllMarks ?? false,
    suggestions: open,
    lookedAt,
    isLive: link.status.value === 'live',
  };
}

import { textHashOf } from '@/utils/model/target.ts';
import { markRow } from '@/utils/platform/panel/mark-row.ts';
import type { MarkRow, SuggestionRow } from '@/utils/platform/panel/protocol.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import { sentenceAround } from '@/utils/text/sentence-around.ts';
import { type Mark, scopeOf, UNPLACED } from '../marks/mark.ts';
import type { Session } from '../session.ts';

/** A row that was made, and what it was made from. */
interface Made<Row> {
  text: string;
  isSeen?: boolean;
  row: Row;
}

/** The lists of a page as the panel shows them. A row is made anew only when what it tells has changed. */
export class Rows {
  readonly #session: Session;
  readonly #marks = new WeakMap<Mark, Made<MarkRow>>();
  readonly #suggestions = new WeakMap<Suggestion, Made<SuggestionRow>>();

  constructor(session: Session) {
    this.#session = session;
  }

  marks(): readonly MarkRow[] {
    const { marks, page } = this.#session;
    const current = page.current.value;
    const kept = new Map(page.snapshots.value.map(({ hash, text }) => [hash, text]));
    return marks.all.value.map((mark) => {
      const { target } = mark.annotation;
      const today = mark.anchoring.span && current?.text(scopeOf(target)).text;
      const text = today ?? kept.get(textHashOf(target) ?? '') ?? '';
      const known = this.#marks.get(mark);
      if (known?.text === text) return known.row;
      const row = rowOf(mark, text);
      this.#marks.set(mark, { text, row });
      return row;
    });
  }

  suggestions(): readonly SuggestionRow[] {
    const { focus, page, suggestions } = this.#session;
    const text = page.current.value?.text('article').text ?? '';
    const seen = focus.seen.value;
    return suggestions.open.value.map((suggestion) => {
      const isSeen = seen.has(suggestion.fingerprint);
      const known = this.#suggestions.get(suggestion);
      if (known?.text === text && known.isSeen === isSeen) return known.row;
      const row = suggestionRow(suggestion, text, isSeen);
      this.#suggestions.set(suggestion, { text, isSeen, row });
      return row;
    });
  }
}

/** @param text where the mark has its place today, else the text that it was made in; '' where neither is there */
function rowOf({ annotation, anchoring, unseen }: Mark, text: string): MarkRow {
  // What is still to be looked for is as it was last found.
  const found = anchoring === UNPLACED ? null : anchoring;
  return markRow(annotation, text, {
    span: anchoring.span,
    anchorStatus: found?.status ?? annotation.anchorStatus,
    currentQuote: found ? found.quote : annotation.currentQuote,
    unseen: unseen?.reason ?? null,
  });
}

function suggestionRow(suggestion: Suggestion, text: string, isSeen: boolean): SuggestionRow {
  const campaign = suggestion.kind === 'campaign' ? suggestion.campaign : null;
  return {
    id: suggestion.fingerprint,
    kind: suggestion.kind,
    at: suggestion.start,
    line: sentenceAround(text, suggestion),
    name: campaign?.name ?? null,
    campaignKind: campaign?.kind ?? null,
    isSeen,
  };
}

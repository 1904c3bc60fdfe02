import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProposedReason } from '@/utils/entries/snippets.ts';

interface SnippetListProps {
  /** Its element's id; options have it with their place. */
  id: string;
  reasons: readonly ProposedReason[];
  /** The one that Enter takes; -1 for none. */
  at: number;
  onChoose: (reason: ProposedReason) => void;
  onRemove: (reason: ProposedReason) => void;
}

/** Usual reasons below the field that they are written into; the field keeps the focus. */
export function SnippetList({ id, reasons, at, onChoose, onRemove }: SnippetListProps) {
  const stay = (event: Event) => event.preventDefault();
  // The focus stays in the field, so nothing else brings the choice into a popup's few lines.
  useLayoutEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <div class="snippets">
      <div id={id} role="listbox" tabIndex={-1} aria-label={i18n.t('snippet.list')} data-testid="snippets">
        {reasons.map((reason, index) => (
          <div key={reason.text} class={`snippet ${index === at ? 'now' : ''}`}>
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              class="serif"
              data-testid="snippet"
              onMouseDown={stay}
              onClick={() => onChoose(reason)}
              onKeyDown={stay}
            >
              {reason.text}
            </div>
            {reason.used > 0 && <span class="faint">{i18n.t('snippet.used', reason.used)}</span>}
            {reason.id !== null && (
              <button
                type="button"
                class="plain"
                tabIndex={-1}
                aria-label={i18n.t('snippet.remove', [reason.text])}
                data-testid="remove-snippet"
                onMouseDown={stay}
                onClick={() => onRemove(reason)}
              >
                ✕
              </button>
            )}
          </div>
        ))}
      </div>
      <p class="faint">{i18n.t('snippet.hint')}</p>
    </div>
  );
}

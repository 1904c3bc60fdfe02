import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDraft } from '@/components/use-draft.ts';
import type { ProposedReason } from '@/utils/entries/snippets.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { SnippetList } from './SnippetList.tsx';
import type { Snippets } from './use-snippets.ts';

interface ReasonBoxProps {
  value: string;
  snippets: Snippets;
  field: RefObject<HTMLTextAreaElement | null>;
  onType: (text: string) => void;
  onSave: (text: string) => void;
}

/** Which reason of the list is chosen; null while the list is closed. */
type At = number | null;

/** The reason of a verdict: it saves itself, and proposes what the reviewer usually writes. */
export function ReasonBox({ value, snippets, field, onType, onSave }: ReasonBoxProps) {
  const id = useId();
  const draft = useDraft(value, onSave);
  const [at, setAt] = useState<At>(null);
  const reasons = at === null ? [] : snippets.propose(draft.text);
  const isOpen = reasons.length > 0;
  const choose = (reason: ProposedReason) => {
    draft.type(reason.text);
    snippets.use(reason);
    setAt(null);
    field.current?.focus();
  };
  const listen = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    const chosen = at === null ? undefined : reasons[at];
    const isAtEnd = field.current?.selectionStart === draft.text.length;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 's') snippets.keep(draft.text);
    else if (ctrlKey || metaKey || event.altKey || event.isComposing) return;
    else if (key === 'ArrowDown' && isOpen && isAtEnd) setAt(Math.min((at ?? -1) + 1, reasons.length - 1));
    else if (key === 'ArrowDown' && draft.text === '') setAt(0);
    else if (key === 'ArrowUp' && chosen) setAt(at! - 1);
    else if (key === 'Enter' && chosen) choose(chosen);
    else if (key === 'Delete' && chosen?.id) snippets.remove(chosen);
    // Leaving the list is not leaving the field, which Escape does next.
    else if (key === 'Escape' && isOpen) {
      event.stopPropagation();
      setAt(null);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="labelled reason-box">
      <label for={id}>{i18n.t('library.reason')}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && at! >= 0 ? `${id}-list-${at}` : undefined}
        value={draft.text}
        placeholder={i18n.t('library.reasonHint')}
        maxLength={LIMITS.note}
        data-testid="reason"
        data-lead="reason"
        onKeyDown={listen}
        onInput={(event) => {
          draft.type(event.currentTarget.value);
          onType(event.currentTarget.value);
          setAt(event.currentTarget.value === '' ? null : -1);
        }}
        onBlur={() => {
          draft.leave();
          setAt(null);
        }}
      />
      {isOpen && (
        <SnippetList
          id={`${id}-list`}
          reasons={reasons}
          at={at!}
          onChoose={choose}
          onRemove={snippets.remove}
        />
      )}
    </div>
  );
}

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Floating } from '@/components/over-page/Floating.tsx';
import { SuggestionCard } from '@/components/over-page/SuggestionCard.tsx';
import { cardName } from '@/components/words/card-name.ts';
import { type Session, stepSuggestion } from '@/utils/reading/index.ts';
import { viewSuggestion } from './suggestion-view.ts';

/** The card of the suggestion that is looked at, beside its words; nothing while none is. */
export function FocusedSuggestion({ session }: { session: Session }) {
  const page = session.page.current.value;
  const suggestion = session.focus.suggestion.value;
  const range = useMemo(
    () => (page && suggestion ? page.rangeOf('article', suggestion) : null),
    [page, suggestion?.fingerprint, suggestion?.start],
  );
  if (!page || !suggestion) return null;
  const open = session.suggestions.open.value;
  const { deciding, focus } = session;
  const view = viewSuggestion(suggestion, page.text('article').text);
  const position = { index: open.indexOf(suggestion) + 1, count: open.length };
  return (
    <Floating
      key={suggestion.fingerprint}
      anchor={range}
      column={page.text('article').root}
      label={cardName([i18n.t('suggestion.label'), i18n.t(`kind.${suggestion.kind}`)], view.quote, position)}
      takesFocus
    >
      <SuggestionCard
        suggestion={view}
        sameName={session.suggestions.sameName(suggestion).length}
        position={position}
        onAccept={() => void deciding.accept([suggestion])}
        onAcceptAs={(campaign) => void deciding.accept([suggestion], campaign)}
        onAcceptAll={() => void deciding.acceptAllLike(suggestion)}
        onReject={() => void deciding.reject([suggestion])}
        onPrevious={() => stepSuggestion(session, -1)}
        onNext={() => stepSuggestion(session, 1)}
        onClose={() => focus.close()}
      />
    </Floating>
  );
}

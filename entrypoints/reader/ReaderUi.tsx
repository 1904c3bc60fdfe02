import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Adder, RebindBar } from '@/components/Adder';
import { Floating } from '@/components/Floating';
import { MarkCard } from '@/components/MarkCard';
import { SuggestionCard } from '@/components/SuggestionCard';
import { asToast } from '@/components/say';
import { TextChangeCard } from '@/components/TextDiff';
import { Toasts } from '@/components/Toasts';
import { describeText } from '@/components/text-state';
import { foldOf } from '@/utils/article/visit/fold-control';
import { lastWords, type Mark, type Session } from '@/utils/reading';
import { candidateViews, contextOf } from './candidates';
import { viewIdentity } from './identity-view';
import { viewSuggestion } from './suggestion-view';
import { EditorSlot } from './writing/EditorSlot';
import type { Editing } from './writing/editing';

interface ReaderUiProps {
  session: Session;
  editing: Editing;
}

/** All of our UI on a page: the adder at a selection, the card of what is being looked at, messages. */
export function ReaderUi({ session, editing }: ReaderUiProps) {
  const selected = session.connection.isGone.value ? null : session.selection.selected.value;
  const rebound = session.selection.rebound.value;
  const mark = session.focus.mark.value;
  const target = session.focus.target.value;
  const text = target?.type === 'textChange' ? target.text : null;
  return (
    <div class={session.settings.current.value.singleKeys ? undefined : 'no-single-keys'}>
      {rebound ? (
        <Floating anchor={selected?.range ?? null} label={i18n.t('card.rebound')}>
          <RebindBar
            ready={selected !== null}
            onTake={() => session.marking.takeSelection(rebound)}
            onCancel={() => session.marking.returnToCard()}
          />
        </Floating>
      ) : selected ? (
        <Floating anchor={selected.range} label={i18n.t('adder.label')}>
          <Adder
            outside={selected.scope === 'page' && session.page.current.value?.isArticle === true}
            onAdd={(kind) => session.marking.markSelection(kind)}
          />
        </Floating>
      ) : mark ? (
        <FocusedMark key={mark.annotation.id} session={session} mark={mark} editing={editing} />
      ) : text ? (
        <Floating anchor={null} label={describeText(text)} takesFocus>
          <TextChangeCard text={text} onClose={() => session.focus.close()} />
        </Floating>
      ) : (
        <FocusedSuggestion session={session} />
      )}
      <Messages session={session} />
    </div>
  );
}

function Messages({ session }: { session: Session }) {
  if (session.connection.isGone.value)
    return <Toasts toasts={[asToast(lastWords(session.ledger, session.drafts))]} onDismiss={null} />;
  const { announcements } = session;
  const toasts = announcements.visible.value.map(asToast);
  return <Toasts toasts={toasts} onDismiss={(id) => announcements.dismiss(id)} />;
}

function FocusedMark({ session, mark, editing }: ReaderUiProps & { mark: Mark }) {
  const page = session.page.current.value;
  const focus = session.focus.target.value;
  const { marks, marking } = session;
  const { annotation, anchoring, unseen } = mark;
  const { id, target } = annotation;
  const span = anchoring.span;
  const fold = useMemo(() => (unseen?.hider ? foldOf(unseen.hider) : null), [unseen?.hider]);
  const range = useMemo(() => {
    if (fold?.place) return page?.rangeAround(fold.place) ?? null;
    return page && span ? page.rangeOf(target.scope, span) : null;
  }, [page, target.scope, span?.start, span?.end, fold?.place]);
  const article = session.page.article.value;
  const identity = useMemo(
    () => (page && article ? viewIdentity(page, article, mark) : { candidates: [], notices: [] }),
    [page, article?.publishedOn, annotation.campaign, annotation.kind, span?.start, span?.end],
  );
  if (!page || focus?.type !== 'mark') return null;
  const ids = focus.overlapping.length > 0 ? focus.overlapping : [id];
  const place = ids.indexOf(id);
  const text = page.text(target.scope).text;
  return (
    <Floating
      anchor={range}
      column={page.text(target.scope).root}
      label={i18n.t('card.mark')}
      takesFocus={!focus.isNew}
    >
      <MarkCard
        annotation={annotation}
        candidates={candidateViews(text, anchoring.candidates)}
        context={contextOf(target)}
        overlap={{ index: place + 1, count: ids.length }}
        identity={identity}
        other={session.ledger.unsaved.value.get(id)?.other ?? {}}
        unseen={unseen ? { reason: unseen.reason, control: fold?.control?.label ?? null } : null}
        isUnsaved={session.ledger.unsaved.value.get(id)?.hasFailed === true}
        onEdit={(edit, before) => marks.edit(annotation, edit, before)}
        onKind={(kind) => marks.changeKind(id, kind)}
        onDelete={() => void marking.delete(id)}
        onRebound={() => session.selection.seekBounds(mark)}
        onAcceptChange={() => marking.acceptChange(mark)}
        onRelink={(candidate) => void marking.move(id, { ...candidate, scope: target.scope })}
        onPreview={(candidate) => session.focus.look(candidate.span)}
        position={session.focus.positionOf(mark)}
        onPrevious={() => session.focus.stepMark(-1)}
        onNext={() => session.focus.stepMark(1)}
        onNextOverlap={() => session.focus.nextOverlap()}
        onRetry={session.connection.isGone.value ? null : () => void session.saving.again()}
        onClose={() => session.focus.close()}
      >
        <EditorSlot
          editing={editing}
          annotation={annotation}
          isNew={focus.isNew}
          isGone={session.connection.isGone.value}
        />
      </MarkCard>
    </Floating>
  );
}

function FocusedSuggestion({ session }: { session: Session }) {
  const page = session.page.current.value;
  const suggestion = session.focus.suggestion.value;
  const range = useMemo(
    () => (page && suggestion ? page.rangeOf('article', suggestion) : null),
    [page, suggestion?.fingerprint, suggestion?.start],
  );
  if (!page || !suggestion) return null;
  const open = session.suggestions.open.value;
  const { deciding, focus } = session;
  return (
    <Floating
      key={suggestion.fingerprint}
      anchor={range}
      column={page.text('article').root}
      label={i18n.t('suggestion.label')}
      takesFocus
    >
      <SuggestionCard
        suggestion={viewSuggestion(suggestion, page.text('article').text)}
        sameName={session.suggestions.sameName(suggestion).length}
        position={{ index: open.indexOf(suggestion) + 1, count: open.length }}
        onAccept={() => void deciding.accept([suggestion])}
        onAcceptAs={(campaign) => void deciding.accept([suggestion], campaign)}
        onAcceptAll={() => void deciding.acceptAllLike(suggestion)}
        onReject={() => void deciding.reject(suggestion)}
        onPrevious={() => focus.stepSuggestion(-1)}
        onNext={() => focus.stepSuggestion(1)}
        onClose={() => focus.close()}
      />
    </Floating>
  );
}

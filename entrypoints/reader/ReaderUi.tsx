import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Adder, RebindBar } from '@/components/Adder';
import { Floating } from '@/components/Floating';
import { MarkCard } from '@/components/MarkCard';
import { SuggestionCard } from '@/components/SuggestionCard';
import { TextChangeCard } from '@/components/TextDiff';
import { Toasts } from '@/components/Toasts';
import { describeText } from '@/components/text-state';
import { foldOf } from '@/utils/article/visit/fold-control';
import { candidateViews, contextOf } from './candidates';
import { changeKind, editMark, moveMark, returnToCard, startRebound, takeSelection } from './edit-marks';
import { lastWords } from './gone';
import { viewIdentity } from './identity-view';
import { markSelection } from './marks';
import type { Mark, ReaderState } from './state';
import { positionOf, stepMark } from './step';
import { viewSuggestion } from './suggestion-view';
import { accept, type Lessons, rejectSuggestion, sameName, stepSuggestion } from './suggestions';
import { dismiss, visibleToasts } from './toasts';
import { deleteMark } from './trash';
import { saveAgain } from './unsaved';
import { EditorSlot } from './writing/EditorSlot';
import type { Editing } from './writing/editing';

interface ReaderUiProps {
  state: ReaderState;
  lessons: () => Lessons;
  editing: Editing;
}

/** All of our UI on a page: the adder at a selection, the card of what is being looked at, messages. */
export function ReaderUi({ state, lessons, editing }: ReaderUiProps) {
  const selected = state.isGone.value ? null : state.selection.value;
  const rebound = state.rebound.value;
  const mark = state.focusedMark.value;
  return (
    <div class={state.singleKeys.value ? undefined : 'no-single-keys'}>
      {rebound ? (
        <Floating anchor={selected?.range ?? null} label={i18n.t('card.rebound')}>
          <RebindBar
            ready={selected !== null}
            onTake={() => takeSelection(state, rebound)}
            onCancel={() => returnToCard(state)}
          />
        </Floating>
      ) : selected ? (
        <Floating anchor={selected.range} label={i18n.t('adder.label')}>
          <Adder
            outside={selected.scope === 'page' && state.page.value?.isArticle === true}
            onAdd={(kind) => markSelection(state, kind)}
          />
        </Floating>
      ) : mark ? (
        <FocusedMark key={mark.annotation.id} state={state} mark={mark} editing={editing} />
      ) : state.focus.value?.type === 'textChange' ? (
        <Floating anchor={null} label={describeText(state.focus.value.text)} takesFocus>
          <TextChangeCard
            text={state.focus.value.text}
            onClose={() => {
              state.focus.value = null;
            }}
          />
        </Floating>
      ) : (
        <FocusedSuggestion state={state} lessons={lessons} />
      )}
      <Messages state={state} />
    </div>
  );
}

function Messages({ state }: { state: ReaderState }) {
  if (state.isGone.value) return <Toasts toasts={[lastWords(state)]} onDismiss={null} />;
  return <Toasts toasts={visibleToasts(state.toasts.value)} onDismiss={(id) => dismiss(state, id)} />;
}

function FocusedMark({ state, mark, editing }: Omit<ReaderUiProps, 'lessons'> & { mark: Mark }) {
  const page = state.page.value;
  const focus = state.focus.value;
  const { annotation, anchoring, unseen } = mark;
  const { id, target } = annotation;
  const span = anchoring.span;
  const fold = useMemo(() => (unseen?.hider ? foldOf(unseen.hider) : null), [unseen?.hider]);
  const range = useMemo(() => {
    if (fold?.place) return page?.rangeAround(fold.place) ?? null;
    return page && span ? page.rangeOf(target.scope, span) : null;
  }, [page, target.scope, span?.start, span?.end, fold?.place]);
  const article = state.article.value;
  const identity = useMemo(
    () => (page && article ? viewIdentity(page, article, mark) : { candidates: [], notices: [] }),
    [page, article?.publishedOn, annotation.campaign, annotation.kind, span?.start, span?.end],
  );
  if (!page || focus?.type !== 'mark') return null;
  const close = () => {
    state.focus.value = null;
    state.preview.value = null;
  };
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
        other={state.ledger.unsaved.value.get(id)?.other ?? {}}
        unseen={unseen ? { reason: unseen.reason, control: fold?.control?.label ?? null } : null}
        isUnsaved={state.ledger.unsaved.value.get(id)?.hasFailed === true}
        onEdit={(edit, before) => editMark(state, annotation, edit, before)}
        onKind={(kind) => changeKind(state, id, kind)}
        onDelete={() => void deleteMark(state, id)}
        onRebound={() => startRebound(state, mark)}
        onAcceptChange={() =>
          span &&
          void moveMark(state, id, { scope: target.scope, span, quote: anchoring.quote ?? target.exact })
        }
        onRelink={(candidate) => void moveMark(state, id, { ...candidate, scope: target.scope })}
        onPreview={(candidate) => {
          state.preview.value = candidate.span;
        }}
        position={positionOf(state, mark)}
        onPrevious={() => stepMark(state, -1)}
        onNext={() => stepMark(state, 1)}
        onNextOverlap={() => {
          state.focus.value = { ...focus, id: ids[(place + 1) % ids.length]!, isNew: false };
        }}
        onRetry={state.isGone.value ? null : () => void saveAgain(state)}
        onClose={close}
      >
        <EditorSlot
          editing={editing}
          annotation={annotation}
          isNew={focus.isNew}
          isGone={state.isGone.value}
        />
      </MarkCard>
    </Floating>
  );
}

function FocusedSuggestion({ state, lessons }: Omit<ReaderUiProps, 'editing'>) {
  const page = state.page.value;
  const suggestion = state.focusedSuggestion.value;
  const range = useMemo(
    () => (page && suggestion ? page.rangeOf('article', suggestion) : null),
    [page, suggestion?.fingerprint, suggestion?.start],
  );
  if (!page || !suggestion) return null;
  const open = state.suggestions.value;
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
        sameName={sameName(state, suggestion).length}
        position={{ index: open.indexOf(suggestion) + 1, count: open.length }}
        onAccept={() => void accept(state, lessons(), [suggestion])}
        onAcceptAs={(campaign) => void accept(state, lessons(), [suggestion], campaign)}
        onAcceptAll={() => void accept(state, lessons(), sameName(state, suggestion))}
        onReject={() => void rejectSuggestion(state, lessons(), suggestion)}
        onPrevious={() => stepSuggestion(state, -1)}
        onNext={() => stepSuggestion(state, 1)}
        onClose={() => {
          state.focus.value = null;
        }}
      />
    </Floating>
  );
}

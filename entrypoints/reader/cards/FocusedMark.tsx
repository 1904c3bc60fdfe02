import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { MarkCard } from '@/components/mark/MarkCard.tsx';
import { Floating } from '@/components/over-page/Floating.tsx';
import { cardName } from '@/components/words/card-name.ts';
import { tellStatus } from '@/components/words/status.ts';
import { foldOf } from '@/utils/article/index.ts';
import {
  type Mark,
  positionOf,
  rangeAround,
  type Session,
  scopeOf,
  splitMark,
  stepMark,
} from '@/utils/reading/index.ts';
import { EditorSlot } from '../writing/EditorSlot.tsx';
import type { Editing } from '../writing/editing.ts';
import { candidateViews, contextOf } from './candidates.ts';
import { useFigures } from './use-figures.ts';
import { useIdentity } from './use-identity.ts';
import { useReasons } from './use-reasons.ts';

interface FocusedMarkProps {
  session: Session;
  mark: Mark;
  editing: Editing;
}

/** The card of the mark that is looked at, beside its words. */
export function FocusedMark({ session, mark, editing }: FocusedMarkProps) {
  const page = session.page.current.value;
  const focus = session.focus.current.value;
  const { marks, marking } = session;
  const { annotation, anchoring, unseen } = mark;
  const { id, target } = annotation;
  const scope = scopeOf(target);
  const span = anchoring.span;
  const fold = useMemo(() => (unseen?.hider ? foldOf(unseen.hider) : null), [unseen?.hider]);
  const range = useMemo(() => {
    if (fold?.place) return rangeAround(fold.place);
    return page && span ? page.rangeOf(scope, span) : null;
  }, [page, scope, span?.start, span?.end, fold?.place]);
  const identity = useIdentity(session, mark);
  const figures = useFigures(session, mark);
  const reasons = useReasons(session, mark);
  if (!page || focus?.type !== 'mark') return null;
  const ids = focus.overlapping.length > 0 ? focus.overlapping : [id];
  const place = ids.indexOf(id);
  const position = positionOf(session, mark);
  const status = tellStatus(annotation, unseen?.reason);
  const what = [i18n.t(`kind.${annotation.kind}`), ...(status ? [status] : [])];
  const { text, root } = page.text(scope);
  return (
    <Floating
      anchor={range}
      column={root}
      label={cardName(what, target.exact, position)}
      takesFocus={!focus.isNew}
    >
      <MarkCard
        annotation={annotation}
        candidates={candidateViews(text, anchoring.candidates)}
        context={contextOf(target)}
        overlap={{ index: place + 1, count: ids.length }}
        identity={identity}
        reasons={reasons}
        figures={scope === 'area' ? 0 : figures.length}
        other={session.ledger.unsaved.get(id)?.other ?? {}}
        unseen={unseen ? { reason: unseen.reason, control: fold?.control?.label ?? null } : null}
        isUnsaved={session.ledger.unsaved.get(id)?.hasFailed === true}
        onEdit={(edit, before) => marks.edit(annotation, edit, before)}
        onKind={(kind) => marks.changeKind(id, kind)}
        onSplit={() => void splitMark(session, id, figures)}
        onDelete={() => void marking.delete(id)}
        onRebound={() => session.selection.seekBounds(mark)}
        onAcceptChange={() => {
          const quote = anchoring.quote ?? target.exact;
          if (span && target.type === 'text') void marking.move(id, { scope: target.scope, span, quote });
        }}
        onRelink={(candidate) =>
          target.type === 'text' && void marking.move(id, { ...candidate, scope: target.scope })
        }
        onPreview={(candidate) => session.focus.look(candidate.span)}
        position={position}
        onPrevious={() => stepMark(session, -1)}
        onNext={() => stepMark(session, 1)}
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

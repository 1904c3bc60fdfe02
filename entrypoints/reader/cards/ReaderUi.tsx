import type { ReadonlySignal } from '@preact/signals-core';
import { i18n } from '#i18n';
import { CheatSheet } from '@/components/commands/CheatSheet.tsx';
import { Keys } from '@/components/commands/Key.tsx';
import { TextChangeCard } from '@/components/mark/TextDiff.tsx';
import { Adder, RebindBar } from '@/components/over-page/Adder.tsx';
import { Floating } from '@/components/over-page/Floating.tsx';
import { Toasts } from '@/components/over-page/Toasts.tsx';
import { asToast } from '@/components/words/say.ts';
import { describeText } from '@/components/words/text-state.ts';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import { keysOf, lastKind, lastWords, type Session } from '@/utils/reading/index.ts';
import { MarginStrip } from '../strip/MarginStrip.tsx';
import type { Editing } from '../writing/editing.ts';
import { FocusedMark } from './FocusedMark.tsx';
import { FocusedSuggestion } from './FocusedSuggestion.tsx';

interface ReaderUiProps {
  session: Session;
  /** The marks and suggestions that are on show on the page. */
  shown: ReadonlySignal<readonly PaintedMark[]>;
  editing: Editing;
}

/** All of our UI on a page: the adder at a selection, the card of what is being looked at, messages. */
export function ReaderUi({ session, shown, editing }: ReaderUiProps) {
  const selected = session.connection.isGone.value ? null : session.selection.selected.value;
  const seeking = session.selection.seeking.value;
  const mark = session.focus.mark.value;
  const lookedAt = session.focus.current.value;
  const text = lookedAt?.type === 'textChange' ? lookedAt.text : null;
  return (
    <Keys.Provider value={keysOf(session)}>
      {session.viewing.isHelpOpen.value ? (
        <Floating anchor={null} label={i18n.t('help.title')} takesFocus>
          <CheatSheet surface="page" onClose={() => session.viewing.closeHelp()} />
        </Floating>
      ) : seeking ? (
        <Floating anchor={selected?.range ?? null} label={i18n.t('card.rebound')}>
          <RebindBar
            ready={selected !== null}
            onTake={() => session.marking.takeSelection(seeking)}
            onCancel={() => session.marking.returnToCard()}
          />
        </Floating>
      ) : selected ? (
        <Floating anchor={selected.range} label={i18n.t('adder.label')}>
          <Adder
            outside={selected.scope === 'page' && session.page.current.value?.isArticle === true}
            grown={selected.grown}
            last={lastKind(session)}
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
      <MarginStrip session={session} shown={shown.value} />
      <Messages session={session} />
    </Keys.Provider>
  );
}

function Messages({ session }: { session: Session }) {
  const undo = (steps: readonly string[]) => session.history.undo(steps);
  if (session.connection.isGone.value)
    return <Toasts toasts={[asToast(lastWords(session.ledger, session.drafts), undo)]} onDismiss={null} />;
  const { announcements } = session;
  const toasts = announcements.visible.value.map((line) => asToast(line, undo));
  return <Toasts toasts={toasts} onDismiss={(id) => announcements.dismiss(id)} />;
}

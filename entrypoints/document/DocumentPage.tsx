import { i18n } from '#i18n';
import { formatBytes } from '@/components/words/bytes.ts';
import { type FileAddress, shortKey } from '@/utils/platform/document-page.ts';
import { AreaMarking } from './areas/AreaMarking.tsx';
import { DropTarget } from './DropTarget.tsx';
import { FileChoice } from './FileChoice.tsx';
import { FrameBar } from './frame/FrameBar.tsx';
import { GateNotes } from './GateNotes.tsx';
import { LARGEST } from './get-file.ts';
import { MOST_PAGES } from './show-document.ts';
import { type DocumentDeeds, type DocumentState, type Problem, useDocument } from './use-document.ts';

/** The page for files: what is open, and the way to open another. The pages themselves stand below it. */
export function DocumentPage({ address }: { address: FileAddress }) {
  const deeds = useDocument(address);
  return (
    <>
      <DropTarget onFiles={deeds.choose} />
      <Bar {...deeds} />
      {deeds.state.type === 'shown' && deeds.state.isOther && (
        <p class="document-notes" role="alert" data-testid="other-file">
          {i18n.t('document.otherFile')}
        </p>
      )}
      {deeds.state.type === 'shown' && <GateNotes shown={deeds.state.shown} />}
      <Choice {...deeds} asked={address.key} />
    </>
  );
}

function Bar({ state, choose }: DocumentDeeds) {
  const name = state.type === 'shown' ? state.shown.name : state.type === 'opening' ? state.name : null;
  return (
    <div class="document-head">
      <span class="name">{i18n.t('app.name')}</span>
      {name && (
        <span class="file-name" title={name} data-testid="file-name">
          {name}
        </span>
      )}
      <span class="faint" role="status" data-testid="document-state">
        {tell(state)}
      </span>
      {state.type === 'shown' && (
        <span class="actions">
          <FrameBar shown={state.shown} />
          <AreaMarking shown={state.shown} />
          <FileChoice label={i18n.t('document.openOther')} onFiles={choose} />
        </span>
      )}
    </div>
  );
}

function tell(state: DocumentState): string {
  if (state.type === 'shown') return i18n.t('document.pages', state.shown.pages.length);
  if (state.type !== 'opening') return '';
  return state.total === 0
    ? i18n.t('document.opening')
    : i18n.t('document.reading', [String(state.done), String(state.total)]);
}

/** What is to be done where no file is shown. @param asked the key of the file that the page was opened for */
function Choice({ state, choose, allow, asked }: DocumentDeeds & { asked: string | null }) {
  if (state.type === 'asking')
    return (
      <section class="document-choice">
        <p data-testid="document-asking">{i18n.t('document.asking', [new URL(state.from).hostname])}</p>
        <p class="address">{state.from}</p>
        <div class="row">
          <button type="button" class="primary" data-testid="allow-site" onClick={allow}>
            {i18n.t('document.allow')}
          </button>
          <FileChoice label={i18n.t('document.choose')} onFiles={choose} />
        </div>
      </section>
    );
  if (state.type !== 'choosing') return null;
  const { problem, name } = state;
  const again = name ?? (asked && i18n.t('library.filePart', [shortKey(asked)]));
  return (
    <section class="document-choice">
      {problem && (
        <p role="alert" data-testid="document-problem">
          {name && <strong>{name}: </strong>}
          {sayProblem(problem)}
        </p>
      )}
      {!problem && again && <p data-testid="document-again">{i18n.t('document.again', [again])}</p>}
      <p>{i18n.t('document.dropHere')}</p>
      <div class="row">
        <FileChoice label={i18n.t('document.choose')} isMain onFiles={choose} />
      </div>
      <p class="faint">{i18n.t('document.staysHere')}</p>
    </section>
  );
}

function sayProblem(problem: Problem): string {
  switch (problem) {
    case 'tooLarge':
      return i18n.t('document.problem.tooLarge', [formatBytes(LARGEST)]);
    case 'tooManyPages':
      return i18n.t('document.problem.tooManyPages', [MOST_PAGES.toLocaleString(i18n.t('app.language'))]);
    default:
      return i18n.t(`document.problem.${problem}`);
  }
}

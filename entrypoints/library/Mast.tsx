import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { MastChoice } from '@/components/mast/MastChoice.tsx';
import { MastPages } from '@/components/mast/MastPages.tsx';
import { explain } from '@/components/words/explain.ts';
import type { Award } from '@/utils/model/award.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';
import { PAGES, type View } from './address/views.ts';

interface MastProps {
  awards: readonly Award[];
  /** Undefined before one is chosen. */
  award: Award | undefined;
  reviewer: string | null;
  view: View;
  /** Whether anything of colleagues came in: only then is there something to put side by side. */
  hasColleagues: boolean;
  onView: (view: View) => void;
  onAward: (id: string) => void;
  onNotice: (notice: Notice) => void;
}

/** What there is to see before an award is chosen. */
const NO_AWARD = ['storage', 'start'] as const;

/** The page's head: which award, and who reviews. */
export function Mast({ awards, award, reviewer, view, hasColleagues, onView, onAward, onNotice }: MastProps) {
  const pages = award
    ? PAGES.filter((one) => one !== 'consolidation' || hasColleagues || view === one)
    : NO_AWARD;
  return (
    <header class="mast">
      <span class="name serif">{i18n.t('library.product')}</span>
      {(award || view === 'storage') && (
        <MastPages
          label={i18n.t('library.pages')}
          pages={pages}
          current={view}
          wordsOf={(page) => i18n.t(`library.view.${page}`)}
          onPage={onView}
        >
          <a href="/panel.html" data-testid="to-panel">
            {i18n.t('panels.open')}
          </a>
          <a href="/document.html" target="_blank" rel="noreferrer" data-testid="open-files">
            {i18n.t('library.openFiles')}
          </a>
        </MastPages>
      )}
      {award && (
        <MastChoice
          label={i18n.t('library.award')}
          choices={awards.map(({ id, name }) => [id, name])}
          current={award.id}
          onChoose={onAward}
        />
      )}
      {reviewer !== null && (
        <label class="row reviewer">
          <span class="faint">{i18n.t('dossier.reviewer')}</span>
          <input
            value={reviewer}
            maxLength={200}
            data-testid="reviewer"
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value.trim() === '') event.currentTarget.value = reviewer;
              else setReviewerName(value).catch((error) => onNotice({ text: explain(error) }));
            }}
          />
        </label>
      )}
    </header>
  );
}

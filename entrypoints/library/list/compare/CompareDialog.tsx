import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ANSWERS } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import { formatDay } from '@/components/words/dates.ts';
import { compareTexts } from '@/utils/award/copies/compare.ts';
import { type Passage, passagesOf } from '@/utils/award/copies/passages.ts';
import { printOf } from '@/utils/award/copies/print.ts';
import type { KnownArticle } from '@/utils/award/said.ts';
import { textOfEntry } from '@/utils/award/said.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import { ELIGIBILITY_ANSWERS, type EligibilityAnswer, type Entry } from '@/utils/model/entries.ts';

interface CompareDialogProps {
  /** The entry that is judged. */
  entry: Entry;
  other: Entry;
  articles: ReadonlyMap<string, KnownArticle>;
  /** What the reviewer said of it before. */
  answer: EligibilityAnswer | null;
  /** Closes the dialog, too. */
  onAnswer: (answer: EligibilityAnswer) => void;
  onClose: () => void;
}

/** Two entries side by side over the whole page, with what both texts have in common marked. */
export function CompareDialog({ entry, other, articles, answer, onAnswer, onClose }: CompareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { likeness, sides } = useMemo(() => {
    const texts = [entry, other].map((one) => textOfEntry(one, articles));
    const [own, its] = texts.map(printOf) as [ReturnType<typeof printOf>, ReturnType<typeof printOf>];
    return {
      likeness: compareTexts(own, its),
      sides: [
        { of: entry, passages: passagesOf(texts[0]!, its) },
        { of: other, passages: passagesOf(texts[1]!, own) },
      ],
    };
  }, [entry, other, articles]);
  const share = Math.round(likeness.share * 100);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="compare"
      aria-labelledby="compare-head"
      data-testid="compare-dialog"
      onClose={onClose}
    >
      <header class="row spread">
        <div>
          <h1 class="serif" id="compare-head">
            {share > 0 ? i18n.t('compare.head', [share]) : i18n.t('compare.headFigures')}
          </h1>
          <p class="faint">
            {likeness.ofFigures > 0 && i18n.t('compare.figures', [likeness.figures, likeness.ofFigures])}{' '}
            {i18n.t('compare.hint')}
          </p>
        </div>
        <div class="row">
          {ELIGIBILITY_ANSWERS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={answer === one}
              data-testid={`compare-${one}`}
              onClick={() => onAnswer(one)}
            >
              {ANSWERS[one].sign} {i18n.t(`compare.answer.${one}`)} <Key of={ANSWERS[one].command} />
            </button>
          ))}
          <button type="button" class="plain" onClick={onClose}>
            {i18n.t('compare.close')} <Key of="close" />
          </button>
        </div>
      </header>
      <div class="sides">
        {sides.map(({ of, passages }) => (
          <Side key={of.id} entry={of} passages={passages} />
        ))}
      </div>
    </dialog>
  );
}

function Side({ entry, passages }: { entry: Entry; passages: readonly Passage[] }) {
  const days = entry.parts.flatMap(({ publishedOn }) => publishedOn ?? []).map(formatDay);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that is longer than the window is scrolled by keys.
    <section tabIndex={0} aria-label={entry.code ?? titleOfEntry(entry)}>
      <p>
        <b>{entry.code ?? i18n.t('library.noCode')}</b>
      </p>
      <h2 class="serif">{titleOfEntry(entry)}</h2>
      <p class="faint">{[entry.authors, entry.outlet, ...days].filter(Boolean).join(' · ')}</p>
      <p class="quote compared">
        {passages.map(({ text, isCommon }, index) =>
          // Passages are known by their places alone.
          isCommon ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </p>
    </section>
  );
}

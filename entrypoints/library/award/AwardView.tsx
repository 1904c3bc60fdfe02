import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OpenAward } from '@/components/award/OpenAward.tsx';
import { problemAt, readNames } from '@/components/award/said.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { saveFile } from '@/components/save-file.ts';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { awardFileName, rulesOf, writeAwardFile } from '@/utils/award/file/write.ts';
import { problemsOf } from '@/utils/award/problems.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Review } from '@/utils/model/entries.ts';
import { now } from '@/utils/platform/id.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { editAward, undoAward } from '@/utils/store/desk/awards.ts';
import { listEntries } from '@/utils/store/desk/entries.ts';
import { addAward, replaceRules } from '@/utils/store/desk/take-award.ts';
import { Field } from './Field.tsx';
import { FilePreview } from './file/FilePreview.tsx';
import { Levels } from './Levels.tsx';
import { Rules } from './Rules.tsx';
import { ScoreSheet } from './ScoreSheet.tsx';
import { useAwardEdits } from './use-award-edits.ts';

interface AwardViewProps {
  award: Award;
  /** Undefined until they are read. */
  reviews: ReadonlyMap<string, Review> | undefined;
  onNotice: (notice: Notice | null) => void;
  /** Goes back to the list. */
  onDone: (notice: Notice | null) => void;
  /** Goes on with another award. */
  onAward: (id: string, notice: Notice) => void;
}

/** The rules that entries are held to, and the sheet that they are scored by. */
export function AwardView({ award, reviews, onNotice, onDone, onAward }: AwardViewProps) {
  const { edit, problem, setProblem } = useAwardEdits(award.id, onNotice);
  const problems = useMemo(() => problemsOf(award), [award]);
  const scored = useScored(award.id, reviews);
  const part = { award, problems, edit };
  const [read, setRead] = useState<AwardRules | null>(null);
  const tried = async (act: () => Promise<void>) => {
    try {
      await act();
      setProblem(null);
    } catch (error) {
      setProblem(explain(error));
    }
  };
  const remove = () =>
    tried(async () => {
      const removed = await editAward(award.id, () => ({ deletedAt: now() }));
      onDone({ text: i18n.t('award.removed', [award.name]), undo: () => undoAward(removed) });
    });
  const replace = (rules: AwardRules) =>
    tried(async () => {
      const { undo } = await replaceRules(award.id, rules);
      setRead(null);
      onNotice({ text: i18n.t('awardFile.replaced', [rules.name]), undo });
    });
  const add = (rules: AwardRules) =>
    tried(async () => {
      const { awardId, undo } = await addAward(rules);
      setRead(null);
      onAward(awardId, { text: i18n.t('awardFile.added', [rules.name]), undo });
    });
  const save = () => {
    const at = now();
    const text = writeAwardFile(rulesOf(award), at);
    saveFile({ name: awardFileName(award.name, at), blob: new Blob([text], { type: 'application/json' }) });
  };
  const subcommittees = i18n.t('award.subcommittees');
  return (
    <article class="award-view" data-testid="award-form">
      <header class="row spread">
        <div>
          <h1 class="serif">{award.name}</h1>
          <p class="faint">{i18n.t('award.hint')}</p>
        </div>
        <div>
          <p class="row">
            <OpenAward onRead={setRead} />
            <button
              type="button"
              data-testid="save-award"
              // A file that every reader would refuse helps nobody.
              disabled={problems.length > 0}
              onClick={save}
            >
              {i18n.t('awardFile.save')}
            </button>
          </p>
          <p class="field-problem" role="status" data-testid="award-problems">
            {problems.length > 0 && i18n.t('award.problems', problems.length)}
          </p>
        </div>
      </header>
      {problem && <Problem text={problem} />}
      {read && (
        <FilePreview
          present={rulesOf(award)}
          read={read}
          onReplace={() => void replace(read)}
          onAdd={() => void add(read)}
          onCancel={() => setRead(null)}
        />
      )}
      <div class="halves">
        <section aria-labelledby="award-rules">
          <h2 class="serif" id="award-rules">
            {i18n.t('award.head')}
          </h2>
          <Field
            label={i18n.t('award.name')}
            value={award.name}
            refuse={(text) => (text === '' ? i18n.t('award.problem.noName') : null)}
            problem={problemAt(problems, 'name')}
            testId="award-name"
            onChange={(name) => void edit(i18n.t('award.name'), { name })}
          />
          <Levels {...part} />
          <Rules {...part} />
        </section>
        <section aria-labelledby="award-sheet">
          <h2 class="serif" id="award-sheet">
            {i18n.t('award.sheet')}
          </h2>
          <ScoreSheet {...part} scored={scored} />
          <h2 class="serif">{i18n.t('award.subcommitteesHead')}</h2>
          <Field
            label={subcommittees}
            value={award.subcommittees.join(', ')}
            problem={problemAt(problems, 'subcommittees')}
            testId="subcommittees"
            onChange={(text) => void edit(subcommittees, { subcommittees: readNames(text) })}
          />
        </section>
      </div>
      <footer class="row">
        <button type="button" class="primary" data-testid="award-done" onClick={() => onDone(null)}>
          {i18n.t('award.done')}
        </button>
        <button type="button" class="plain" onClick={() => void remove()}>
          {i18n.t('award.remove')}
        </button>
      </footer>
    </article>
  );
}

/** How many entries of an award have points under a criterion, by its name. */
function useScored(awardId: string, reviews: AwardViewProps['reviews']): ReadonlyMap<string, number> {
  const entries = useLive(() => listEntries(awardId), [awardId]);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { id } of entries.value ?? [])
      for (const name of Object.keys(reviews?.get(id)?.scores ?? {}))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }, [entries.value, reviews]);
}

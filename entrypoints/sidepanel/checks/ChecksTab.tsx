import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import type { Finding } from '@/utils/figures/index.ts';
import { answerFinding, type FindingEdit } from '@/utils/store/desk/findings.ts';
import { neighbour } from '../list/neighbour.ts';
import type { TabProps } from '../tab-props.ts';
import { FindingItem } from './FindingItem.tsx';
import { asking } from './use-checks.ts';
import { placesOf, sayWorking } from './words.ts';

/** Whether the figures of the article agree: what asks stands open with its working, what holds is folded. */
export function ChecksTab({ listed, deeds, commands, checks, onNotice }: TabProps) {
  const { checked, answers, fault } = checks;
  const [isEditing, setEditing] = useState(false);
  const open = asking(checks).map((finding) => ({ ...finding, id: finding.fingerprint }));
  const holding = checked?.findings.filter(({ verdict }) => verdict === 'holds') ?? [];
  const { lookedAt } = listed;
  const chosen = open.find(({ id }) => lookedAt?.list === 'findings' && id === lookedAt.id) ?? null;

  const look = (finding: Finding | null) => {
    setEditing(false);
    if (finding && checked) deeds.show(finding.fingerprint, checked.text.hash, placesOf(finding));
    else deeds.look(null);
  };
  const step = (by: 1 | -1) => look(neighbour(open, chosen, by));
  const save = async (finding: Finding, edit: FindingEdit) => {
    if (!checked) return;
    const { article, text } = checked;
    const { answer = null, note = '' } = answers.get(finding.fingerprint) ?? {};
    const write = async (said: FindingEdit) =>
      void (await answerFinding(article, text, finding.fingerprint, said));
    try {
      await write(edit);
      const told = edit.answer ? i18n.t(`checks.answer.${edit.answer}`) : i18n.t('checks.takenBack');
      if (edit.answer !== undefined)
        onNotice({ text: i18n.t('checks.said', [told]), undo: () => write({ answer, note }) });
    } catch (error) {
      deeds.tell(error);
    }
  };
  const decide = (answer: 'fault' | 'noFault' | 'later') => {
    if (!chosen) return;
    void save(chosen, { answer });
    const next = neighbour(open, chosen, 1, false);
    if (next && open.indexOf(next as (typeof open)[number]) > open.indexOf(chosen)) look(next);
  };
  commands.current = {
    chosen: chosen && { target: 'finding' },
    own: {
      'item.next': () => step(1),
      'item.previous': () => step(-1),
      ...(chosen && {
        'answer.yes': () => decide('noFault'),
        'answer.ask': () => decide('later'),
        'answer.no': () => decide('fault'),
        'note.edit': () => setEditing(true),
        'row.open': () => look(chosen),
        close: () => look(null),
      }),
    },
  };

  if (fault) return <p class="p-body empty warn">{i18n.t('checks.failed', [explain(fault)])}</p>;
  if (!checked)
    return <p class="p-body empty faint">{listed.isLive && listed.head && i18n.t('checks.checking')}</p>;
  return (
    <div class="p-body">
      <p class="tools small num" role="status" data-testid="checks-count">
        {open.length > 0
          ? i18n.t('checks.count', [
              open.filter(({ verdict }) => verdict === 'fails').length,
              open.filter(({ verdict }) => verdict === 'ask').length,
            ])
          : i18n.t(holding.length > 0 ? 'checks.nothing' : 'checks.noRelations')}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: without list marks it is no list to Safari and VoiceOver. */}
      <ol role="list" aria-label={i18n.t('panel.checks')}>
        {open.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            text={checked.text.text}
            answered={answers.get(finding.id) ?? null}
            isChosen={finding === chosen}
            isEditing={finding === chosen && isEditing}
            onChoose={() => look(finding)}
            onEdit={(edit) => void save(finding, edit)}
            onNote={() => setEditing(true)}
            onNoteEnd={() => setEditing(false)}
          />
        ))}
      </ol>
      {holding.length > 0 && (
        <details class="holding" data-testid="holding">
          <summary>{i18n.t('checks.holding', holding.length)}</summary>
          <ul>
            {holding.map((finding) => (
              <li key={finding.fingerprint}>
                <button type="button" class="plain num" onClick={() => look(finding)}>
                  {sayWorking(finding)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

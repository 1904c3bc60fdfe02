import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import type { Span } from '@/utils/model/records.ts';
import { answerFinding, type FindingEdit } from '@/utils/store/desk/findings.ts';
import { keepPartText } from '@/utils/store/desk/part-texts.ts';
import { neighbour } from '../list/neighbour.ts';
import type { TabProps } from '../tab-props.ts';
import { type Asked, askedOf, askedOfParts } from './asked.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { FindingItem } from './FindingItem.tsx';
import { Holding } from './Holding.tsx';
import { Profile } from './Profile.tsx';
import { Unread } from './Unread.tsx';
import { asking } from './use-checks.ts';
import { useElsewhere } from './use-elsewhere.ts';
import { holderOf } from './use-parts.ts';

/** Whether the figures of the article agree, with each other and with the other parts: what asks stands open, what holds is folded. */
export function ChecksTab({ listed, deeds, commands, work, checks, onNotice }: TabProps) {
  const { checked, progress, parts, said, fault } = checks;
  const [isEditing, setEditing] = useState(false);
  /** A finding that is to be shown in another part, once that has come. */
  const [awaited, setAwaited] = useState<{ id: string; leaving: string } | null>(null);
  const elsewhere = useElsewhere(checked, work?.row?.entry ?? null);
  const open = asking(checks);
  const ofParts = open.filter(({ kind }) => kind === 'parts');
  const { lookedAt } = listed;
  const lookedAtId = lookedAt?.list === 'findings' ? lookedAt.id : null;
  const chosen = open.find(({ id }) => id === lookedAtId) ?? null;

  const show = (id: string, places: readonly Span[]) => {
    setEditing(false);
    if (checked) deeds.show(id, checked.text.hash, places);
  };
  const look = (asked: Asked | null) => {
    setEditing(false);
    if (asked) show(asked.id, asked.places);
    else deeds.look(null);
  };
  const step = (by: 1 | -1) => look(neighbour(open, chosen, by));
  const save = async (asked: Asked, edit: FindingEdit) => {
    const holder = asked.kind === 'parts' ? parts && holderOf(asked.id, parts) : checked;
    if (!holder) return;
    const { article, text } = holder;
    const { answer = null, note = '' } = said.get(asked.id) ?? {};
    const write = async (told: FindingEdit) => {
      // What is said of two texts is about both.
      if (checked && asked.kind === 'parts') await keepPartText(checked.article, checked.text);
      await answerFinding(article, text, asked.id, told);
    };
    try {
      await write(edit);
      const told = edit.answer ? i18n.t(`checks.answer.${edit.answer}`) : i18n.t('checks.takenBack');
      if (edit.answer !== undefined)
        onNotice({ text: i18n.t('checks.said', [told]), undo: () => write({ answer, note }) });
    } catch (error) {
      deeds.tell(error);
    }
  };
  /** The part that is left is compared with from there, too, however short it was open. */
  const openPart = async ({ id }: Asked, address: string) => {
    if (!checked || !work) return;
    setAwaited({ id, leaving: checked.text.hash });
    await keepPartText(checked.article, checked.text).catch((error) => deeds.tell(error));
    work.open(address);
  };
  const decide = (answer: 'fault' | 'noFault' | 'later') => {
    if (!chosen) return;
    void save(chosen, { answer });
    const next = neighbour(open, chosen, 1, false);
    if (next && open.indexOf(next) > open.indexOf(chosen)) look(next);
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
  const arrived =
    listed.isLive && awaited && awaited.leaving !== checked?.text.hash
      ? open.find(({ id }) => id === awaited.id)
      : undefined;
  useEffect(() => {
    if (!arrived) return;
    look(arrived);
    setAwaited(null);
  }, [arrived?.id]);

  if (fault) return <p class="p-body empty warn">{i18n.t('checks.failed', [explain(fault)])}</p>;
  if (!checked)
    return (
      <p class="p-body empty faint" role="status">
        {listed.isLive &&
          listed.head &&
          (progress === null
            ? i18n.t('checks.checking')
            : i18n.t('checks.checkingLong', [Math.round(progress * 100)]))}
      </p>
    );
  const holding = [
    ...checked.findings.filter(({ verdict }) => verdict === 'holds').map((one) => askedOf(one, checked)),
    ...askedOfParts(parts, 'holds'),
  ];
  const own = open.filter(({ kind }) => kind !== 'parts');
  const count = (wanted: 'fails' | 'ask') => own.filter(({ verdict }) => verdict === wanted).length;
  const items = (of: readonly Asked[], label: string) => (
    // biome-ignore lint/a11y/noRedundantRoles: without list marks it is no list to Safari and VoiceOver.
    <ol role="list" aria-label={label}>
      {of.map((asked) => (
        <FindingItem
          key={asked.id}
          asked={asked}
          said={said.get(asked.id)}
          isChosen={asked === chosen}
          isEditing={asked === chosen && isEditing}
          onChoose={() => look(asked)}
          onEdit={(edit) => void save(asked, edit)}
          onNote={() => setEditing(true)}
          onNoteEnd={() => setEditing(false)}
          onOpen={(address) => void openPart(asked, address)}
        />
      ))}
    </ol>
  );
  return (
    <div class="p-body">
      {checked.profile && <Profile profile={checked.profile} chosen={lookedAtId} onShow={show} />}
      <p class="tools small num" role="status" data-testid="checks-count">
        {own.length > 0
          ? i18n.t('checks.count', [count('fails'), count('ask')])
          : i18n.t(checked.findings.length > 0 ? 'checks.nothing' : 'checks.noRelations')}
      </p>
      {items(own, i18n.t('panel.checks'))}
      {parts && (
        <section class="parts-check" aria-labelledby="parts-check-head" data-testid="parts-check">
          <h2 id="parts-check-head">{i18n.t('checks.parts')}</h2>
          <Unread parts={parts} hasFindings={ofParts.length > 0} />
          {items(ofParts, i18n.t('checks.parts'))}
        </section>
      )}
      <Holding holding={holding} said={said} onChoose={look} />
      <Elsewhere rows={elsewhere} />
    </div>
  );
}

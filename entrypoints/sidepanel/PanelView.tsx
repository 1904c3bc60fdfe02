import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupLine } from '@/components/backup/BackupLine.tsx';
import { CheatDialog } from '@/components/commands/CheatSheet.tsx';
import { useDeskHistory } from '@/components/desk/history/use-desk-history.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Slip } from '@/components/desk/Slip.tsx';
import { endTyping } from '@/components/end-typing.ts';
import { CountsLine } from '@/components/membership/CountsLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { useChecks } from './checks/use-checks.ts';
import { NO_COMMANDS, usePanelCommands } from './commands.ts';
import type { Deeds } from './deeds.ts';
import type { Work } from './entry/use-work.ts';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import type { PageLink } from './link/page-link.ts';
import { neighbour } from './list/neighbour.ts';
import { StateBar } from './StateBar.tsx';
import { type TabId, tabsOf } from './tabs.ts';
import { useListed } from './use-listed.ts';
import { useReplay } from './use-replay.ts';
import { useTabOfPage } from './use-tab-of-page.ts';

interface PanelViewProps {
  link: PageLink;
  deeds: Deeds;
  address: string | null;
  work: Work | null;
  notice: Notice | null;
  onNotice: (notice: Notice | null) => void;
}

/** Head, tabs and the slip at the foot, whatever the tab. */
export function PanelView({ link, deeds, address, work, notice, onNotice }: PanelViewProps) {
  const listed = useListed(link, address);
  const [chosenTab, setTab] = useState<TabId | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const addresses = useMemo(
    () => work?.row?.entry.parts.map(({ address }) => address) ?? [],
    [work?.row?.entry],
  );
  const checks = useChecks(link.tabId.value, listed.isLive ? listed.head : null, addresses);
  const tabs = tabsOf(work);
  // Beside an entry one begins with the entry, beside any other article with what was marked.
  const tabId = chosenTab ?? (work?.row ? 'entry' : 'marks');
  const at = tabs.findIndex(({ id }) => id === tabId);
  const tab = tabs[at]!;
  const isListTab = tab.id !== 'entry';
  useTabOfPage(link, isListTab ? setTab : null);
  const { undoableAt = null, redoableAt = null } = link.standing.value ?? {};
  const desk = useDeskHistory({
    entryId: work?.row?.entry.id ?? null,
    onNotice,
    settled: async () => work?.settled(),
  });
  const replay = useReplay(link, desk, deeds);
  const turn = (by: 1 | -1) => setTab(tabs[(at + by + tabs.length) % tabs.length]!.id);
  /** In the order of the text, as on the page. */
  const lookAtSuggestion = (by: 1 | -1) => {
    const { suggestions, lookedAt } = listed;
    const from = suggestions.find(({ id }) => lookedAt?.list === 'suggestions' && id === lookedAt.id) ?? null;
    const next = neighbour(suggestions, from, by);
    if (!next) return;
    setTab('suggestions');
    deeds.look({ list: 'suggestions', id: next.id });
  };
  const commands = usePanelCommands({
    target: isHelpOpen ? 'help' : work?.row ? 'entry' : null,
    marks: listed.marks.length,
    suggestions: listed.suggestions.length,
    canUndo: undoableAt !== null || work?.row != null,
    canRedo: redoableAt !== null || work?.row != null,
    commands: {
      ...NO_COMMANDS,
      'suggestion.next': () => lookAtSuggestion(1),
      'suggestion.previous': () => lookAtSuggestion(-1),
      'answer.yes': () => work?.decide('proposed'),
      'answer.ask': () => work?.decide('undecided'),
      'answer.no': () => work?.decide('notProposed'),
      'entry.next': () => work?.next(),
      'entry.previous': () => work?.previous(),
      'note.edit': () => work?.reasonField.current?.focus(),
      'tab.next': () => turn(1),
      'tab.previous': () => turn(-1),
      'page.down': () => deeds.scroll(1),
      'page.up': () => deeds.scroll(-1),
      undo: () => replay('undo'),
      redo: () => replay('redo'),
      'marks.toggle': () => deeds.toggleMarks(),
      help: () => setHelpOpen(!isHelpOpen),
      close: () => (isHelpOpen ? setHelpOpen(false) : endTyping()),
    },
  });
  return (
    <div class="panel">
      {isHelpOpen && <CheatDialog surface="panel" onClose={() => setHelpOpen(false)} />}
      <Head work={work} title={listed.head ? (listed.head.title ?? i18n.t('panel.untitled')) : null} />
      <div class="tabs" role="tablist" aria-label={i18n.t('panel.label')}>
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === tab.id}
            aria-controls="tab-body"
            tabIndex={id === tab.id ? 0 : -1}
            data-testid={`tab-${id}`}
            onClick={() => setTab(id)}
          >
            {label()} {count && <span class="num">{count(listed, checks)}</span>}
          </button>
        ))}
      </div>
      <BackupLine makesDaily />
      <StateBar link={link} hasStored={listed.marks.length > 0} />
      <div class="p-tab" id="tab-body" role="tabpanel" aria-labelledby={`tab-${tab.id}`}>
        <tab.Body
          listed={listed}
          deeds={deeds}
          commands={commands}
          work={work}
          checks={checks}
          onNotice={onNotice}
        />
      </div>
      {work?.fault && (
        <div class="infobar">
          <Problem text={i18n.t('library.notSaved', [explain(work.fault)])} />
          <button type="button" onClick={work.retry}>
            {i18n.t('toast.retry')}
          </button>
        </div>
      )}
      {work?.row && work.review && (
        <Slip
          key={work.row.entry.id}
          review={work.review}
          missing={work.row.missing}
          snippets={work.snippets}
          keys={!(isListTab && listed.lookedAt)}
          reasonField={work.reasonField}
          onEdit={work.edit}
          onType={work.type}
          onOpenPart={(index) => work.open(work.row!.entry.parts[index]!.address)}
        />
      )}
      <CountsLine />
      <Foot link={link} deeds={deeds} notice={notice} onNotice={onNotice} />
    </div>
  );
}

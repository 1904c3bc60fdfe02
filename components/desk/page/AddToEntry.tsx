import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { searchTexts, wordFinder } from '@/utils/entries/desk.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import {
  placeAmong,
  placeOfPart,
  proposeEntries,
  proposeParts,
} from '@/utils/entries/series/propose-parts.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import type { Notice } from '../RunningLine.tsx';
import { addParts, makeEntry, type PageToAdd, partOf, partOfLink } from './entry-acts.ts';
import { PartChoice } from './PartChoice.tsx';

/** Entries that a search shows: whoever wants more types more. */
const SHOWN = 5;

interface AddToEntryProps {
  page: PageToAdd;
  award: Award;
  subcommittee: string | null;
  entries: readonly Entry[];
  onNotice: (notice: Notice) => void;
}

/** An open article that is no part of an entry: what it may belong to is proposed, and nothing is done by itself. */
export function AddToEntry({ page, award, subcommittee, entries, onNotice }: AddToEntryProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [words, setWords] = useState('');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const proposed = useMemo(() => proposeEntries(page, entries, registrableDomain)[0], [page, entries]);
  // Where it is taken for a further part, the others are that entry's.
  const others = useMemo(() => (proposed ? [] : proposeParts(page, [], registrableDomain)), [page, proposed]);
  const wanted = others.filter(({ address }) => !leftOut.has(address)).map(partOfLink);
  const attempt = async (work: () => Promise<Notice>) => {
    try {
      onNotice(await work());
    } catch (error) {
      setProblem(explain(error));
    }
  };
  const add = (entry: Entry) => void attempt(() => addParts(entry, [partOf(page)]));
  return (
    <section class="add-entry stack" aria-label={i18n.t('addEntry.label')} data-testid="add-entry">
      {problem && <Problem text={problem} />}
      {proposed ? (
        <Proposal entry={proposed.entry} why={proposed.why} page={page} onAdd={() => add(proposed.entry)} />
      ) : (
        <p class="faint">{i18n.t('addEntry.none')}</p>
      )}
      <div class="row wrap">
        <button
          type="button"
          data-testid="make-entry"
          onClick={() => void attempt(() => makeEntry(award.id, subcommittee, page, wanted, entries))}
        >
          {wanted.length > 0 ? i18n.t('addEntry.makeOf', [wanted.length + 1]) : i18n.t('addEntry.make')}
        </button>
        {entries.length > 0 && (
          <button
            type="button"
            aria-expanded={isAsked}
            data-testid="other-entry"
            onClick={() => setIsAsked(!isAsked)}
          >
            {i18n.t('addEntry.other')}
          </button>
        )}
      </div>
      {others.length > 0 && <PartChoice parts={others} leftOut={leftOut} onLeaveOut={setLeftOut} />}
      {isAsked && (
        <EntrySearch award={award} entries={entries} words={words} onWords={setWords} onChoose={add} />
      )}
    </section>
  );
}

interface EntrySearchProps {
  award: Award;
  entries: readonly Entry[];
  words: string;
  onWords: (words: string) => void;
  onChoose: (entry: Entry) => void;
}

/** Any entry, looked for by its words. */
function EntrySearch({ award, entries, words, onWords, onChoose }: EntrySearchProps) {
  const texts = useMemo(() => searchTexts(entries, award), [entries, award]);
  const hasWords = wordFinder(words);
  const found = entries.filter(({ id }) => hasWords(texts.get(id)!)).slice(0, SHOWN);
  return (
    <div class="stack">
      <input
        type="search"
        aria-label={i18n.t('library.search')}
        placeholder={i18n.t('library.search')}
        value={words}
        data-testid="search-entry"
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <ul class="found">
        {found.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="plain" data-testid="found-entry" onClick={() => onChoose(entry)}>
              <b>{entry.code}</b> <span class="serif">{titleOfEntry(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ProposalProps {
  entry: Entry;
  why: 'linked' | 'title';
  page: PageToAdd;
  onAdd: () => void;
}

function Proposal({ entry, why, page, onAdd }: ProposalProps) {
  const number = placeAmong(entry, placeOfPart(page.title, page.address)) + 1;
  return (
    <div class="stack" data-testid="proposed-entry">
      <h2>{i18n.t('addEntry.ask', [number])}</h2>
      <p>
        <span class="serif title">{titleOfEntry(entry)}</span>{' '}
        <span class="faint">
          {[entry.code, i18n.t('import.parts', entry.parts.length)].filter(Boolean).join(' · ')}
        </span>
      </p>
      <p class="faint">{i18n.t(`addEntry.why.${why}`)}</p>
      <p>
        <button type="button" class="primary" data-testid="add-part" onClick={onAdd}>
          {i18n.t('addEntry.add', [number])}
        </button>
      </p>
    </div>
  );
}

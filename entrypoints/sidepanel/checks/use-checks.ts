import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { checkFigures, isBetweenTexts, profileFigures } from '@/utils/figures/index.ts';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import type { PageHead } from '@/utils/platform/panel/protocol.ts';
import { listAnsweredFindings } from '@/utils/store/desk/findings.ts';
import { listSnapshots } from '@/utils/store/snapshots.ts';
import { type Asked, askedOf, askedOfParts } from './asked.ts';
import { type Checked, checkPage, nextTask } from './check-page.ts';
import { printedIn, type Said, sayings } from './said.ts';
import { type PartsCheck, useParts } from './use-parts.ts';

/** The figure checks of the article beside the panel. */
export interface Checks {
  /** Null while it is being checked, and where there is none. */
  checked: Checked | null;
  /** How much of a long article is checked, from 0 to 1; null before that is known. */
  progress: number | null;
  /** Against the other parts of its entry; null where it has none. */
  parts: PartsCheck | null;
  /** What the reviewer said, by fingerprint. */
  said: ReadonlyMap<string, Said>;
  fault: Fault | null;
}

const NOTHING_SAID: ReadonlyMap<string, Said> = new Map();

/**
 * Checks the figures of the page in a tab, again whenever its text is another one.
 * @param head null where no page is there to be checked
 * @param addresses of the parts of its entry; none where it belongs to none
 */
export function useChecks(tabId: number | null, head: PageHead | null, addresses: readonly string[]): Checks {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { articleId, hash } = head ?? {};
  useEffect(() => {
    const wanted = new AbortController();
    const { signal } = wanted;
    setChecked(null);
    setProgress(null);
    setFault(null);
    const run = async (id: number, at: PageHead) => {
      const found = await checkPage(id, at, (done) => signal.aborted || setProgress(done), signal);
      if (signal.aborted || !found) return;
      setChecked(found);
      await nextTask();
      if (signal.aborted) return;
      setChecked({ ...found, profile: profileFigures(found.text.text, found.article.publishedOn) });
    };
    if (tabId !== null && head)
      run(tabId, head).catch((error) => signal.aborted || setFault(toFault(error, 'unreachable')));
    return () => wanted.abort();
  }, [tabId, articleId, hash]);
  const parts = useParts(checked, addresses);
  const kept = useLive(() => listKept(articleId), [articleId]);
  const own = useMemo(
    () => (checked && kept.value ? saidTo(checked, kept.value) : NOTHING_SAID),
    [checked?.findings, kept.value],
  );
  const said = useMemo(() => new Map([...own, ...(parts?.said ?? [])]), [own, parts?.said]);
  return { checked, progress, parts, said, fault: fault ?? kept.fault ?? parts?.fault ?? null };
}

type Kept = Awaited<ReturnType<typeof listKept>>;

async function listKept(articleId: string | undefined) {
  if (articleId === undefined) return { answered: [], texts: [] };
  const answered = await listAnsweredFindings(articleId);
  // Older texts matter only to what was said of them.
  return { answered, texts: answered.length > 0 ? await listSnapshots(articleId) : [] };
}

/** Older texts that are checked again for what was said to them, the newest of them. */
const MOST_TEXTS = 6;

const saidTo = ({ findings, article, text }: Checked, { answered, texts }: Kept) =>
  sayings(
    printedIn(findings, text.text, article.title),
    answered.filter(({ fingerprint }) => !isBetweenTexts(fingerprint)),
    printedBefore(article, texts, text.hash),
  );

function* printedBefore({ title, publishedOn }: Article, texts: readonly Snapshot[], hash: string) {
  const older = texts.filter(({ scope, hash: own }) => scope === 'article' && own !== hash);
  for (const { text } of older.reverse().slice(0, MOST_TEXTS))
    yield* printedIn(checkFigures(text, { title, publishedOn }), text, title);
}

/** The findings that ask something of the reviewer, answered or not: first those of the article, then those against other parts. */
export const asking = ({ checked, parts }: Checks): readonly Asked[] =>
  checked
    ? [
        ...checked.findings.filter(({ verdict }) => verdict !== 'holds').map((one) => askedOf(one, checked)),
        ...askedOfParts(parts, 'fails'),
      ]
    : [];

/** How many of them wait for an answer. */
export const waiting = (checks: Checks): number =>
  asking(checks).filter(({ id }) => !checks.said.get(id)?.answer).length;

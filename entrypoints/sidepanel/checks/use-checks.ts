import { useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { textHash } from '@/utils/article/index.ts';
import { checkFigures, type Finding } from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { callReader } from '@/utils/platform/messages/messages.ts';
import type { PageHead } from '@/utils/platform/panel/protocol.ts';
import { listAnsweredFindings } from '@/utils/store/desk/findings.ts';

/** An article that was checked. */
export interface Checked {
  article: Article;
  /** The very text that was checked. */
  text: Snapshot;
  /** In text order. */
  findings: readonly Finding[];
}

/** The figure checks of the article beside the panel. */
export interface Checks {
  /** Null while it is being checked, and where there is none. */
  checked: Checked | null;
  /** What the reviewer said, by fingerprint. */
  answers: ReadonlyMap<string, AnsweredFinding>;
  fault: Fault | null;
}

/** The panel is drawn before the figures are checked, and hears keys in between. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

async function check(tabId: number, { hash }: PageHead): Promise<Checked | null> {
  const page = await callReader(tabId, 'describePage', null);
  // A page that has gone on meanwhile says so, and is checked then.
  if (!page || textHash(page.seen.text) !== hash) return null;
  await nextTask();
  const { article } = page;
  const { text } = page.seen;
  return {
    article,
    text: { articleId: article.id, hash, scope: 'article', text, takenAt: now() },
    findings: checkFigures(text, { title: article.title, publishedOn: article.publishedOn }),
  };
}

/**
 * Checks the figures of the page in a tab, again whenever its text is another one.
 * @param head null where no page is there to be checked
 */
export function useChecks(tabId: number | null, head: PageHead | null): Checks {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { articleId, hash } = head ?? {};
  useEffect(() => {
    let isLatest = true;
    setChecked(null);
    setFault(null);
    if (tabId !== null && head)
      check(tabId, head).then(
        (found) => isLatest && setChecked(found),
        (error) => isLatest && setFault(toFault(error, 'unreachable')),
      );
    return () => {
      isLatest = false;
    };
  }, [tabId, articleId, hash]);
  const said = useLive(async () => (articleId ? listAnsweredFindings(articleId) : []), [articleId]);
  return {
    checked,
    answers: new Map((said.value ?? []).map((answer) => [answer.fingerprint, answer])),
    fault: fault ?? said.fault,
  };
}

/** The findings that ask something of the reviewer, answered or not. */
export const asking = ({ checked }: Checks): readonly Finding[] =>
  checked?.findings.filter(({ verdict }) => verdict !== 'holds') ?? [];

/** How many of them wait for an answer. */
export const waiting = (checks: Checks): number =>
  asking(checks).filter(({ fingerprint }) => !checks.answers.get(fingerprint)?.answer).length;

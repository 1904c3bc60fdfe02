import { useEffect, useMemo } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { addressKeys } from '@/utils/article/index.ts';
import { isBetweenTexts, type VersionsFinding } from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';
import type { Fault } from '@/utils/model/fault.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { listAnsweredFindings } from '@/utils/store/desk/findings.ts';
import { keepPartText, listPartTexts, type PartTexts } from '@/utils/store/desk/part-texts.ts';
import type { Checked } from './check-page.ts';
import { compareOld, compareRead, type PartsFinding, type ReadParts } from './parts.ts';
import { type Said, sayings } from './said.ts';

/** What the part in the page and the other parts of its entry say of the same things. */
export interface PartsCheck {
  addresses: readonly string[];
  read: ReadParts;
  findings: readonly PartsFinding[];
  /** What the reviewer said, by fingerprint. */
  said: ReadonlyMap<string, Said>;
  /** Which article's answers hold one to a finding, by its fingerprint. */
  heldBy: ReadonlyMap<string, string>;
  fault: Fault | null;
}

/** Milliseconds without a change after which a text is taken as what the part says. */
const SETTLED = 2_000;

const keysOf = (urls: readonly string[]) => addressKeys(urls, registrableDomain);

/** Compares the checked article with the other parts of its entry; null where there are none, or while they are being read. */
export function useParts(checked: Checked | null, addresses: readonly string[]): PartsCheck | null {
  const stored = useLive(() => listStored(addresses), [addresses.join(' ')]);
  const { text, article } = checked ?? {};
  const read = useMemo(
    () => (text && article && stored.value ? readOf({ text, article }, addresses, stored.value.parts) : null),
    [text, stored.value?.parts],
  );
  useEffect(() => {
    const known = read && stored.value?.parts[read.here];
    // The first text of a part is kept by the reader (utils/reading/page/entry-text.ts).
    if (!text || !article || !known || known.texts.some(({ hash }) => hash === text.hash)) return undefined;
    // What cannot be kept now is kept at the next visit.
    const keep = () => void keepPartText(article, text).catch(() => {});
    const timer = setTimeout(keep, SETTLED);
    return () => clearTimeout(timer);
  }, [text, read]);
  const findings = useMemo(() => (read ? compareRead(read) : []), [read]);
  const answered = stored.value?.answered;
  const said = useMemo(() => {
    const printed = (one: VersionsFinding) => ({ finding: one, figures: one.fingerprint });
    const older = function* (from: ReadParts) {
      for (const one of compareOld(from)) yield printed(one);
    };
    return read && answered ? sayings(findings.map(printed), answered, older(read)) : new Map<string, Said>();
  }, [read, findings, answered]);
  if (!read || !answered) return null;
  const heldBy = new Map(answered.map(({ fingerprint, articleId }) => [fingerprint, articleId]));
  return { addresses, read, findings, said, heldBy, fault: stored.fault };
}

async function listStored(addresses: readonly string[]) {
  if (addresses.length < 2) return null;
  const parts = await listPartTexts(addresses);
  const ids = [...new Set(parts.flatMap((part) => part?.article.id ?? []))];
  const answered: AnsweredFinding[] = (await Promise.all(ids.map(listAnsweredFindings))).flat();
  return { parts, answered: answered.filter(({ fingerprint }) => isBetweenTexts(fingerprint)) };
}

/** With today's text of the part in the page. */
function readOf(
  { text, article }: Pick<Checked, 'text' | 'article'>,
  addresses: readonly string[],
  stored: readonly (PartTexts | null)[],
): ReadParts | null {
  const keys = new Set(keysOf(article.urls));
  const byRecord = stored.findIndex((part) => part?.article.id === article.id);
  const here =
    byRecord >= 0
      ? byRecord
      : addresses.findIndex((address) => keysOf([address]).some((key) => keys.has(key)));
  if (here < 0) return null;
  const older = stored[here]?.texts.filter(({ hash }) => hash !== text.hash) ?? [];
  return { parts: stored.with(here, { article, texts: [text, ...older] }), here };
}

/** The record and the text to which an answer is kept: those that hold one, else those of the part that is read first. */
export function holderOf(
  id: string,
  { read, findings, heldBy }: PartsCheck,
): { article: Article; text: Snapshot } | null {
  const finding = findings.find(({ fingerprint }) => fingerprint === id);
  if (!finding) return null;
  const holding = read.parts.find((part) => part?.article.id === heldBy.get(id));
  const { article, texts } = holding ?? read.parts[finding.places[0].text]!;
  return { article, text: texts[0]! };
}

import type { PageSight, SeenPage } from '@/utils/article/index.ts';
import type {
  AcceptedCampaign,
  Annotation,
  AnnotationKind,
  Article,
  Campaign,
  MarkedStatistic,
  Rejection,
  Snapshot,
  Span,
} from '@/utils/model/records.ts';
import type { AnchorRecord, AnnotationEdit, AnnotationSave } from '@/utils/store/annotations.ts';
import type { ArticleFile } from '@/utils/store/articles/article-file.ts';
import type { Loss } from '@/utils/store/backup/find-loss.ts';
import type { Portion } from '@/utils/store/database/portions.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import type { GazetteerEntry, Notice, StatisticReading, Suggestion } from '@/utils/suggest/index.ts';
import type { PartName } from '../parts/part-names.ts';

/** What the reader tells the popup about the page it stands on. */
export interface PageDescription {
  isArticle: boolean;
  /** As the page has it today, under the id of its record or the one that its first mark would make. */
  article: Article;
  /** The page as it can be looked up in the store: whether it has a record is for the store to say, at any time. */
  seen: SeenPage;
  sight: PageSight;
  suggestionCount: number;
}

/** A text to be read for what it says. What is answered depends on this alone, and nothing of it is kept. */
interface AskedText {
  /** An article text: NFC, single spaces, a line break between blocks. */
  text: string;
  /** ISO date of the article. */
  publishedOn: string | null;
}

/** What marked words say, as far as the text allows: a campaign's identity or a figure's parts. */
export interface Meaning {
  campaign: Campaign | null;
  statistic: MarkedStatistic | null;
  /** What the figure's fields were read from: places in the text. */
  reasons: StatisticReading['reasons'];
}

/** Calls that the background answers; messages/background-requests.ts checks them. Every one is safe to repeat. */
export interface BackgroundCalls {
  /**
   * The detector's verdict on the sender's tab: lights the icon and sends for the reader, or puts both away.
   * `hasReader`: one of an earlier run of the extension stands on the page; a new one looks after what it left.
   */
  pageDetected(report: { isArticle: boolean; hasReader: boolean }): void;
  /** What is stored of the article that a page shows; and what was lost, told to the first page that asks. */
  openArticle(page: SeenPage): ArticleFile & { loss: Loss | null };
  /** Further marks of an article that `openArticle` named and did not hand over. */
  readAnnotations(request: { articleId: string; ids: string[] }): Portion;
  /** Shows the number of marks on the toolbar icon of the sender's tab. */
  showMarkCount(request: { count: number }): void;
  /** @returns the id of the article's record, which another tab may have made first */
  saveAnnotations(save: AnnotationSave): string;
  /** @returns the mark as it is stored now: what another tab wrote since `before` stands (utils/store/typed-fields.ts) */
  editAnnotation(request: {
    id: string;
    edit: AnnotationEdit;
    updatedAt: string;
    snapshot: Snapshot | null;
    before: TypedFields;
  }): Annotation;
  /**
   * @param request.address of the page that the marks were looked for in
   * @returns the ids that were written: a page testifies to the marks that were recorded at its own address
   */
  recordAnchors(request: { address: string; records: AnchorRecord[] }): string[];
  /**
   * @param request.name the words that are no campaign, in this article and in others; null where only this place was refused
   * @returns the id of the article's record
   */
  reject(request: { article: Article; rejection: Rejection; name: string | null }): string;
  /** @param request the article that is open, as in `reject`; null for one that the page has gone on from, which is told by its id */
  unreject(request: {
    article: Article | null;
    articleId: string;
    fingerprint: string;
    name: string | null;
  }): void;
  acceptCampaign(campaign: AcceptedCampaign): void;
  forgetCampaign(request: { id: string }): void;
  /** Proposes the campaigns and statistics of a text (utils/suggest) as the reviewer taught, also what was refused in one place. */
  suggest(
    request: AskedText & {
      includeWords: boolean;
      includeLegalDocuments: boolean;
    },
  ): readonly Suggestion[];
  /** @returns what the words at each place say, in order */
  understand(
    request: AskedText & { places: readonly (Span & { kind: AnnotationKind })[] },
  ): readonly Meaning[];
  /**
   * @param request.gazetteerId of the campaign that the reviewer took the words for
   * @returns which campaigns the words may mean, where that is not settled, and what to beware of where it is
   */
  identify(request: AskedText & Span & { gazetteerId: string | null }): {
    candidates: readonly GazetteerEntry[];
    notices: readonly Notice[];
  };
  /** @returns the figures that stand in a mark, the one that it is understood as first: places in the text */
  figuresIn(request: { text: string } & Span): readonly Span[];
  /** Keeps the reviewer's history on an article with the sender's tab: steps as text. */
  keepSteps(request: { articleId: string; done: string; undone: string }): void;
  /** @returns what was kept; null where nothing was */
  readSteps(request: { articleId: string }): { done: string; undone: string } | null;
  /** Opens a window for the note of a mark, for pages in which it cannot be written. */
  openNote(request: { id: string }): void;
  /**
   * Opens the next entry to read in a tab, after the one whose part it shows, where it was left (utils/entries/desk.ts).
   * @param request.id made by the caller: asked again under it, the same entry is answered
   * @returns what the entry is called, and where it was opened; null when nothing is left to read
   */
  nextEntry(request: { id: string; tabId: number }): { name: string; address: string | null } | null;
  /**
   * The sender's page is looked at: if it is a part of an entry, that part was opened.
   * @returns where it was left, as an offset into the article's text; null when it is no part of an entry
   */
  openPart(request: { address: string }): number | null;
  /** Remembers how far a part of an entry was read. */
  leavePart(request: { address: string; offset: number }): void;
  /** Puts a part of the reader into the sender's page (utils/platform/parts/). */
  bringPart(request: { part: PartName }): void;
  /** @returns the key that readers know each other by where the browser's storage area is damaged (../hand-over-key.ts) */
  spareKey(request: null): string;
}

/** Calls that the reader in a tab answers; messages/reader-requests.ts checks them. */
export interface ReaderCalls {
  /** Reads the page. `asked`: the reviewer wants it although the page may be no article. */
  open(request: { asked: boolean }): void;
  /**
   * The page does not look like an article any more: everything of ours leaves it, unless the reviewer is at work on it.
   * @returns whether it left
   */
  close(request: null): boolean;
  /** Somebody else wrote marks or metadata of this article, or a preference (`articleId` null). */
  storeChanged(request: { articleId: string | null }): void;
  /** Null while no page has been read. */
  describePage(request: null): PageDescription | null;
  /**
   * Runs a command that the reviewer gave by a key of the browser or by the context menu.
   * @returns false where no page was read yet
   */
  runCommand(request: { command: string }): boolean;
  /** Scrolls to a mark and opens its card. @returns false where the page has no such mark, or not yet */
  showMark(request: { id: string }): boolean;
  /** Opens the remark on the article as a whole, to be written. */
  noteArticle(request: null): void;
}

export type Request<M, K extends keyof M> = M[K] extends (request: infer R) => unknown ? R : never;
export type Reply<M, K extends keyof M> = M[K] extends (...args: never[]) => infer R ? R : never;

import type { SeenPage } from '../article/identity';
import type { AcceptedCampaign, Annotation, Article, Rejection, Snapshot } from '../model';
import type { AnchorRecord, AnnotationEdit, AnnotationSave } from '../store/annotations';
import type { ArticleFile } from '../store/article-file';

/** What the reader tells the popup about the page it stands on. */
export interface PageDescription {
  isArticle: boolean;
  /** As stored, or as it would be stored with the first mark. */
  article: Article;
  /** The page as it can be looked up in the store: whether it has a record is for the store to say, at any time. */
  seen: SeenPage;
  suggestionCount: number;
}

/**
 * Calls that the background answers. Every one is safe to repeat. background-requests.ts says what a request must be,
 * and refuses what a type does not promise at run time.
 */
export interface BackgroundCalls {
  /** The detector's verdict on the sender's tab: lights the icon and sends for the reader, or puts both away. */
  pageDetected(report: { isArticle: boolean }): void;
  /** What is stored of the article that a page shows. */
  openArticle(page: SeenPage): ArticleFile;
  /** Shows the number of marks on the toolbar icon of the sender's tab. */
  showMarkCount(request: { count: number }): void;
  /** @returns the id of the article's record, which another tab may have made first */
  saveAnnotations(save: AnnotationSave): string;
  editAnnotation(request: {
    id: string;
    edit: AnnotationEdit;
    updatedAt: string;
    snapshot: Snapshot | null;
  }): Annotation;
  /** @returns the ids that were written */
  recordAnchors(records: AnchorRecord[]): string[];
  /** @returns the id of the article's record */
  reject(request: { article: Article; rejection: Rejection }): string;
  unreject(request: { articleId: string; fingerprint: string }): void;
  acceptCampaign(campaign: AcceptedCampaign): void;
  forgetCampaign(request: { id: string }): void;
}

/** Calls that the reader in a tab answers; reader-requests.ts says what a request must be. */
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
  /** Scrolls to a mark and opens its card. */
  showMark(request: { id: string }): void;
}

export type Calls = BackgroundCalls | ReaderCalls;
export type Request<M, K extends keyof M> = M[K] extends (request: infer R) => unknown ? R : never;
export type Reply<M, K extends keyof M> = M[K] extends (...args: never[]) => infer R ? R : never;

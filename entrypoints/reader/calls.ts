import type { Handlers, PageDescription, ReaderCalls } from '@/utils/platform/messages/messages.ts';
import { PageReader, type Session } from '@/utils/reading/index.ts';
import type { Inheritance } from './hand-over/taking-over.ts';

/** Answers the extension's calls, and goes on where an earlier reader of this page stopped, without being called. */
export class Calls implements Handlers<ReaderCalls> {
  readonly #session: Session;
  readonly #reader: PageReader;
  /** What an earlier reader left on this page, until it is taken over; `#ready` when that is known. */
  #left: Inheritance | null = null;
  readonly #ready: Promise<void>;

  /** @param left see hand-over/taking-over.ts */
  constructor(document: Document, session: Session, left: Promise<Inheritance | null>, signal: AbortSignal) {
    this.#session = session;
    this.#reader = new PageReader(document, session, () => this.#takeOver(), signal);
    this.#ready = left.then(
      (found) => {
        this.#left = found;
      },
      () => {},
    );
    void this.#succeed();
  }

  readonly open = async ({ asked }: { asked: boolean }): Promise<void> => {
    await this.#ready;
    return this.#reader.open(asked);
  };

  readonly close = (): Promise<boolean> => this.#reader.close();

  /** Answers at once: whoever wrote does not wait for this tab to read. */
  readonly storeChanged = ({ articleId }: { articleId: string | null }): void =>
    this.#reader.reload(articleId);

  readonly describePage = (): PageDescription | null => this.#reader.describe();

  readonly runCommand = async ({ command }: { command: string }): Promise<boolean> => {
    if (!this.#session.page.current.value) return false;
    const { runNamed } = await import('./over-page.tsx');
    runNamed(this.#session, command);
    return true;
  };

  readonly showMark = ({ id }: { id: string }): boolean => {
    const { marks, focus } = this.#session;
    if (!marks.get(id)) return false;
    focus.turnToMark(id);
    return true;
  };

  readonly noteArticle = async (): Promise<void> =>
    (await import('./over-page.tsx')).noteArticle(this.#session);

  async #succeed(): Promise<void> {
    await this.#ready;
    const page = this.#left?.page();
    if (page) await this.open({ asked: !page.isArticle });
    else this.#takeOver();
  }

  #takeOver(): void {
    this.#left?.takeOver();
    this.#left = null;
  }
}

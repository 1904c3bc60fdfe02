import { useEffect, useRef, useState } from 'preact/hooks';
import { explain } from '@/components/words/explain.ts';
import type { Article, ArticleMeta } from '@/utils/model/records.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import { takeBackEdits } from '@/utils/store/articles/article-edits.ts';
import { editArticle } from '@/utils/store/articles/articles.ts';
import {
  ARTICLE_FIELDS,
  type ArticleField,
  correctionOf,
  leftTyping,
  metaOf,
  saysSame,
} from './article-fields.ts';
import { forgetTyping, keptTyping, type Typing } from './kept-typing.ts';

/** How far the reviewer's corrections have come. */
export type CorrectionState = 'untouched' | 'saving' | 'saved' | 'failed';

export interface Corrections {
  /** The article with what is not in the store yet. */
  article: Article;
  state: CorrectionState;
  /** Goes up when something is taken back: what was typed before that is shown no more. */
  round: number;
  /** Why the last write failed. */
  problem: string | null;
  edit: (field: ArticleField, text: string | null) => void;
  /** Takes back all that was corrected since the form was opened. */
  undo: () => void;
  /** Lets one field say again what the page says. */
  takeFromPage: (field: ArticleField, page: Article) => void;
  /** Writes again what failed. */
  retry: () => void;
  /** Resolves when all is written, or refused: to whether nothing waits. */
  settled: () => Promise<boolean>;
}

/**
 * Corrections of an article that save themselves, one after the other, each with all that is not in the store yet.
 * @param address the page's: what was typed when the popup was last taken away is kept under it, and saved now
 */
export function useCorrections(article: Article, isStored: boolean, address: string): Corrections {
  const [before] = useState({ article, isStored });
  const [pending, setPending] = useState<Partial<ArticleMeta>>({});
  const [state, setState] = useState<CorrectionState>('untouched');
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  // Read by writes that begin and end between renderings.
  const work = useRef({ article, pending, typed: {} as Typing, queue: Promise.resolve() });
  work.current.article = article;

  const hold = (fields: Partial<ArticleMeta>) => {
    work.current.pending = fields;
    setPending(fields);
  };
  /** Does a piece of writing after those before it. */
  const enqueue = (write: (id: string) => Promise<void>) => {
    setState('saving');
    work.current.queue = work.current.queue.then(async () => {
      const { id } = work.current.article;
      try {
        await write(id);
        void announceChange(id);
        setProblem(null);
        setState(isEmpty(work.current.pending) ? 'saved' : 'saving');
      } catch (error) {
        setProblem(explain(error, 'storage'));
        setState('failed');
      }
    });
  };
  const writePending = () =>
    enqueue(async (id) => {
      const { pending, typed } = work.current;
      const fields = Object.keys(pending) as (keyof ArticleMeta)[];
      // Typed and taken back, a field is the page's own still.
      const corrected = { ...before.article, ...pending };
      const unchanged = fields.filter((field) => saysSame(corrected, before.article, field));
      const changed = Object.entries(pending).filter(([field]) => !unchanged.includes(field as never));
      const written = { ...typed };
      if (changed.length > 0) await editArticle(work.current.article, Object.fromEntries(changed));
      if (unchanged.length > 0) await takeBackEdits(id, before.article, unchanged, before.isStored);
      forgetTyping(address, written);
      const newer = Object.entries(work.current.pending).filter(
        ([field, value]) => pending[field as keyof ArticleMeta] !== value,
      );
      hold(Object.fromEntries(newer));
    });
  const edit = (field: ArticleField, text: string | null) => {
    const { typed } = work.current;
    typed[field] = text ?? '';
    hold({ ...work.current.pending, ...correctionOf(before.article, field, text, typed) });
    writePending();
  };
  const takeBack = (said: Article, fields: readonly (keyof ArticleMeta)[], wasStored: boolean) => {
    const left = Object.entries(work.current.pending).filter(([field]) => !fields.includes(field as never));
    hold(Object.fromEntries(left));
    setRound((count) => count + 1);
    enqueue((id) => takeBackEdits(id, said, fields, wasStored));
  };

  // What was typed into a popup that was taken away counts as typed now.
  useEffect(() => {
    const kept = leftTyping(address, article);
    for (const field of ARTICLE_FIELDS) if (kept[field] !== undefined) edit(field, kept[field] || null);
  }, []);

  return {
    article: { ...article, ...pending },
    state,
    round,
    problem,
    edit,
    undo: () => {
      const fields = [...new Set(ARTICLE_FIELDS.filter((field) => field in work.current.typed).map(metaOf))];
      forgetTyping(address, keptTyping(address));
      takeBack(before.article, fields, before.isStored);
      work.current.typed = {};
    },
    takeFromPage: (field, page) => {
      for (const name of ARTICLE_FIELDS) if (metaOf(name) === metaOf(field)) delete work.current.typed[name];
      takeBack(page, [metaOf(field)], true);
    },
    retry: writePending,
    settled: async () => {
      let seen: Promise<void>;
      do {
        seen = work.current.queue;
        await seen;
      } while (seen !== work.current.queue);
      return isEmpty(work.current.pending);
    },
  };
}

const isEmpty = (fields: Partial<ArticleMeta>) => Object.keys(fields).length === 0;

import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import { Gap } from '@/components/lists/Gap.tsx';
import { stepFrom } from '@/components/lists/step-from.ts';
import { useTicks } from '@/components/lists/use-ticks.ts';
import { useWindow } from '@/components/lists/use-window.ts';
import { now } from '@/utils/platform/id.ts';
import type { PageProps } from '../address/page-props.ts';
import { useReading } from '../reading/use-reading.ts';
import { useTrash } from '../trash/use-trash.ts';
import { ArticleRow, type ListedArticle } from './ArticleRow.tsx';

/** As list.css has them. */
const ROW_HEIGHT = 35;
const HEAD_HEIGHT = 28;

const HEADINGS = [
  ['title', 'library.articleTitle'],
  ['code', 'library.entry'],
  ['outlet', 'entryField.outlet'],
  ['day', 'library.day'],
  ['marks', 'library.marks'],
  ['state', 'library.state'],
  ['verdict', 'library.verdict'],
] as const;

/** All articles that are kept, whether they belong to an entry or not. */
export function ArticlesView({ award, desk, shelf, isReading, readingTab, onNotice }: PageProps) {
  const [isLooseOnly, setLooseOnly] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const id = useId();
  const rowsById = useMemo(() => new Map((desk.rows ?? []).map((row) => [row.entry.id, row])), [desk.rows]);
  const articles = useMemo(() => {
    const works = isLooseOnly ? shelf.loose : [...shelf.works, ...shelf.loose];
    return works.flatMap((work) =>
      work.articles.map(
        (part): ListedArticle => ({ key: `${work.entry?.id ?? ''} ${part.held.article.id}`, work, part }),
      ),
    );
  }, [shelf, isLooseOnly]);
  const keys = useMemo(() => articles.map(({ key }) => key), [articles]);
  const ticks = useTicks(keys);
  const { openSighting } = useReading(readingTab, onNotice);
  const trash = useTrash(onNotice);
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  const { scroller, onScroll, first, end, reveal } = useWindow(articles.length, ROW_HEIGHT, HEAD_HEIGHT);
  const choose = (key: string | null) => {
    setChosen(key);
    if (key !== null) reveal(keys.indexOf(key));
  };
  const open = (one: ListedArticle | undefined) => one && void openSighting({ ...one, mark: null });
  const step = (by: 1 | -1) => choose(stepFrom(keys, chosen, by));
  useLibraryKeys('list', {
    'list.next': () => step(1),
    'list.previous': () => step(-1),
    'list.open': () => open(articles[at]),
    'tick.row': () => chosen !== null && ticks.toggle(chosen),
    'tick.range': () => chosen !== null && ticks.tickTo(chosen),
    close: ticks.clear,
  });
  const ticked = articles.filter(({ key }) => ticks.ticked.has(key));
  const marks = ticked.flatMap(({ part }) => part.held.marks);
  return (
    <>
      <div class="row spread">
        <h1 class="serif">{i18n.t('library.view.articles')}</h1>
        <label class="row">
          <input
            type="checkbox"
            checked={isLooseOnly}
            data-testid="loose-only"
            onChange={(event) => setLooseOnly(event.currentTarget.checked)}
          />
          {i18n.t('library.looseOnly')}
        </label>
        <span class="faint push" role="status">
          {isReading ? i18n.t('library.stillReading') : i18n.t('library.articleCount', articles.length)}
        </span>
      </div>
      {articles.length === 0 && !isReading ? (
        <p class="empty">{i18n.t('library.noArticles')}</p>
      ) : (
        <div class="table-scroller" ref={scroller} onScroll={onScroll}>
          <table
            ref={grid}
            class="entries articles"
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows can be chosen is a grid.
            role="grid"
            tabIndex={0}
            aria-label={i18n.t('library.view.articles')}
            aria-rowcount={articles.length + 1}
            aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
            data-testid="articles"
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              step(event.key === 'ArrowDown' ? 1 : -1);
            }}
          >
            <thead>
              <tr>
                <th scope="col" class="tick">
                  <span class="hidden">{i18n.t('bulk.label')}</span>
                </th>
                {HEADINGS.map(([column, heading]) => (
                  <th key={column} scope="col" class={column}>
                    {i18n.t(heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {first > 0 && <Gap height={first * ROW_HEIGHT} />}
              {articles.slice(first, end).map((one, index) => (
                <ArticleRow
                  key={one.key}
                  id={`${id}-${first + index}`}
                  index={first + index}
                  listed={one}
                  row={one.work.entry ? rowsById.get(one.work.entry.id) : undefined}
                  isBlind={award.blind && one.work.entry !== null}
                  isChosen={first + index === at}
                  isTicked={ticks.ticked.has(one.key)}
                  onTick={(isRange) => (isRange ? ticks.tickTo : ticks.toggle)(one.key)}
                  onChoose={() => choose(one.key)}
                  onOpen={() => open(one)}
                />
              ))}
              {end < articles.length && <Gap height={(articles.length - end) * ROW_HEIGHT} />}
            </tbody>
          </table>
        </div>
      )}
      {ticked.length > 0 && (
        <section class="bar bulk" aria-label={i18n.t('bulk.label')} data-testid="bulk">
          <b>{i18n.t('bulk.articles', ticked.length)}</b>
          <button
            type="button"
            disabled={marks.length === 0}
            data-testid="bulk-trash"
            onClick={() => void trash.trash(marks, now())}
          >
            {i18n.t('bulk.trashMarks', marks.length)}
          </button>
          <button type="button" class="plain push" onClick={ticks.clear}>
            {i18n.t('bulk.clear')}
          </button>
        </section>
      )}
    </>
  );
}

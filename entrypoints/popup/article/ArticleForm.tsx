import { Fragment } from 'preact';
import { useReducer, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '@/components/fields.tsx';
import { Problem } from '@/components/Problem.tsx';
import type { Article } from '@/utils/model/records.ts';
import {
  ARTICLE_FIELDS,
  type ArticleField,
  fieldText,
  leftTyping,
  metaOf,
  NAMING_FIELDS,
  saysSame,
} from './article-fields.ts';
import { keepTyping } from './kept-typing.ts';
import { type Corrections, useCorrections } from './use-corrections.ts';

const LABELS = {
  title: 'field.title',
  byline: 'field.byline',
  outlet: 'field.outlet',
  publishedOn: 'field.publishedOn',
  publishedTime: 'field.publishedTime',
  seriesPart: 'field.seriesPart',
  sapo: 'field.sapo',
  award: 'field.awardBanner',
  edition: 'field.edition',
  year: 'field.year',
} as const satisfies Record<ArticleField, string>;

const FORMS: Partial<Record<ArticleField, { type?: 'date' | 'time'; pattern?: string }>> = {
  publishedOn: { type: 'date' },
  publishedTime: { type: 'time' },
  year: { pattern: '\\d{4}' },
};

/** The fields beside which the page's own word can be had back: of an award's three, the first. */
const TAKEN_BACK_AT: ReadonlySet<ArticleField> = new Set(
  ARTICLE_FIELDS.filter((field) => field !== 'edition' && field !== 'year'),
);

interface ArticleFormProps {
  article: Article;
  /** Whether it has a record. */
  isStored: boolean;
  /** Author and outlet are not to be known. */
  isBlind: boolean;
  /** As its page has it today. */
  page: Article;
  /** The page's address. */
  address: string;
  onDone: () => void;
}

/** What the page says of itself, open to the reviewer's correction, which saves itself. */
export function ArticleForm({ article, isStored, isBlind, page, address, onDone }: ArticleFormProps) {
  const corrections = useCorrections(article, isStored, address);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const form = useRef<HTMLFormElement>(null);
  const shown = corrections.article;
  const isWaiting = Object.keys(leftTyping(address, article)).length > 0;
  const done = async () => {
    if (await corrections.settled()) onDone();
  };
  return (
    <form
      ref={form}
      class="fields-form article-form"
      data-testid="article-form"
      onInput={({ target }) => {
        redraw(undefined);
        if (target instanceof HTMLInputElement && target.validity.valid)
          keepTyping(address, target.name, target.value.trim());
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      {ARTICLE_FIELDS.filter((field) => !isBlind || !NAMING_FIELDS.has(field)).map((field) => (
        <Fragment key={field}>
          <TextField
            key={corrections.round}
            name={field}
            label={i18n.t(LABELS[field])}
            value={fieldText(shown, field) || null}
            {...FORMS[field]}
            onChange={(text) => corrections.edit(field, text)}
          />
          {TAKEN_BACK_AT.has(field) && isOwnWord(shown, page, field) && (
            <button
              type="button"
              class="plain from-page"
              data-testid={`from-page-${field}`}
              aria-label={`${i18n.t('popup.fromPage')}: ${i18n.t(LABELS[field])}`}
              onClick={() => corrections.takeFromPage(field, page)}
            >
              {i18n.t('popup.fromPage')}
            </button>
          )}
        </Fragment>
      ))}
      <div class="form-end stack">
        {corrections.problem && <Problem text={corrections.problem} />}
        <div class="row spread">
          <span class="row">
            <button type="submit" class="primary" data-testid="save-article">
              {i18n.t('popup.done')}
            </button>
            {corrections.state !== 'untouched' && (
              <button type="button" class="plain" data-testid="undo-article" onClick={corrections.undo}>
                {i18n.t('toast.undo')}
              </button>
            )}
            {corrections.state === 'failed' && (
              <button type="button" class="plain" data-testid="retry-article" onClick={corrections.retry}>
                {i18n.t('toast.retry')}
              </button>
            )}
          </span>
          <span class="faint" role="status" data-testid="save-state">
            {form.current?.checkValidity() === false
              ? i18n.t('popup.invalid')
              : describe(isWaiting ? 'saving' : corrections.state)}
          </span>
        </div>
      </div>
    </form>
  );
}

/** Whether the reviewer wrote over what the page says of itself. */
function isOwnWord(article: Article, page: Article, field: ArticleField): boolean {
  const part = metaOf(field);
  return article.sources[part] === 'reviewer' && !saysSame(article, page, part);
}

/** Whether what stands in the form is kept; why it is not is said elsewhere. */
function describe(state: Corrections['state']): string {
  if (state === 'saving') return i18n.t('popup.saving');
  return state === 'saved' ? i18n.t('popup.saved') : '';
}

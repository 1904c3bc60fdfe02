import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDay } from '@/components/dates';
import { explain } from '@/components/explain';
import { TextField } from '@/components/fields';
import { Problem } from '@/components/Problem';
import { bannerPhrase } from '@/utils/dossier/phrases';
import { newId } from '@/utils/id';
import { announceChange } from '@/utils/messages';
import type { Article, ArticleMeta, AwardBanner, FieldSource } from '@/utils/model';
import { editArticle, separateAddress } from '@/utils/store/articles';

const SOURCE_KEYS = {
  'json-ld': 'source.structured',
  meta: 'source.meta',
  visible: 'source.visible',
  address: 'source.address',
  reviewer: 'source.reviewer',
} as const satisfies Record<FieldSource, string>;

type TextualField = 'title' | 'byline' | 'outlet' | 'publishedOn' | 'publishedTime' | 'seriesPart' | 'sapo';

const SHOWN = ['byline', 'outlet', 'publishedOn', 'seriesPart', 'awardBanner'] as const;
const EDITED: readonly TextualField[] = [
  'title',
  'byline',
  'outlet',
  'publishedOn',
  'publishedTime',
  'seriesPart',
  'sapo',
];

function shown(article: Article, field: (typeof SHOWN)[number]): string | null {
  if (field === 'awardBanner') return article.awardBanner && bannerPhrase(article.awardBanner);
  if (field === 'publishedOn') {
    if (!article.publishedOn) return null;
    const day = formatDay(article.publishedOn);
    return article.publishedTime ? `${day}, ${article.publishedTime}` : day;
  }
  return article[field];
}

/** Title, byline, outlet, date, part and award as read from the page, each with its source, each open to correction. */
export function ArticleHead({ article, isStored }: { article: Article; isStored: boolean }) {
  const [isEditing, setIsEditing] = useState(false);
  const source = (field: keyof ArticleMeta) => {
    const from = article.sources[field];
    return from && i18n.t(SOURCE_KEYS[from]);
  };
  const from = (field: keyof ArticleMeta) => source(field) && i18n.t('popup.from', [source(field)!]);
  return (
    <header class="article-head stack">
      <div class="row spread">
        <h1 data-testid="title" title={from('title')}>
          {article.title ?? <span class="faint">{i18n.t('field.unknown')}</span>}
        </h1>
        {!isEditing && (
          <button type="button" class="plain" data-testid="edit-article" onClick={() => setIsEditing(true)}>
            {i18n.t('popup.edit')}
          </button>
        )}
      </div>
      {isEditing ? (
        <EditForm article={article} onDone={() => setIsEditing(false)} />
      ) : (
        <>
          {article.sapo && (
            <p class="sapo faint" title={from('sapo')} data-testid="sapo">
              {article.sapo}
            </p>
          )}
          <dl class="fields">
            {SHOWN.map((field) => {
              const value = shown(article, field);
              if (value === null && field === 'seriesPart') return null;
              return (
                <div key={field} class="field">
                  <dt>{i18n.t(`field.${field}`)}</dt>
                  <dd>
                    <span data-testid={field}>
                      {value ?? <span class="faint">{i18n.t('field.unknown')}</span>}
                    </span>{' '}
                    {value !== null && <span class="source">{source(field)}</span>}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      {isStored && article.urls.length > 1 && <Addresses article={article} />}
    </header>
  );
}

function EditForm({ article, onDone }: { article: Article; onDone: () => void }) {
  // A signal, not state: Enter in a field changes it and submits the form in one go.
  const edits = useSignal<Partial<ArticleMeta>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const draft = { ...article, ...edits.value };
  const edit = (change: Partial<ArticleMeta>) => {
    edits.value = { ...edits.value, ...change };
  };
  const banner = draft.awardBanner;
  const setBanner = (change: Partial<AwardBanner>) => {
    const current = edits.value.awardBanner ?? article.awardBanner;
    const edited = { text: '', award: '', edition: null, year: null, ...current, ...change };
    edit({ awardBanner: edited.award ? edited : null });
  };
  const save = async () => {
    try {
      await editArticle(article, edits.value);
      void announceChange(article.id);
      onDone();
    } catch (error) {
      setProblem(explain(error, 'storage'));
    }
  };
  return (
    <form
      class="fields-form"
      data-testid="article-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {EDITED.map((field) => (
        <TextField
          key={field}
          label={i18n.t(`field.${field}`)}
          value={draft[field]}
          {...FIELD_RULES[field]}
          onChange={(value) => edit({ [field]: value })}
        />
      ))}
      <TextField
        label={i18n.t('field.awardBanner')}
        value={banner?.award ?? null}
        onChange={(award) => setBanner({ award: award ?? '' })}
      />
      <TextField
        label={i18n.t('field.edition')}
        value={banner?.edition ?? null}
        onChange={(edition) => setBanner({ edition })}
      />
      <TextField
        label={i18n.t('field.year')}
        value={banner?.year ? String(banner.year) : null}
        pattern="\d{4}"
        onChange={(year) => setBanner({ year: year ? Number(year) : null })}
      />
      {problem && <Problem text={problem} />}
      <div class="row form-buttons">
        <button type="submit" class="primary" data-testid="save-article">
          {i18n.t('popup.save')}
        </button>
        <button type="button" class="plain" onClick={onDone}>
          {i18n.t('popup.cancel')}
        </button>
      </div>
    </form>
  );
}

const FIELD_RULES: Partial<Record<TextualField, { type: 'date' | 'time' }>> = {
  publishedOn: { type: 'date' },
  publishedTime: { type: 'time' },
};

/** Where the article was met; an address that was taken for this article by mistake can be let go. */
function Addresses({ article }: { article: Article }) {
  const [problem, setProblem] = useState<string | null>(null);
  const separate = async (address: string) => {
    try {
      await separateAddress(article.id, address, newId());
      void announceChange(article.id);
      setProblem(null);
    } catch (error) {
      setProblem(explain(error, 'storage'));
    }
  };
  return (
    <details>
      <summary class="faint">
        {i18n.t('popup.addresses')} ({article.urls.length})
      </summary>
      {problem && <Problem text={problem} />}
      <ul class="stack">
        {article.urls.map((address) => (
          <li key={address} class="row spread">
            <span class="address">{address}</span>
            <button
              type="button"
              data-testid="separate"
              aria-label={`${i18n.t('popup.separate')}: ${address}`}
              onClick={() => void separate(address)}
            >
              {i18n.t('popup.separate')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { TextField } from '@/components/fields';
import { Problem } from '@/components/Problem';
import { bannerPhrase } from '@/utils/dossier/phrases';
import { announceChange } from '@/utils/messages';
import type { Article, ArticleMeta, AwardBanner } from '@/utils/model';
import { editArticle } from '@/utils/store/articles';

type TextualField = 'title' | 'byline' | 'outlet' | 'publishedOn' | 'publishedTime' | 'seriesPart' | 'sapo';

const EDITED: readonly TextualField[] = [
  'title',
  'byline',
  'outlet',
  'publishedOn',
  'publishedTime',
  'seriesPart',
  'sapo',
];

const FIELD_RULES: Partial<Record<TextualField, { type: 'date' | 'time' }>> = {
  publishedOn: { type: 'date' },
  publishedTime: { type: 'time' },
};

interface ArticleFormProps {
  article: Article;
  /** The corrections are saved, or given up. */
  onDone: () => void;
}

/** What the page says of itself, open to the reviewer's correction. */
export function ArticleForm({ article, onDone }: ArticleFormProps) {
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
      const corrected = corrections(article, edits.value);
      if (Object.keys(corrected).length > 0) {
        await editArticle(article, corrected);
        void announceChange(article.id);
      }
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

/** The edits that differ from what stood there: words that were typed and taken back are the page's own still. */
function corrections(article: ArticleMeta, edits: Partial<ArticleMeta>): Partial<ArticleMeta> {
  const written = (value: ArticleMeta[keyof ArticleMeta]) =>
    value !== null && typeof value === 'object' ? bannerPhrase(value) : value;
  const fields = Object.keys(edits) as (keyof ArticleMeta)[];
  const changed = fields.filter((field) => written(edits[field] ?? null) !== written(article[field]));
  return Object.fromEntries(changed.map((field) => [field, edits[field]]));
}

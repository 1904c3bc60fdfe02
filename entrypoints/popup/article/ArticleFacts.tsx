import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { bannerPhrase } from '@/utils/dossier/phrases.ts';
import type { Article, FieldSource } from '@/utils/model/records.ts';
import { newId } from '@/utils/platform/id.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import { separateAddress } from '@/utils/store/articles/articles.ts';
import { publicationTime } from './ArticleHead.tsx';
import { NAMING_FIELDS } from './article-fields.ts';

const SOURCE_KEYS = {
  'json-ld': 'source.structured',
  meta: 'source.meta',
  visible: 'source.visible',
  address: 'source.address',
  reviewer: 'source.reviewer',
} as const satisfies Record<FieldSource, string>;

const SHOWN = ['title', 'sapo', 'byline', 'outlet', 'publishedOn', 'seriesPart', 'awardBanner'] as const;

function shown(article: Article, field: (typeof SHOWN)[number]): string | null {
  if (field === 'awardBanner') return article.awardBanner && bannerPhrase(article.awardBanner);
  return field === 'publishedOn' ? publicationTime(article) : article[field];
}

interface ArticleFactsProps {
  article: Article;
  isStored: boolean;
  /** Author and outlet are not to be known. */
  isBlind: boolean;
}

/** All that is known of an article and where each part was read, folded away until it is asked for. */
export function ArticleFacts({ article, isStored, isBlind }: ArticleFactsProps) {
  return (
    <details class="facts" data-testid="article-facts">
      <summary>{i18n.t('popup.facts')}</summary>
      <dl class="fields">
        {SHOWN.map((field) => {
          const value = shown(article, field);
          const source = article.sources[field];
          if ((value === null && field === 'seriesPart') || (isBlind && NAMING_FIELDS.has(field)))
            return null;
          return (
            <div key={field} class="field">
              <dt>{i18n.t(`field.${field}`)}</dt>
              <dd>
                <span data-testid={field === 'title' ? 'full-title' : field}>
                  {value ?? <span class="faint">{i18n.t('field.unknown')}</span>}
                </span>{' '}
                {value !== null && source && <span class="source">{i18n.t(SOURCE_KEYS[source])}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {isStored && !isBlind && article.urls.length > 1 && <Addresses article={article} />}
    </details>
  );
}

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
    <section class="addresses">
      <h2>
        {i18n.t('popup.addresses')} <span class="faint">{article.urls.length}</span>
      </h2>
      {problem && <Problem text={problem} />}
      <ul>
        {article.urls.map((address) => (
          <li key={address} class="row spread">
            <span class="address" title={address}>
              {address}
            </span>
            <button
              type="button"
              class="plain"
              data-testid="separate"
              aria-label={`${i18n.t('popup.separate')}: ${address}`}
              onClick={() => void separate(address)}
            >
              {i18n.t('popup.separate')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

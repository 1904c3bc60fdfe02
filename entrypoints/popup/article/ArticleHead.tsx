import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import { bannerPhrase } from '@/utils/dossier/phrases.ts';
import type { Article } from '@/utils/model/records.ts';

interface ArticleHeadProps {
  article: Article;
  /** Author and outlet are not to be known. */
  isBlind: boolean;
  /** Null while it is being corrected. */
  onEdit: (() => void) | null;
}

/** Which article this is, in the few lines that stay in sight: a long title is folded, and tells itself in full when pointed at. */
export function ArticleHead({ article, isBlind, onEdit }: ArticleHeadProps) {
  const { title, awardBanner, seriesPart } = article;
  const about = [awardBanner && bannerPhrase(awardBanner), seriesPart].filter(Boolean).join(' · ');
  return (
    <header class="popup-head">
      {about && <p class="about">{about}</p>}
      <div class="row spread">
        <h1 data-testid="title" title={title ?? undefined}>
          {title ?? <span class="faint">{i18n.t('field.unknown')}</span>}
        </h1>
        {onEdit && (
          <button type="button" class="plain" data-testid="edit-article" onClick={onEdit}>
            {i18n.t('popup.edit')}
          </button>
        )}
      </div>
      <p class="by faint">{signature(article, isBlind)}</p>
      {isBlind && (
        <p class="by" data-testid="blind">
          {i18n.t('blind.on')}
        </p>
      )}
    </header>
  );
}

/** Who, where and when; what is not known is said not to be. */
function signature(article: Article, isBlind: boolean): string {
  const { byline, outlet, publishedOn } = article;
  const unknown = (field: 'byline' | 'outlet' | 'publishedOn') =>
    `${i18n.t(`field.${field}`)}: ${i18n.t('field.unknown')}`;
  const day = publishedOn ? publicationTime(article) : unknown('publishedOn');
  if (isBlind) return day ?? '';
  return [byline ?? unknown('byline'), outlet ?? unknown('outlet'), day].join(' · ');
}

/** The day, and the time where it is known; null without a day. */
export function publicationTime({ publishedOn, publishedTime }: Article): string | null {
  if (!publishedOn) return null;
  const day = formatDay(publishedOn);
  return publishedTime ? `${day}, ${publishedTime}` : day;
}

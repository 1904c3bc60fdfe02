import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/use-live.ts';
import { addressKeys, isWebAddress } from '@/utils/article/index.ts';
import type { Annotation, Article } from '@/utils/model/records.ts';
import type { PageDescription } from '@/utils/platform/messages/messages.ts';
import { listAnnotations } from '@/utils/store/annotations.ts';
import { findArticle } from '@/utils/store/articles/articles.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { partAt } from '@/utils/store/desk/entry-parts.ts';
import { listAnsweredFindings } from '@/utils/store/desk/findings.ts';
import { ArticleFacts } from '../article/ArticleFacts.tsx';
import { ArticleForm } from '../article/ArticleForm.tsx';
import { ArticleHead } from '../article/ArticleHead.tsx';
import { ArticleNote } from '../article/ArticleNote.tsx';
import { leftTyping } from '../article/article-fields.ts';
import { ChecksLine } from '../article/ChecksLine.tsx';
import { TextChange } from '../article/TextChange.tsx';
import { PageEntry } from '../entry/PageEntry.tsx';
import type { PageToExport } from '../export/use-scopes.ts';
import { MarkList } from '../MarkList.tsx';
import type { PageState } from './use-page.ts';

interface ReadPageProps {
  page: Extract<PageState, { type: 'read' }>;
  /** The way out, from this page. */
  foot: (page: PageToExport) => ComponentChildren;
}

/** A page that has been read: what it is, what was marked on it, and the way out. */
export function ReadPage({ page: { description, tabId }, foot }: ReadPageProps) {
  // Asked of the store by the page's address, not by the id the page goes by: a popup that was opened before the page
  // found its record, or while an address leaves its article, must not show (and edit) another record.
  const stored = useLive(() => findArticle(description.seen), [description]);
  const article = stored.value ?? description.article;
  const annotations = useLive(() => listAnnotations(article.id), [article.id]);
  const answered = useLive(() => listAnsweredFindings(article.id), [article.id]);
  const part = useLive(() => partAt([...description.seen.urls, ...article.urls]), [description, article.id]);
  const hasMarks = Boolean(annotations.value?.length);
  const hasFaults = Boolean(answered.value?.some(({ answer }) => answer === 'fault'));
  // A name that is not to be known is not shown until that is known, either.
  if ((stored.value === undefined && !stored.fault) || (part.value === undefined && !part.fault))
    return <p class="empty faint">{i18n.t('popup.loading')}</p>;
  const address = description.seen.urls[0] ?? article.id;
  // Of its record, too: an article may have been recorded at another address than the page's.
  const keys = [
    ...addressKeys(description.seen.urls, registrableDomain),
    ...(stored.value ? article.keys : []),
  ];
  return (
    <>
      <ReadArticle
        article={article}
        isStored={Boolean(stored.value)}
        isBlind={part.value?.isBlind ?? false}
        description={description}
        annotations={annotations.value}
        tabId={tabId}
        address={address}
        keys={keys}
      />
      {foot({ keys, article: hasMarks || hasFaults ? article : null })}
    </>
  );
}

interface ReadArticleProps {
  article: Article;
  /** Whether it has a record. */
  isStored: boolean;
  /** Author and outlet are not to be known. */
  isBlind: boolean;
  description: PageDescription;
  /** Undefined until they are read, and where they cannot be. */
  annotations: readonly Annotation[] | undefined;
  tabId: number;
  /** The page's own. */
  address: string;
  /** Of its addresses and its record. */
  keys: readonly string[];
}

/** The head stays in sight; below it everything scrolls as one. */
function ReadArticle({
  article,
  isStored,
  isBlind,
  description,
  annotations,
  tabId,
  address,
  keys,
}: ReadArticleProps) {
  // Words that were typed when the popup was last taken away come back in the form they were typed into.
  const [isEditing, setIsEditing] = useState(() => Object.keys(leftTyping(address, article)).length > 0);
  return (
    <>
      <ArticleHead article={article} isBlind={isBlind} onEdit={isEditing ? null : () => setIsEditing(true)} />
      <div class="popup-body">
        <PageEntry
          tabId={tabId}
          keys={keys}
          page={{
            // One that others can open, too, where there is one.
            address: description.seen.urls.find(isWebAddress) ?? address,
            title: article.title,
            authors: article.byline,
            outlet: article.outlet,
            publishedOn: article.publishedOn,
          }}
        />
        {!description.isArticle && <p class="faint">{i18n.t('popup.notArticle')}</p>}
        {isEditing ? (
          <ArticleForm
            article={article}
            isStored={isStored}
            isBlind={isBlind}
            page={description.article}
            address={address}
            onDone={() => setIsEditing(false)}
          />
        ) : (
          <ArticleFacts article={article} isStored={isStored} isBlind={isBlind} />
        )}
        {description.sight.text && <TextChange text={description.sight.text} />}
        <ChecksLine page={description} />
        <ArticleNote tabId={tabId} />
        {annotations && (
          <MarkList annotations={annotations} unseen={description.sight.unseen} tabId={tabId} />
        )}
      </div>
    </>
  );
}

import { i18n } from '#i18n';
import type { TextState } from '@/utils/article/index.ts';
import { formatDay } from './dates.ts';

/** One sentence on an article's text today, which says no more than is known. */
export function describeText({ difference, shows, since }: TextState): string {
  const day = formatDay(since);
  if (difference === 'edited') return i18n.t('textChange.since', [day]);
  if (difference === 'differs') return i18n.t('textChange.differs', [day]);
  if (shows === 'translated') return i18n.t('textChange.translated');
  return i18n.t(shows === 'partial' ? 'textChange.partial' : 'textChange.other', [day]);
}

/** What leads to the words that differ. */
export const showDifference = ({ difference }: TextState): string =>
  i18n.t(difference === 'edited' ? 'textChange.show' : 'textChange.showDifference');

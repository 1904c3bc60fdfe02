import { i18n } from '#i18n';
import type { Comparison } from '@/utils/article/visit/compare';
import { formatDay } from './dates';

/** What is known of an article's text today, beside the one that was marked. */
export interface TextState extends Comparison {
  /** When the marked text was taken, ISO. */
  since: string;
}

/** One sentence on it, which says no more than is known. */
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

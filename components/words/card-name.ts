import { i18n } from '#i18n';

/** Characters of a quote that name a card: who hears it knows the place by its beginning. */
const HEARD = 80;

/**
 * What a card is called for those who do not see it: what it is, its words, and its place among its like.
 * @param what a kind and, where there is more to know, its state
 */
export function cardName(
  what: readonly string[],
  quote: string,
  { index, count }: { index: number; count: number },
): string {
  const begin = quote.length > HEARD ? `${quote.slice(0, HEARD).trimEnd()}…` : quote;
  return i18n.t('card.name', [what.join(', '), begin, index, count]);
}

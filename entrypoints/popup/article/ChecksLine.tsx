import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageDescription } from '@/utils/platform/messages/messages.ts';

interface Counts {
  fails: number;
  asks: number;
}

/** The engine of the checks is heavy, and comes once the popup is drawn. */
async function count({ article, seen }: PageDescription): Promise<Counts> {
  const { checkFigures } = await import('./check-figures.ts');
  const findings = checkFigures(seen.text, { title: article.title, publishedOn: article.publishedOn });
  const of = (wanted: string) => findings.filter(({ verdict }) => verdict === wanted).length;
  return { fails: of('fails'), asks: of('ask') };
}

/** How many of the article's figures do not agree with each other; nothing where none were found. */
export function ChecksLine({ page }: { page: PageDescription }) {
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    let isLatest = true;
    // What cannot be checked here is said in the side panel.
    count(page).then(
      (found) => isLatest && setCounts(found),
      () => {},
    );
    return () => {
      isLatest = false;
    };
  }, [page]);
  if (!counts || counts.fails + counts.asks === 0) return null;
  return (
    <p class="small num" data-testid="checks-line">
      {i18n.t('panel.checks')}: {i18n.t('checks.count', [counts.fails, counts.asks])}
    </p>
  );
}

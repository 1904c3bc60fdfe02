import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askForSite, releaseSite, type SiteAccess, siteAccess, sitePattern } from '@/utils/site-access';

/** Outside the press hosts: whether the site of this page is read by itself, which only the reviewer can grant. */
export function SiteSwitch({ url }: { url: string }) {
  const pattern = sitePattern(url);
  const [access, setAccess] = useState<SiteAccess>('press');
  useEffect(() => {
    if (pattern) void siteAccess(pattern).then(setAccess);
  }, [pattern]);
  if (!pattern || access === 'press') return null;
  const choose = async (isWanted: boolean) => {
    if (isWanted) await askForSite(pattern);
    else await releaseSite(pattern);
    setAccess(await siteAccess(pattern));
  };
  return (
    <label class="row">
      <input
        type="checkbox"
        data-testid="switch-site"
        checked={access === 'granted'}
        onChange={(event) => void choose(event.currentTarget.checked)}
      />
      {i18n.t('popup.readSite', [new URL(url).hostname])}
    </label>
  );
}

import { i18n } from '#i18n';
import { announceChange } from '@/utils/messages';
import type { Preferences } from '@/utils/preferences';
import { getPreferences, setPreference } from '@/utils/store/preferences';
import { useLive } from './use-live';
import type { Site } from './use-site';

const SWITCHES = [
  { key: 'suggestions', label: 'popup.suggestions' },
  { key: 'suggestWords', label: 'popup.suggestWords' },
  { key: 'suggestLegalDocuments', label: 'popup.suggestLegal' },
] as const satisfies { key: keyof Preferences; label: string }[];

interface SettingsProps {
  /** The site of the page under the popup. */
  site: Site | null;
  suggestionCount: number | null;
}

/** The reviewer's choices about this site and about suggestions, remembered. */
export function Settings({ site, suggestionCount }: SettingsProps) {
  const preferences = useLive(getPreferences, []).value;
  if (!preferences) return null;
  const choose = async (key: keyof Preferences, value: boolean) => {
    await setPreference(key, value);
    await announceChange(null);
  };
  return (
    <footer class="settings stack">
      {site && site.access !== 'press' && (
        <label class="row">
          <input
            type="checkbox"
            data-testid="switch-site"
            checked={site.access === 'granted'}
            onChange={(event) => void site.choose(event.currentTarget.checked)}
          />
          {i18n.t('popup.readSite', [site.host])}
        </label>
      )}
      {SWITCHES.map(({ key, label }) => (
        <label key={key} class={key === 'suggestions' ? 'row' : 'row sub'}>
          <input
            type="checkbox"
            data-testid={`switch-${key}`}
            checked={preferences[key]}
            disabled={key !== 'suggestions' && !preferences.suggestions}
            onChange={(event) => void choose(key, event.currentTarget.checked)}
          />
          {i18n.t(label)}
          {key === 'suggestions' && suggestionCount !== null && preferences.suggestions && (
            <span class="faint" data-testid="suggestion-count">
              {i18n.t('popup.suggestionCount', suggestionCount)}
            </span>
          )}
        </label>
      ))}
    </footer>
  );
}

import { i18n } from '#i18n';
import { announceChange } from '@/utils/messages';
import type { Preferences } from '@/utils/preferences';
import { getPreferences, setPreference } from '@/utils/store/preferences';
import { SiteSwitch } from './SiteSwitch';
import { useLive } from './use-live';

const SWITCHES = [
  { key: 'suggestions', label: 'popup.suggestions' },
  { key: 'suggestWords', label: 'popup.suggestWords' },
  { key: 'suggestLegalDocuments', label: 'popup.suggestLegal' },
] as const satisfies { key: keyof Preferences; label: string }[];

interface SettingsProps {
  /** Address of the page under the popup; null when there is none that may be read. */
  url: string | null;
  suggestionCount: number | null;
}

/** The reviewer's choices about this site and about suggestions, remembered. */
export function Settings({ url, suggestionCount }: SettingsProps) {
  const preferences = useLive(getPreferences, []).value;
  if (!preferences) return null;
  const choose = async (key: keyof Preferences, value: boolean) => {
    await setPreference(key, value);
    await announceChange(null);
  };
  return (
    <footer class="settings stack">
      {url && <SiteSwitch url={url} />}
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
              {i18n.t('popup.suggestionCount', [suggestionCount])}
            </span>
          )}
        </label>
      ))}
    </footer>
  );
}

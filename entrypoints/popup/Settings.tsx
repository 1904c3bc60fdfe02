import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { Problem } from '@/components/Problem';
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
  const preferences = useLive(getPreferences, []);
  const [problem, setProblem] = useState<string | null>(null);
  /** Does what a box asks for; the box shows what holds afterwards, whatever was clicked. */
  const choose = async (box: HTMLInputElement, apply: (isWanted: boolean) => Promise<boolean>) => {
    const isWanted = box.checked;
    try {
      box.checked = await apply(isWanted);
      setProblem(null);
    } catch (error) {
      box.checked = !isWanted;
      setProblem(explain(error, 'storage'));
    }
  };
  const remember = (key: keyof Preferences) => async (isWanted: boolean) => {
    await setPreference(key, isWanted);
    void announceChange(null);
    return isWanted;
  };
  const shown = problem ?? (preferences.fault && explain(preferences.fault));
  return (
    <footer class="settings stack">
      {shown && <Problem text={shown} />}
      {site && site.access !== 'press' && (
        <label class="row">
          <input
            type="checkbox"
            data-testid="switch-site"
            checked={site.access === 'granted'}
            onChange={(event) =>
              void choose(
                event.currentTarget,
                async (isWanted) => (await site.choose(isWanted)) === 'granted',
              )
            }
          />
          {i18n.t('popup.readSite', [site.host])}
        </label>
      )}
      {preferences.value && (
        <Switches
          preferences={preferences.value}
          suggestionCount={suggestionCount}
          onChoose={(key, box) => void choose(box, remember(key))}
        />
      )}
    </footer>
  );
}

interface SwitchesProps {
  preferences: Preferences;
  suggestionCount: number | null;
  onChoose: (key: keyof Preferences, box: HTMLInputElement) => void;
}

function Switches({ preferences, suggestionCount, onChoose }: SwitchesProps) {
  return SWITCHES.map(({ key, label }) => (
    <label key={key} class={key === 'suggestions' ? 'row' : 'row sub'}>
      <input
        type="checkbox"
        data-testid={`switch-${key}`}
        checked={preferences[key]}
        disabled={key !== 'suggestions' && !preferences.suggestions}
        onChange={(event) => onChoose(key, event.currentTarget)}
      />
      {i18n.t(label)}
      {key === 'suggestions' && suggestionCount !== null && preferences.suggestions && (
        <span class="faint" data-testid="suggestion-count">
          {i18n.t('popup.suggestionCount', suggestionCount)}
        </span>
      )}
    </label>
  ));
}

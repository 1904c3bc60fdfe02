import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { Problem } from '@/components/Problem';
import { announceChange } from '@/utils/messages';
import type { Preferences } from '@/utils/preferences';
import { setPreference } from '@/utils/store/preferences';
import type { Site } from './use-site';

/** In order; a switch `under` another one says nothing while that one is off. */
const SWITCHES = [
  { key: 'suggestions', label: 'popup.suggestions', under: null },
  { key: 'suggestWords', label: 'popup.suggestWords', under: 'suggestions' },
  { key: 'suggestLegalDocuments', label: 'popup.suggestLegal', under: 'suggestions' },
  { key: 'singleKeys', label: 'popup.singleKeys', under: null },
] as const satisfies { key: keyof Preferences; label: string; under: keyof Preferences | null }[];

interface SettingsProps {
  /** The site of the page under the popup. */
  site: Site | null;
  /** Undefined until they are read, and where they cannot be. */
  preferences: Preferences | undefined;
  suggestionCount: number | null;
}

/** The reviewer's choices about this site, suggestions and keys, remembered. */
export function Settings({ site, preferences, suggestionCount }: SettingsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  /** Does what a box asks for; the box shows what holds afterwards, whatever was clicked. */
  const choose = async (box: HTMLInputElement, apply: (isWanted: boolean) => Promise<boolean>) => {
    const isWanted = box.checked;
    try {
      box.checked = await apply(isWanted);
      setProblem(null);
    } catch (error) {
      box.checked = !isWanted;
      setProblem(explain(error));
    }
  };
  const remember = (key: keyof Preferences) => async (isWanted: boolean) => {
    await setPreference(key, isWanted);
    void announceChange(null);
    return isWanted;
  };
  return (
    <footer class="settings stack">
      {problem && <Problem text={problem} />}
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
      {preferences && (
        <Switches
          preferences={preferences}
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
  return SWITCHES.map(({ key, label, under }) => (
    <label key={key} class={under ? 'row sub' : 'row'}>
      <input
        type="checkbox"
        data-testid={`switch-${key}`}
        checked={preferences[key]}
        disabled={under !== null && !preferences[under]}
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

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { GuideLink } from '@/components/GuideLink.tsx';
import { CountsLine } from '@/components/membership/CountsLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { keyMapOf, printedKey } from '@/utils/commands/keymap.ts';
import type { CommandId } from '@/utils/commands/table.ts';
import type { Preferences } from '@/utils/model/preferences.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import type { Site } from './page/use-site.ts';

/** A choice of yes or no. */
type Switch = Exclude<keyof Preferences, 'keys'>;

/** Those that a reviewer meets first, to say which keys are meant. */
const SAMPLE_COMMANDS = [
  'mark.campaign',
  'mark.statistic',
  'mark.remark',
  'suggestion.next',
  'answer.yes',
] as const satisfies CommandId[];

const sampleKeys = (preferences: Preferences): string => {
  const map = { ...keyMapOf(preferences), hasLetters: true };
  return SAMPLE_COMMANDS.map((id) => printedKey(id, map)).join(', ');
};

/** What is suggested besides what is always. */
const MORE = [
  { key: 'suggestWords', label: 'popup.suggestWords' },
  { key: 'suggestLegalDocuments', label: 'popup.suggestLegal' },
] as const satisfies { key: Switch; label: string }[];

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
  const remember = (key: Switch) => async (isWanted: boolean) => {
    await setPreference(key, isWanted);
    void announceChange(null);
    return isWanted;
  };
  return (
    <section class="settings stack">
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
      <CountsLine />
      <p class="row spread">
        <a href="/library.html" target="_blank" rel="noreferrer" data-testid="open-library">
          {i18n.t('library.open')}
        </a>
        <GuideLink />
        <a href="/options.html" target="_blank" rel="noreferrer" data-testid="options">
          {i18n.t('options.title')}
        </a>
      </p>
    </section>
  );
}

interface SwitchesProps {
  preferences: Preferences;
  suggestionCount: number | null;
  onChoose: (key: Switch, box: HTMLInputElement) => void;
}

function Switches({ preferences, suggestionCount, onChoose }: SwitchesProps) {
  const { suggestions } = preferences;
  return (
    <>
      <div class="row spread">
        <label class="row">
          <input
            type="checkbox"
            data-testid="switch-suggestions"
            checked={suggestions}
            onChange={(event) => onChoose('suggestions', event.currentTarget)}
          />
          {i18n.t('popup.suggestions')}
        </label>
        {suggestionCount !== null && suggestions && (
          <span class="faint" data-testid="suggestion-count">
            {i18n.t('popup.suggestionCount', suggestionCount)}
          </span>
        )}
      </div>
      <label class="row">
        <input
          type="checkbox"
          data-testid="switch-singleKeys"
          checked={preferences.singleKeys}
          onChange={(event) => onChoose('singleKeys', event.currentTarget)}
        />
        {i18n.t('popup.singleKeys', [sampleKeys(preferences)])}
      </label>
      <details>
        <summary>{i18n.t('popup.more')}</summary>
        {MORE.map(({ key, label }) => (
          <label key={key} class="row">
            <input
              type="checkbox"
              data-testid={`switch-${key}`}
              checked={preferences[key]}
              disabled={!suggestions}
              onChange={(event) => onChoose(key, event.currentTarget)}
            />
            {i18n.t(label)}
          </label>
        ))}
        <p>
          <a href="/licences.txt" target="_blank" rel="noreferrer">
            {i18n.t('popup.licences')}
          </a>
        </p>
      </details>
    </>
  );
}

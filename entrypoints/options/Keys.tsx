import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeptCheckbox } from '@/components/KeptCheckbox.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { isCharacter, keyLabel, keyMapOf, keysOf } from '@/utils/commands/keymap.ts';
import { KeyReader } from '@/utils/commands/read-key.ts';
import { type KeyRefusal, refusalOf } from '@/utils/commands/remap.ts';
import { COMMAND_IDS, type CommandId, commandOf } from '@/utils/commands/table.ts';
import type { Preferences } from '@/utils/model/preferences.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import { getPreferences, setPreference } from '@/utils/store/preferences.ts';

/** Commands whose key is a character: those that the reviewer can give another one. Of digits each has a meaning of its own. */
const REMAPPABLE = COMMAND_IDS.filter((id) => {
  const [first] = commandOf(id).keys;
  return first !== undefined && isCharacter(first) && !/^\d$/.test(first);
});

/** The keys of commands: single letters can be switched off, or given to other commands. */
export function Keys() {
  const preferences = useLive(getPreferences, []);
  const [problem, setProblem] = useState<string | null>(null);
  const remember = async <K extends keyof Preferences>(key: K, value: Preferences[K]) => {
    try {
      await setPreference(key, value);
      setProblem(null);
      void announceChange(null);
      return true;
    } catch (error) {
      setProblem(explain(error, 'storage'));
      return false;
    }
  };
  if (!preferences.value) return preferences.fault ? <Problem text={explain(preferences.fault)} /> : null;
  const { singleKeys, keys } = preferences.value;
  const give = async (id: CommandId, key: string | null) => {
    const { [id]: _, ...others } = keys;
    await remember('keys', key === null ? others : { ...others, [id]: key });
  };
  return (
    <section class="stack" aria-labelledby="keys">
      <h2 id="keys">{i18n.t('help.title')}</h2>
      <p class="faint">{i18n.t('options.keysHint')}</p>
      {problem && <Problem text={problem} />}
      <label class="row">
        <KeptCheckbox
          testId="single-keys"
          kept={singleKeys}
          onSave={(isWanted) => remember('singleKeys', isWanted)}
        />
        {i18n.t('options.singleKeys')}
      </label>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.command')}</th>
            <th scope="col">{i18n.t('options.key')}</th>
            <th scope="col">{i18n.t('options.otherKeys')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {REMAPPABLE.map((id) => (
            <Row key={id} id={id} preferences={preferences.value!} onGive={(key) => give(id, key)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  id: CommandId;
  preferences: Preferences;
  /** @param key null for the one that it has of itself */
  onGive: (key: string | null) => Promise<void>;
}

/** One command: its keys, and the way to another one, which is the next letter that is pressed. */
function Row({ id, preferences, onGive }: RowProps) {
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<KeyRefusal | null>(null);
  const reader = useRef(new KeyReader());
  const map = keyMapOf(preferences);
  const [first, ...others] = keysOf(id, map);
  const name = i18n.t(`command.${id}`);
  const end = () => {
    setAsked(false);
    setRefusal(null);
  };
  const hear = (event: KeyboardEvent) => {
    if (!isAsked || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return end();
    const [key] = reader.current.read(event);
    if (key === undefined) return;
    const refused = refusalOf(id, key, map);
    setRefusal(refused);
    if (refused) return;
    end();
    void onGive(key === commandOf(id).keys[0] ? null : key);
  };
  return (
    <tr data-command={id}>
      <th scope="row">{name}</th>
      <td>
        {isAsked ? (
          <span role="status">{refusal ? sayRefusal(refusal) : i18n.t('options.pressKey')}</span>
        ) : (
          <kbd>{keyLabel(first!)}</kbd>
        )}
      </td>
      <td class="row">{!isAsked && others.map((key) => <kbd key={key}>{keyLabel(key)}</kbd>)}</td>
      <td class="row">
        <button
          type="button"
          class="plain"
          aria-pressed={isAsked}
          aria-label={i18n.t('options.changeKey', [name])}
          data-testid="change-key"
          onKeyDown={hear}
          onBlur={end}
          onClick={() => setAsked(!isAsked)}
        >
          {i18n.t('options.change')}
        </button>
        {preferences.keys[id] !== undefined && (
          <button type="button" class="plain" data-testid="own-key-back" onClick={() => void onGive(null)}>
            {i18n.t('options.keyBack', [keyLabel(commandOf(id).keys[0]!)])}
          </button>
        )}
      </td>
    </tr>
  );
}

function sayRefusal({ why, by, key }: KeyRefusal): string {
  if (why === 'taken') return i18n.t('options.keyTaken', [keyLabel(key), i18n.t(`command.${by!}`)]);
  return i18n.t('options.keyNone', [keyLabel(key)]);
}

import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import type { CommandId } from '@/utils/commands/table.ts';

interface GestureKey {
  command: CommandId;
  /** What it does, in a word. */
  word: () => string;
}

const MARKING: readonly GestureKey[] = [
  { command: 'mark.campaign', word: () => i18n.t('welcome.campaign') },
  { command: 'mark.statistic', word: () => i18n.t('welcome.statistic') },
  { command: 'mark.remark', word: () => i18n.t('welcome.remark') },
];
const DECIDING: readonly GestureKey[] = [
  { command: 'answer.yes', word: () => i18n.t('welcome.accept') },
  { command: 'answer.no', word: () => i18n.t('welcome.dismiss') },
  { command: 'suggestion.next', word: () => i18n.t('welcome.nextSuggestion') },
];
const JUDGING: readonly GestureKey[] = [
  { command: 'answer.yes', word: () => i18n.t('verdict.proposed') },
  { command: 'answer.no', word: () => i18n.t('verdict.notProposed') },
  { command: 'entry.next', word: () => i18n.t('welcome.nextEntry') },
];

/** The three things to know, each shown as it looks, with its keys as the reviewer has them. */
export function Gestures() {
  return (
    <section aria-labelledby="gestures-head">
      <h2 id="gestures-head">{i18n.t('welcome.gestures')}</h2>
      <ol class="three">
        <li>
          <p class="quote">
            {i18n.t('welcome.sampleBefore')} <span class="selected">{i18n.t('welcome.sampleSelected')}</span>
          </p>
          <p>{i18n.t('welcome.select')}</p>
          <KeyList keys={MARKING} />
        </li>
        <li>
          <p class="quote">
            {i18n.t('welcome.sampleTaken')} <span class="suggested">{i18n.t('welcome.sampleFigure')}</span>
          </p>
          <p>{i18n.t('welcome.suggestions')}</p>
          <KeyList keys={DECIDING} />
        </li>
        <li>
          <p class="quote">{i18n.t('welcome.sampleVerdict')}</p>
          <p>{i18n.t('welcome.judge')}</p>
          <KeyList keys={JUDGING} />
        </li>
      </ol>
    </section>
  );
}

const KeyList = ({ keys }: { keys: readonly GestureKey[] }) => (
  <ul class="keys">
    {keys.map(({ command, word }) => (
      <li key={command}>
        <Key of={command} /> {word()}
      </li>
    ))}
  </ul>
);

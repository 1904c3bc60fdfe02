import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Labelled } from '../parts/Labelled.tsx';

/** Characters of a passphrase at least: whoever has the file may try as often as they like. */
export const SHORTEST = 12;

export interface PassphraseUse {
  first: string;
  again: string;
  /** What may be said of the two by now; null when they do, or nothing was asked of them yet. */
  problem: { first: string | null; again: string | null };
  isSound: boolean;
  setFirst: (text: string) => void;
  setAgain: (text: string) => void;
  /** Says what is wrong with them from now on. */
  ask: () => void;
}

/** A new passphrase, typed twice. */
export function usePassphrases(): PassphraseUse {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isShort = [...first].length < SHORTEST;
  const differs = first !== again;
  return {
    first,
    again,
    problem: {
      first: isAsked && isShort ? i18n.t('office.passphraseShort') : null,
      again: isAsked && !isShort && differs ? i18n.t('office.passphraseDiffers') : null,
    },
    isSound: !isShort && !differs,
    setFirst,
    setAgain,
    ask: () => setAsked(true),
  };
}

interface PassphrasesProps {
  use: PassphraseUse;
  label: string;
  hint: string;
  testId: string;
}

/** The fields for it. */
export function Passphrases({ use, label, hint, testId }: PassphrasesProps) {
  const [isShown, setShown] = useState(false);
  const type = (isShown ? 'text' : 'password') as 'text';
  return (
    <>
      <Labelled label={label} hint={hint} problem={use.problem.first}>
        {(attributes) => (
          <input
            {...attributes}
            type={type}
            value={use.first}
            autocomplete="new-password"
            spellcheck={false}
            data-testid={testId}
            onInput={(event) => use.setFirst(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <Labelled label={i18n.t('office.passphraseAgain')} problem={use.problem.again}>
        {(attributes) => (
          <input
            {...attributes}
            type={type}
            value={use.again}
            autocomplete="new-password"
            spellcheck={false}
            data-testid={`${testId}-again`}
            onInput={(event) => use.setAgain(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <label class="row check">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {i18n.t('office.show')}
      </label>
    </>
  );
}

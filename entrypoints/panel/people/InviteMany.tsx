import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Invitee } from '../deeds.ts';
import { Labelled } from '../parts/Labelled.tsx';
import { readPeople } from './read-people.ts';

interface InviteManyProps {
  subcommittees: readonly string[];
  onInvite: (people: readonly Invitee[]) => void;
  onCancel: () => void;
}

/** Many people at once, pasted from a spreadsheet. */
export function InviteMany({ subcommittees, onInvite, onCancel }: InviteManyProps) {
  const [text, setText] = useState('');
  const { people, wrong } = readPeople(text, subcommittees);
  const [first] = wrong;
  return (
    <form
      class="stack invite-form"
      data-testid="invite-many"
      onSubmit={(event) => {
        event.preventDefault();
        if (people.length > 0 && !first) onInvite(people);
      }}
    >
      <Labelled
        label={i18n.t('people.many')}
        hint={i18n.t('people.manyHint')}
        problem={first ? i18n.t('people.manyProblem', [first.line, first.subcommittee]) : null}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={8}
            value={text}
            data-testid="invite-lines"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <p class="row">
        <button
          type="submit"
          class="primary"
          disabled={people.length === 0 || first !== undefined}
          data-testid="invite-many-make"
        >
          {i18n.t('people.manyMake', people.length)}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('adder.cancel')}
        </button>
      </p>
    </form>
  );
}

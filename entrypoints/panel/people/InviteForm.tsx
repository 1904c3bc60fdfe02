import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChoiceField } from '@/components/fields.tsx';
import type { Role, RosterDevice } from '@/utils/panel/index.ts';
import type { Invitee } from '../deeds.ts';
import { Labelled } from '../parts/Labelled.tsx';

interface InviteFormProps {
  /** As the award’s rules name them. */
  subcommittees: readonly string[];
  /** One of a person’s devices, where that person gets another one. */
  another: RosterDevice | null;
  /** ISO date that is proposed. */
  until: string;
  onInvite: (invitee: Invitee, until: string) => void;
  onCancel: () => void;
}

const ROLES: readonly Role[] = ['reviewer', 'secretariat'];

/** Whom to invite, to what, and until when. */
export function InviteForm({ subcommittees, another, until: proposed, onInvite, onCancel }: InviteFormProps) {
  const [name, setName] = useState(another?.name ?? '');
  const [role, setRole] = useState<Role>(another?.role ?? 'reviewer');
  const [subcommittee, setSubcommittee] = useState<string | null>(subcommittees[0] ?? null);
  const [until, setUntil] = useState(proposed);
  const isNew = another === null;
  const isReady =
    name.trim() !== '' && until !== '' && (!isNew || role === 'secretariat' || subcommittee !== null);
  return (
    <form
      class="stack invite-form"
      data-testid="invite-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady)
          onInvite(
            {
              who: another?.who ?? null,
              name: name.trim(),
              subcommittee: role === 'reviewer' ? subcommittee : null,
            },
            until,
          );
      }}
    >
      <h2>{isNew ? i18n.t('people.inviteHead') : `${i18n.t('people.anotherDevice')}: ${another.name}`}</h2>
      {isNew && (
        <Labelled label={i18n.t('people.name')}>
          {(attributes) => (
            <input
              {...attributes}
              value={name}
              maxLength={200}
              autocomplete="off"
              data-testid="invite-name"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Labelled>
      )}
      {isNew && (
        <div class="labelled">
          <ChoiceField
            label={i18n.t('people.role')}
            value={role}
            choices={ROLES}
            name={(one) => i18n.t(`invited.role.${one}`)}
            onChange={(one) => setRole(one ?? 'reviewer')}
          />
        </div>
      )}
      {isNew && role === 'reviewer' && (
        <div class="labelled">
          <ChoiceField
            label={i18n.t('people.subcommittee')}
            value={subcommittee}
            choices={subcommittees}
            name={(one) => one}
            none={i18n.t('people.noSubcommittee')}
            onChange={setSubcommittee}
          />
        </div>
      )}
      <Labelled label={i18n.t('people.until')}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            max="9999-12-31"
            value={until}
            data-testid="invite-until"
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <p class="row">
        <button type="submit" class="primary" disabled={!isReady} data-testid="invite-make">
          {i18n.t('people.make')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('adder.cancel')}
        </button>
      </p>
    </form>
  );
}

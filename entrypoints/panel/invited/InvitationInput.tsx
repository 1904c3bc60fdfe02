import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileDrop } from '@/components/FileDrop.tsx';
import { Labelled } from '../parts/Labelled.tsx';

/** Where an invitation comes in: its file, or its link. */
export function InvitationInput({ onText }: { onText: (text: string) => void }) {
  const [link, setLink] = useState('');
  return (
    <>
      <FileDrop
        name={i18n.t('invited.head')}
        label={i18n.t('invited.file')}
        accept=".json"
        testId="invitation-file"
        onFile={(file) => void file.text().then(onText)}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (link.trim() !== '') onText(link);
        }}
      >
        <Labelled label={i18n.t('invited.link')}>
          {(attributes) => (
            <span class="row">
              <input
                {...attributes}
                value={link}
                autocomplete="off"
                spellcheck={false}
                data-testid="invitation-link"
                onInput={(event) => setLink(event.currentTarget.value)}
              />
              <button type="submit" disabled={link.trim() === ''} data-testid="invitation-read">
                {i18n.t('invited.read')}
              </button>
            </span>
          )}
        </Labelled>
      </form>
    </>
  );
}

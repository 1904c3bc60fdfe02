import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface NameFieldProps {
  name: string;
  onInput: (name: string) => void;
}

/** Who reviews: asked before anything else, because it stands in every export. */
export function NameField({ name, onInput }: NameFieldProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{i18n.t('start.name')}</label>
      <input
        id={id}
        required
        pattern=".*\S.*"
        maxLength={200}
        autocomplete="name"
        // biome-ignore lint/a11y/noAutofocus: there is nothing else to do here first.
        autoFocus
        value={name}
        aria-describedby={`${id}-hint`}
        data-testid="name"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="faint" id={`${id}-hint`}>
        {i18n.t('start.nameHint')}
      </p>
    </div>
  );
}

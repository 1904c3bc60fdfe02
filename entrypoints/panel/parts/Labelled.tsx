import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface LabelledProps {
  label: string;
  hint?: string;
  /** What is wrong with it; null when nothing is. */
  problem?: string | null;
  children: (attributes: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A field with its label above, and below what is to be known of it or what is wrong with it. */
export function Labelled({ label, hint, problem = null, children }: LabelledProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-said`, 'aria-invalid': problem !== null })}
      <p id={`${id}-said`} class={problem === null ? 'faint' : 'field-problem'}>
        {problem ?? hint}
      </p>
    </div>
  );
}

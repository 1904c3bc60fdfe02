import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import type { RichText } from '@/utils/dossier/copying/rich-text.ts';
import { copyRich } from './copy-rich.ts';

interface CopyButtonProps {
  /** What is copied, made when the button is pressed. */
  text: () => Promise<RichText>;
  testId: string;
  class?: string;
  children: ComponentChildren;
}

/** Copies a text, and says that it did or why not. */
export function CopyButton({ text, testId, class: name, children }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = () =>
    copyRich(text()).then(
      () => setSaid(i18n.t('copying.done')),
      (error) => setSaid(i18n.t('copying.failed', [explain(error)])),
    );
  return (
    <>
      <button
        type="button"
        class={name}
        data-testid={testId}
        onClick={(event) => {
          event.stopPropagation();
          void copy();
        }}
      >
        {children}
      </button>
      {said && (
        <span class="faint small" role="status">
          {said}
        </span>
      )}
    </>
  );
}

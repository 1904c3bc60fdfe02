import { i18n } from '#i18n';
import { CopyButton } from '@/components/copying/CopyButton.tsx';

interface CopyLinesProps {
  /** What they are. */
  label: string;
  text: string;
  testId: string;
}

/** Lines that belong somewhere else, to be read and to be copied. */
export const CopyLines = ({ label, text, testId }: CopyLinesProps) => (
  <div class="copy-lines">
    <textarea
      readOnly
      aria-label={label}
      rows={text.trimEnd().split('\n').length + 1}
      value={text}
      spellcheck={false}
      data-testid={testId}
    />
    <CopyButton testId={`${testId}-copy`} text={async () => ({ plain: text, html: escaped(text) })}>
      {i18n.t('office.copy')}
    </CopyButton>
  </div>
);

const escaped = (text: string): string => {
  const pre = document.createElement('pre');
  pre.textContent = text;
  return pre.outerHTML;
};

import { i18n } from '#i18n';
import { FileDrop } from '@/components/FileDrop.tsx';

/** Where a file comes in to be taken back. */
export const FileInput = ({ onFile }: { onFile: (file: File) => void }) => (
  <FileDrop
    name={i18n.t('bringIn.source')}
    label={i18n.t('bringIn.choose')}
    hint={i18n.t('bringIn.kinds')}
    accept=".json,.jsonld"
    testId="bring-in-file"
    onFile={onFile}
  />
);

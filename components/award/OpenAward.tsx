import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type FileRefusal, readAwardFile } from '@/utils/award/file/read.ts';
import { AWARD_EXTENSION } from '@/utils/award/file/write.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { sayRefusal } from './say-refusal.ts';

interface OpenAwardProps {
  onRead: (rules: AwardRules) => void;
}

/** Where a file of an award comes in; what is wrong with one is said, line by line. */
export function OpenAward({ onRead }: OpenAwardProps) {
  const id = useId();
  const [refused, setRefused] = useState<{ file: string; refusals: FileRefusal[] } | null>(null);
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const reading = await readAwardFile(file);
    // The same file may be chosen again, put right.
    input.value = '';
    if ('rules' in reading) {
      setRefused(null);
      onRead(reading.rules);
    } else setRefused({ file: file.name, refusals: reading.refusals });
  };
  return (
    <div class="open-award">
      <label for={id} class="file-button">
        {i18n.t('awardFile.open')}
        <input
          id={id}
          type="file"
          class="hidden"
          accept={`${AWARD_EXTENSION},.json`}
          data-testid="award-file"
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      <div role="alert">
        {refused && (
          <>
            <p class="field-problem">{i18n.t('awardFile.refused', [refused.file])}</p>
            <ul class="refusals">
              {refused.refusals.map((refusal) => (
                <li key={`${refusal.path} ${refusal.says}`} data-testid="file-refusal">
                  {sayRefusal(refusal)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

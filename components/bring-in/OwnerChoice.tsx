import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportAs, ToldImport } from '@/utils/store/import/index.ts';

interface OwnerChoiceProps {
  preview: ToldImport;
  onAs: (as: ImportAs) => void;
}

/** Whose work a file holds: a guess by the name in it, which the reviewer may turn round. */
export function OwnerChoice({ preview: { as, reviewer }, onAs }: OwnerChoiceProps) {
  const name = useId();
  const colleague = as.owner === 'colleague' ? as.reviewer : reviewer;
  return (
    <fieldset class="bare owner">
      <legend>{i18n.t('bringIn.whose')}</legend>
      <label class="row">
        <input
          type="radio"
          name={name}
          checked={as.owner === 'own'}
          data-testid="owner-own"
          onChange={() => onAs({ owner: 'own' })}
        />
        {i18n.t('bringIn.own')}
      </label>
      {/* Whose it is stands in the file, or it cannot be kept apart. */}
      {colleague.trim() !== '' && (
        <label class="row">
          <input
            type="radio"
            name={name}
            checked={as.owner === 'colleague'}
            data-testid="owner-colleague"
            onChange={() => onAs({ owner: 'colleague', reviewer: colleague })}
          />
          {i18n.t('bringIn.colleague', [colleague])}
        </label>
      )}
    </fieldset>
  );
}

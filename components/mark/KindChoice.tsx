import { i18n } from '#i18n';
import { ANNOTATION_KINDS, type AnnotationKind } from '@/utils/model/records.ts';
import { KindTag } from './KindTag.tsx';

interface KindChoiceProps {
  kind: AnnotationKind;
  onChoose: (kind: AnnotationKind) => void;
}

/** The kind of a mark. In a form of its own: outside of one, Chromium keeps a shadow root's radios and all around them. */
export function KindChoice({ kind: chosen, onChoose }: KindChoiceProps) {
  return (
    // Firefox sends a form off at Enter.
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset class="row kinds" aria-label={i18n.t('card.kind')}>
        {ANNOTATION_KINDS.map((kind) => (
          <label key={kind} class="row">
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={kind === chosen}
              onChange={() => onChoose(kind)}
            />
            <KindTag kind={kind} />
          </label>
        ))}
      </fieldset>
    </form>
  );
}

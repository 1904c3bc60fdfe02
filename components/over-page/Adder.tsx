import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ANNOTATION_KINDS, type AnnotationKind } from '@/utils/model/records.ts';
import { Key } from '../commands/Key.tsx';
import { KindTag } from '../mark/KindTag.tsx';

interface AdderProps {
  /** The selection lies outside the article's body. */
  outside: boolean;
  /** The words that are marked, where the browser shows fewer as selected. */
  grown: string | null;
  /** The kind that Enter marks as: the one that was used last. */
  last: AnnotationKind;
  onAdd: (kind: AnnotationKind) => void;
}

/** A bar at a selection. Pressing it must not take the selection away, hence no mouse focus. */
function Bar({ children }: { children: ComponentChildren }) {
  return (
    <div
      class="adder row"
      role="toolbar"
      aria-label={i18n.t('adder.label')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

/** How many characters tell words by their beginning and their end. */
const SHOWN = 24;

/** Both ends of the words: it is there that a selection grows. */
function shortened(words: string): string {
  if (words.length <= SHOWN) return words;
  return `${words.slice(0, SHOWN / 2).trimEnd()} … ${words.slice(-SHOWN / 2).trimStart()}`;
}

/** Offers to mark the selected words. */
export function Adder({ outside, grown, last, onAdd }: AdderProps) {
  return (
    <Bar>
      {grown && (
        <span class="faint adder-words" title={i18n.t('adder.grown')}>
          “{shortened(grown)}”
        </span>
      )}
      {outside && <span class="faint adder-outside">{i18n.t('adder.outside')}</span>}
      {ANNOTATION_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="plain"
          data-testid={`add-${kind}`}
          onClick={() => onAdd(kind)}
        >
          <KindTag kind={kind} /> <Key of={`mark.${kind}`} /> {kind === last && <Key of="mark.last" />}
        </button>
      ))}
    </Bar>
  );
}

interface RebindBarProps {
  /** Whether words are selected that the mark could take. */
  ready: boolean;
  onTake: () => void;
  onCancel: () => void;
}

/** Takes the adder's place while a mark looks for new bounds. */
export function RebindBar({ ready, onTake, onCancel }: RebindBarProps) {
  return (
    <Bar>
      <span class="faint">{i18n.t('adder.reboundHint')}</span>
      <button type="button" class="primary" disabled={!ready} data-testid="rebound-take" onClick={onTake}>
        {i18n.t('adder.rebound')} <Key of="bounds.take" />
      </button>
      <button type="button" class="plain" onClick={onCancel}>
        {i18n.t('adder.cancel')}
      </button>
    </Bar>
  );
}

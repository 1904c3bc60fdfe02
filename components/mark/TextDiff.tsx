import { i18n } from '#i18n';
import type { DiffPiece, TextState } from '@/utils/article/index.ts';
import { describeText } from '../words/text-state.ts';

/** What came in and what went of a text, each among the words beside it. */
export function TextDiff({ pieces }: { pieces: readonly DiffPiece[] }) {
  return (
    <p class="quote diff" data-testid="text-diff">
      {pieces.map((piece, index) => {
        const key = `${index}${piece.type}`;
        if (piece.type === 'added') return <ins key={key}>{piece.text}</ins>;
        if (piece.type === 'removed') return <del key={key}>{piece.text}</del>;
        return <span key={key}>{piece.text}</span>;
      })}
    </p>
  );
}

interface TextChangeCardProps {
  text: TextState;
  onClose: () => void;
}

/** The same on the page itself. */
export function TextChangeCard({ text, onClose }: TextChangeCardProps) {
  return (
    <article class="card stack" data-testid="text-change-card">
      <header class="row spread">
        <h2>{describeText(text)}</h2>
        <button type="button" class="plain" aria-label={i18n.t('card.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <TextDiff pieces={text.pieces} />
    </article>
  );
}

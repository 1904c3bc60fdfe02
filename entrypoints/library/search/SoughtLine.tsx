import type { AnnotationKind } from '@/utils/model/records.ts';
import type { Piece } from '@/utils/search/line.ts';

interface SoughtLineProps {
  pieces: readonly Piece[];
  /** Of the mark in the line; null without one. */
  kind: AnnotationKind | null;
}

/** A sentence of the newspaper: marked words wear their line, what was looked for is bold and underlined. */
export const SoughtLine = ({ pieces, kind }: SoughtLineProps) => (
  <span class="sent">
    {pieces.map(({ text, isMarked, isSought }, at) => {
      const words = isSought ? <b class="sought">{text}</b> : text;
      // Pieces of a line never change their order.
      return isMarked && kind ? (
        <mark key={at} class={`m-${kind}`}>
          {words}
        </mark>
      ) : (
        <span key={at}>{words}</span>
      );
    })}
  </span>
);

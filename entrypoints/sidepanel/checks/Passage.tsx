import { i18n } from '#i18n';
import { figuresInLines } from '@/utils/text/figures-in-lines.ts';
import type { Passage as AskedPassage } from './asked.ts';

interface PassageProps {
  passage: AskedPassage;
  onOpen: (address: string) => void;
}

/** Figures in their sentences; those of another part say which, and lead there. */
export function Passage({ passage: { text, spans, part, address }, onOpen }: PassageProps) {
  return (
    <>
      {part !== null && (
        <p class="of-part small">
          {address === null ? (
            <span class="faint">{i18n.t('checks.partHere', [part + 1])}</span>
          ) : (
            <button
              type="button"
              class="plain link"
              data-testid="open-part"
              onClick={(event) => {
                event.stopPropagation();
                onOpen(address);
              }}
            >
              {i18n.t('checks.partThere', [part + 1])}
            </button>
          )}
        </p>
      )}
      {figuresInLines(text, spans).map((line, index) => (
        // Lines are known by their places alone.
        <p class="sent" key={index}>
          {line.map(({ words, isFigure }, at) =>
            isFigure ? (
              <mark class="m-statistic" key={at}>
                {words}
              </mark>
            ) : (
              words
            ),
          )}
        </p>
      ))}
    </>
  );
}

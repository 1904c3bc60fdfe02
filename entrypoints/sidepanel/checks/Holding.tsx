import { i18n } from '#i18n';
import type { Asked } from './asked.ts';
import type { Said } from './said.ts';
import { sayBefore, sayWorking } from './words.ts';

interface HoldingProps {
  holding: readonly Asked[];
  said: ReadonlyMap<string, Said>;
  onChoose: (asked: Asked) => void;
}

/** Relations that hold, folded: that somebody looked is worth knowing, and that a figure was put right since it was called a fault. */
export function Holding({ holding, said, onChoose }: HoldingProps) {
  if (holding.length === 0) return null;
  return (
    <details class="holding" data-testid="holding">
      <summary>{i18n.t('checks.holding', holding.length)}</summary>
      <ul>
        {holding.map((one) => {
          const part = one.passages.find(({ address }) => address !== null)?.part ?? null;
          const before = sayBefore(said.get(one.id));
          return (
            <li key={one.id}>
              <button type="button" class="plain num" onClick={() => onChoose(one)}>
                {sayWorking(one)}
                {part !== null && <span class="meta"> · {i18n.t('checks.part', [part + 1])}</span>}
              </button>
              {before && <p class="small warn">{before}</p>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import { i18n } from '#i18n';
import type { CommandId } from '@/utils/commands/table.ts';
import { Key } from '../commands/Key.tsx';

interface StepperProps {
  /** Place among those of its sort, counted from 1. */
  position: { index: number; count: number };
  previous: { label: string; command: CommandId; run: () => void };
  next: { label: string; command: CommandId; run: () => void };
}

/** Goes from one mark or suggestion to its neighbours, and names the keys that do the same. Arrows are seen; who listens is told where they go. */
export function Stepper({ position, previous, next }: StepperProps) {
  return (
    <>
      <button type="button" class="plain" title={previous.label} onClick={previous.run}>
        <span aria-hidden="true">
          ‹ <Key of={previous.command} />
        </span>
      </button>
      <span class="faint">{i18n.t('card.position', [position.index, position.count])}</span>
      <button type="button" class="plain" title={next.label} onClick={next.run}>
        <span aria-hidden="true">
          <Key of={next.command} /> ›
        </span>
      </button>
    </>
  );
}

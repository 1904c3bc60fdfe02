import { i18n } from '#i18n';
import { type Command, keyLabel } from '@/utils/keys/keys.ts';

interface StepperProps {
  /** Place among those of its sort, counted from 1. */
  position: { index: number; count: number };
  previous: { label: string; command: Command; run: () => void };
  next: { label: string; command: Command; run: () => void };
}

/** Goes from one mark or suggestion to its neighbours, and names the keys that do the same. */
export function Stepper({ position, previous, next }: StepperProps) {
  return (
    <>
      <button type="button" class="plain" title={previous.label} onClick={previous.run}>
        ‹ <kbd>{keyLabel(previous.command)}</kbd>
      </button>
      <span class="faint">{i18n.t('card.position', [position.index, position.count])}</span>
      <button type="button" class="plain" title={next.label} onClick={next.run}>
        <kbd>{keyLabel(next.command)}</kbd> ›
      </button>
    </>
  );
}

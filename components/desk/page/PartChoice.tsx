import { i18n } from '#i18n';
import { toggled } from '@/components/toggled.ts';
import type { ProposedPart } from '@/utils/entries/series/propose-parts.ts';

interface PartChoiceProps {
  parts: readonly ProposedPart[];
  /** Addresses that the reviewer does not want. */
  leftOut: ReadonlySet<string>;
  onLeaveOut: (leftOut: ReadonlySet<string>) => void;
}

/** The other parts that a page leads to, to be taken along or not. */
export function PartChoice({ parts, leftOut, onLeaveOut }: PartChoiceProps) {
  return (
    <fieldset class="bare stack part-choice">
      <legend class="faint">{i18n.t('addEntry.parts')}</legend>
      {parts.map(({ address, text }) => (
        <label key={address} class="row">
          <input
            type="checkbox"
            checked={!leftOut.has(address)}
            data-testid="proposed-part"
            onChange={(event) => onLeaveOut(toggled(leftOut, address, !event.currentTarget.checked))}
          />
          <span title={address}>{text || address}</span>
        </label>
      ))}
    </fieldset>
  );
}

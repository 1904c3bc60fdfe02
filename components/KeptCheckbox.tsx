import { useEffect, useState } from 'preact/hooks';

interface KeptCheckboxProps {
  /** As it is stored. */
  kept: boolean;
  disabled?: boolean;
  testId: string;
  /** @returns whether it is saved; where not, the caller says so, and the box shows again what is stored */
  onSave: (isWanted: boolean) => Promise<boolean>;
}

/**
 * A box for something that is stored: what was chosen is shown at once, and stays while it is on its way to the store, also
 * where the page is drawn anew meanwhile for another reason.
 */
export function KeptCheckbox({ kept, disabled = false, testId, onSave }: KeptCheckboxProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  // Stored as chosen, or by somebody else otherwise: from now on the store tells.
  useEffect(() => setChosen(null), [kept]);
  const choose = async (isWanted: boolean) => {
    setChosen(isWanted);
    if (!(await onSave(isWanted))) setChosen(null);
  };
  return (
    <input
      type="checkbox"
      data-testid={testId}
      disabled={disabled}
      checked={chosen ?? kept}
      onChange={(event) => void choose(event.currentTarget.checked)}
    />
  );
}

interface MastChoiceProps {
  label: string;
  /** By id, with what people call them. */
  choices: readonly (readonly [id: string, name: string])[];
  /** The chosen one; null while there is none. */
  current: string | null;
  onChoose: (id: string) => void;
}

/** What a head’s page is about, to be changed where there are several. */
export function MastChoice({ label, choices, current, onChoose }: MastChoiceProps) {
  const [only, ...others] = choices;
  if (!only) return null;
  return (
    <span class="row award">
      {others.length > 0 ? (
        <select
          aria-label={label}
          value={current ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <b>{only[1]}</b>
      )}
    </span>
  );
}

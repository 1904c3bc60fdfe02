import { useRef } from 'preact/hooks';

interface MenuProps {
  label: string;
  testId: string;
  options: readonly { value: string; name: string }[];
  onChoose: (value: string) => void;
}

/** A button with choices, of which one is taken by pressing it: a list box would take whatever the arrows come by. */
export function Menu({ label, testId, options, onChoose }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    box.current!.open = false;
    box.current!.querySelector('summary')!.focus();
  };
  return (
    <details
      ref={box}
      class="menu"
      data-testid={testId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current!.open) return;
        event.stopPropagation();
        close();
      }}
    >
      <summary>{label}</summary>
      <ul>
        {options.map(({ value, name }) => (
          <li key={value}>
            <button
              type="button"
              class="plain"
              onClick={() => {
                close();
                onChoose(value);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { generate } from 'lean-qr';
import { useMemo } from 'preact/hooks';

/** White around it, in modules: readers want four. */
const MARGIN = 4;

/** A text as a QR code; dark on light in every colour scheme, or cameras do not read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${-MARGIN} ${-MARGIN} ${size + 2 * MARGIN} ${size + 2 * MARGIN}`}
      shape-rendering="crispEdges"
      data-testid="qr"
    >
      <rect x={-MARGIN} y={-MARGIN} width={size + 2 * MARGIN} height={size + 2 * MARGIN} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Dark modules as runs along each row. */
function drawn(text: string): { path: string; size: number } {
  const code = generate(text);
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue;
      let end = x;
      while (code.get(end, y)) end++;
      runs.push(`M${x} ${y}h${end - x}v1H${x}z`);
    }
  return { path: runs.join(''), size: code.size };
}

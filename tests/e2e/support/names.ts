/** A node of the accessibility tree, as DevTools' protocol gives it; what is read here of it. */
interface Node {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  value?: { value: unknown };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** Sends a DevTools command to what is looked at. */
export type Send = (method: 'Accessibility.getFullAXTree') => Promise<{ nodes: Node[] }>;

/** What only groups others, or is told by the node around it, and is not read out itself. */
const SILENT = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'LayoutTable',
  'LayoutTableRow',
  'LayoutTableCell',
  'ListMarker',
  'MenuListPopup',
  'gridcell',
]);

/** States that a screen reader reads out. */
const STATES = new Set([
  'checked',
  'disabled',
  'expanded',
  'haspopup',
  'invalid',
  'level',
  'live',
  'pressed',
  'readonly',
  'required',
  'selected',
]);

/** What repeats the name of the thing beside it, or around it. */
const REPEATING = new Set(['LabelText', 'Legend']);

/** How long what is read out has to stay as it is, in milliseconds. */
const REST = 500;

/**
 * What a screen reader is told once nothing changes any more: a line for each thing that has a role, indented by what
 * holds it, with its name, its value, its description and its states.
 * @param within only what is in the first thing whose line begins so
 */
export async function readOut(send: Send, within = ''): Promise<string> {
  for (let last = ''; ; ) {
    const { nodes } = await send('Accessibility.getFullAXTree');
    const now = `${partOf(linesOf(nodes), within).join('\n')}\n`;
    if (now === last) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
}

function linesOf(nodes: readonly Node[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Node, depth: number, holder: string | null): void => {
    const line = node.ignored ? null : lineOf(node, holder);
    if (line !== null) lines.push('  '.repeat(depth) + line);
    const within = REPEATING.has(node.role?.value ?? '')
      ? null
      : line === null
        ? holder
        : (node.name?.value ?? '');
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, line === null ? depth : depth + 1, within);
    }
  };
  for (const node of nodes) if (node.parentId === undefined) walk(node, 0, '');
  return lines;
}

/** @param holder the name of what holds it, which words within have mostly given; null where they repeat a name */
function lineOf(
  { role, name, value, description, properties = [] }: Node,
  holder: string | null,
): string | null {
  const kind = role?.value ?? 'none';
  const words = name?.value.trim() ?? '';
  if (kind === 'StaticText') return words === '' || (holder ?? words).includes(words) ? null : words;
  if (SILENT.has(kind) || REPEATING.has(kind)) return null;
  const states = properties
    .filter(
      ({ name, value: { value } }) =>
        STATES.has(name) && value !== undefined && value !== false && value !== 'false',
    )
    .map(({ name, value: { value } }) => (value === true || value === 'true' ? name : `${name}=${value}`));
  const said = [
    name?.value ? `“${name.value}”` : '',
    value?.value !== undefined && value.value !== '' ? `= ${value.value}` : '',
    description?.value ? `(${description.value})` : '',
    ...states.map((state) => `[${state}]`),
  ];
  return [kind, ...said.filter(Boolean)].join(' ');
}

const depthOf = (line: string): number => line.length - line.trimStart().length;

function partOf(lines: readonly string[], within: string): string[] {
  const start = lines.findIndex((line) => line.trimStart().startsWith(within));
  if (start < 0) return [`nothing begins with ${within}`];
  const depth = depthOf(lines[start]!);
  const end = lines.findIndex((line, index) => index > start && depthOf(line) <= depth);
  return lines.slice(start, end < 0 ? undefined : end).map((line) => line.slice(depth));
}

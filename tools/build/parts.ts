import type { Plugin, Rollup, UserConfig } from 'vite';
import { PARTS_KEY, partOf } from '../../utils/platform/parts/part-names.ts';

/** As utils/platform/parts/parts.ts opens it. */
const PARTS = `globalThis[Symbol.for(${JSON.stringify(PARTS_KEY)})]`;

type Node = { type: string; start: number; end: number; [field: string]: unknown };

/** A stretch of a file and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Has the reader come in parts. A browser puts classic scripts into pages, which know neither `import` nor `export`, so
 * bundlers make one file of all. Here the reader is bundled as modules, in which every module is in one file only, and
 * each file is made a classic script: what it takes from another one, it takes from the place that
 * utils/platform/parts/parts.ts opens, and `import()` has a file brought there.
 */
export function inParts(config: UserConfig): void {
  config.build!.lib = { ...config.build!.lib, formats: ['es'] } as never;
  const { rollupOptions } = config.build!;
  Object.assign(rollupOptions!, { preserveEntrySignatures: 'allow-extension' });
  Object.assign(rollupOptions!.output!, { chunkFileNames: 'reader-[name].js', minify: true });
  config.plugins = [...(config.plugins ?? []), asClassicScripts()];
}

function asClassicScripts(): Plugin {
  return {
    name: 'but-nho:parts',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (!chunk.isEntry && !partOf(chunk.fileName)) this.error(noPart(chunk));
        const program = this.parse(chunk.code) as unknown as Node;
        chunk.code = classicScript(chunk.code, program, chunk.fileName, chunk.isEntry);
      }
    },
  };
}

/** Why a file of the build can be none: nobody would bring it. */
export function noPart({ name, fileName, isDynamicEntry }: StrayFile): string {
  return isDynamicEntry
    ? `\`${name}\` is no part: name it in utils/platform/parts/part-names.ts, or have the reader import it.`
    : `${fileName} holds what parts share: the reader itself has to hold it.`;
}

/** @property isDynamicEntry whether an `import()` leads to the file */
type StrayFile = Pick<Rollup.OutputChunk, 'name' | 'fileName' | 'isDynamicEntry'>;

/**
 * A module as a classic script.
 * @param program the module's syntax tree
 * @param isReader whether it is the file that opens the place where the others meet
 */
export function classicScript(code: string, program: Node, file: string, isReader: boolean): string {
  const taken: string[] = [];
  const given: string[] = [];
  const edits: Edit[] = [];
  for (const node of nodesIn(program)) {
    const { start, end } = node;
    if (node.type === 'ImportExpression') {
      edits.push({ start, end, text: `${PARTS}.bring(${JSON.stringify(fileOf(code, node))})` });
    } else if (node.type === 'ImportDeclaration') {
      taken.push(
        `const{${namesOf(node, 'imported', 'local')}}=exportsOf(${JSON.stringify(fileOf(code, node))});`,
      );
      edits.push({ start, end, text: '' });
    } else if (node.type === 'ExportNamedDeclaration') {
      given.push(
        ...specifiersOf(node).map(
          (one) => `get ${nameOf(one, 'exported')}(){return ${nameOf(one, 'local')}}`,
        ),
      );
      edits.push({ start, end, text: '' });
    }
  }
  const exports = `{${given.join(',')}}`;
  const body = edited(code, edits);
  if (isReader) return `(()=>{${body}\n;${PARTS}?.run(${JSON.stringify(file)},()=>(${exports}))})();`;
  return `${PARTS}?.run(${JSON.stringify(file)},exportsOf=>{${taken.join('')}${body}\n;return${exports}});`;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && typeof (value as Node).type === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

/** The file that an import names: between quotation marks of whatever kind, beside the one that imports it. */
function fileOf(code: string, { source }: Node): string {
  const { start, end } = source as Node;
  return code.slice(start + './'.length + 1, end - 1);
}

const specifiersOf = ({ specifiers }: Node) => specifiers as Node[];
const nameOf = (specifier: Node, part: string) => (specifier[part] as { name: string }).name;
const namesOf = (node: Node, from: string, to: string): string =>
  specifiersOf(node)
    .map((one) => `${nameOf(one, from)}:${nameOf(one, to)}`)
    .join(',');

function edited(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code);
}

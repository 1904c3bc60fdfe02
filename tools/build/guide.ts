import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

/** The reviewers' guide in each language: a page of docs/ that is a page of the extension, too. */
export const GUIDES = [
  { file: 'docs/huong-dan.md', language: 'vi' },
  { file: 'docs/guide.md', language: 'en' },
] as const;

/** Where the page's sheet stands in the build, beside the pictures. */
const SHEET = 'guide/guide.css';

/** The pictures of a guide, by their paths as it names them. */
export const picturesOf = (markdown: string): string[] =>
  [...markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);

/** A guide as a page of plain HTML, without a script. */
export function guidePage(markdown: string, language: string): string {
  const renderer = new MarkdownIt({ xhtmlOut: false });
  // What stands as code in a guide is a key.
  renderer.renderer.rules.code_inline = (tokens, at) =>
    `<kbd>${renderer.utils.escapeHtml(tokens[at]!.content)}</kbd>`;
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${renderer.utils.escapeHtml(title)} · Bút Nhớ</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${SHEET}">
</head>
<body>
<main class="bn guide">
${renderer.render(markdown)}</main>
</body>
</html>
`;
}

/** A file of a build, as WXT takes it. */
type BuildFile = { relativeDest: string } & ({ contents: string } | { absoluteSrc: string });

/**
 * What the guides add to a build: a page for each language, their pictures, and one sheet with the product's own colours.
 * @param root the project's folder
 */
export function guideFiles(root: string): BuildFile[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files: BuildFile[] = [
    { relativeDest: SHEET, contents: read('components/theme.css') + read('tools/build/guide.css') },
  ];
  for (const { file, language } of GUIDES) {
    const markdown = read(file);
    files.push({ relativeDest: `guide-${language}.html`, contents: guidePage(markdown, language) });
    for (const path of picturesOf(markdown)) {
      const absoluteSrc = join(root, 'docs', path);
      if (!existsSync(absoluteSrc)) throw new Error(`${file} shows ${path}, which is not there.`);
      files.push({ relativeDest: path, absoluteSrc });
    }
  }
  return files;
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What PDF.js loads by itself: its worker, and what pages need that bring no decoder or font along. */
const NEEDED: Record<string, RegExp> = {
  'legacy/build': /^pdf\.worker\.min\.mjs$/,
  // JPEG 2000, JBIG2 and colour profiles: without the first two scans come out blank.
  wasm: /^(?:jbig2|openjpeg|qcms_bg)\.wasm$|^LICENSE_(?!.*QUICKJS)/,
  standard_fonts: /./,
  iccs: /./,
};

/** Where they stand in the build (utils/pages/pdf.ts). */
const FOLDER = 'pdf';

/** The files of PDF.js that are part of a build, each with its licence. @param root the project's folder */
export function pdfAssets(root: string): { relativeDest: string; absoluteSrc: string }[] {
  const source = join(root, 'node_modules/pdfjs-dist');
  return Object.entries(NEEDED).flatMap(([folder, wanted]) =>
    readdirSync(join(source, folder))
      .filter((name) => wanted.test(name))
      .map((name) => ({
        relativeDest: folder.endsWith('build') ? `${FOLDER}/${name}` : `${FOLDER}/${folder}/${name}`,
        absoluteSrc: join(source, folder, name),
      })),
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of somebody else's, as it is installed. */
export interface ForeignPackage {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** Its whole licence and, where it has one, its notice. */
  texts: string[];
  /** Where its source is kept; null where it does not say. */
  source: string | null;
  /** The packages it needs, by name. */
  needs: string[];
  folder: string;
}

/** Files in which a package says under what terms it comes. */
const TERMS = /^(licen[cs]e|copying|notice)\b/i;

/**
 * The folder of the package that a bundled module belongs to.
 * @param id a module's path, as the bundler calls it; virtual modules begin with a zero character
 * @returns null for a module of our own
 */
export function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder ?? null;
}

/** What a package's manifest says, as far as it is read. */
interface Manifest {
  name: string;
  version: string;
  license?: unknown;
  author?: string | { name: string };
  repository?: string | { url: string };
  dependencies?: Record<string, string>;
}

/** Reads what a package says of itself. @throws when its terms are not known: then it may not be shipped */
export function readPackage(folder: string): ForeignPackage {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository, dependencies = {} } = manifest;
  if (typeof license !== 'string') throw new Error(`The package ${name} in ${folder} states no licence.`);
  const files = readdirSync(folder).filter((file) => TERMS.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    licence: license,
    texts: texts.length > 0 ? texts : [standardTerms(manifest)],
    source: (typeof repository === 'string' ? repository : repository?.url) ?? null,
    needs: Object.keys(dependencies).filter((needed) => !needed.startsWith('@types/')),
    folder,
  };
}

/** The terms of a package that only names them. @throws for any but the MIT licence, whose words are always the same */
function standardTerms({ name, license, author }: Manifest): string {
  if (license !== 'MIT')
    throw new Error(`The package ${name} names the licence ${license} without its text.`);
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return `Copyright (c) ${holder}\n\n${MIT_TERMS}`;
}

const MIT_TERMS = readFileSync(join(import.meta.dirname, 'mit-terms.txt'), 'utf8').trim();

/** Where a package finds one that it needs: beside itself or further up. @throws when it is not installed */
export function findNeeded(from: string, name: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  throw new Error(`${name}, which ${from} needs, is not installed.`);
}

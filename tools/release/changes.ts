/** A heading of CHANGELOG.md: `## 0.1.0 – unreleased`, `## 0.1.0 – 2026-11-28`. */
const HEAD = /^## (\S+) – (\S+)$/gm;

/** What changed in a version. */
export interface Changes {
  /** ISO day; null while the version is not released. */
  day: string | null;
  /** Markdown, without the heading. */
  text: string;
}

/** The section of a version. @throws when the changelog has none, or an empty one */
export function changesOf(changelog: string, version: string): Changes {
  const heads = [...changelog.matchAll(HEAD)];
  const at = heads.findIndex(([, one]) => one === version);
  if (at < 0) throw new Error(`CHANGELOG.md has no section “## ${version} – …”.`);
  const [line, , day] = heads[at]!;
  const text = changelog.slice(heads[at]!.index + line.length, heads[at + 1]?.index).trim();
  if (!text) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return { day: day === 'unreleased' ? null : day!, text };
}

/**
 * Gives the section that is still called unreleased its version and day.
 * @throws when there is none, or when another section has the version
 */
export function dated(changelog: string, version: string, day: string): string {
  const heads = [...changelog.matchAll(HEAD)];
  const open = heads.find(([, , state]) => state === 'unreleased');
  if (!open) throw new Error('CHANGELOG.md has no section “## … – unreleased”.');
  if (heads.some((one) => one !== open && one[1] === version))
    throw new Error(`CHANGELOG.md has a section of ${version} already.`);
  return changelog.replace(open[0], `## ${version} – ${day}`);
}

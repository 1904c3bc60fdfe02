import type { Preset } from '../../utils/schema/preset.ts';

/**
 * A `.reg` file of the Windows registry with a Chromium's policies, in ASCII alone: what has other letters or line
 * breaks is written in bytes, so that no editor or code page can spoil it.
 * @param vendor where the browser keeps its policies, below `SOFTWARE\Policies`
 */
export function registryFile(
  vendor: string,
  id: string,
  settings: Readonly<Record<string, string>>,
  preset: Preset,
): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
  const keys: [string, Readonly<Record<string, string>>][] = [
    [`${root}\\ExtensionSettings\\${id}`, { installation_mode: 'force_installed', ...settings }],
    [`${root}\\3rdparty\\extensions\\${id}\\policy`, { ...preset }],
  ];
  const sections = keys.map(([key, values]) =>
    [`[${key}]`, ...Object.entries(values).map(([name, value]) => `"${name}"=${registryValue(value)}`)].join(
      '\r\n',
    ),
  );
  return `Windows Registry Editor Version 5.00\r\n\r\n${sections.join('\r\n\r\n')}\r\n`;
}

function registryValue(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `"${text.replace(/["\\]/g, '\\$&')}"`;
  // REG_SZ as bytes: UTF-16, little end first, with the zero that ends it.
  const bytes = [...Buffer.from(`${text}\0`, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));
  return `hex(1):${bytes.join(',')}`;
}

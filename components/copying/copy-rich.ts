import type { RichText } from '@/utils/dossier/copying/rich-text.ts';

/**
 * Puts a text on the clipboard, rich and plain. The text may come later: browsers take what was begun in a press.
 * @throws where the browser refuses, or what `text` fails with
 */
export function copyRich(text: Promise<RichText>): Promise<void> {
  const part = (type: string, of: (text: RichText) => string) =>
    text.then((rich) => new Blob([of(rich)], { type }));
  const item = new ClipboardItem({
    'text/plain': part('text/plain', ({ plain }) => plain),
    'text/html': part('text/html', ({ html }) => html),
  });
  return navigator.clipboard.write([item]);
}

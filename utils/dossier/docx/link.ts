import { ExternalHyperlink, type ParagraphChild } from 'docx';
import { linkTarget } from '../addresses.ts';
import { runs } from './text.ts';

/**
 * An address that can be clicked, without its scheme; anything that leads nowhere on the web stays plain text.
 * @param shown what is shown of it
 */
export function link(address: string, shown = shortAddress(address)): ParagraphChild[] {
  const target = linkTarget(address);
  const text = runs(shown, { size: 24 });
  return target === null ? text : [new ExternalHyperlink({ link: target, children: text })];
}

const shortAddress = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '');

/** “nhandan.vn” of an address; all of it where it has no host. */
export function hostOf(address: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}

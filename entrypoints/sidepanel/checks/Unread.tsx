import { i18n } from '#i18n';
import type { PartsCheck } from './use-parts.ts';

interface UnreadProps {
  parts: PartsCheck;
  /** Whether something between the parts asks. */
  hasFindings: boolean;
}

/** With which parts the one in the page was compared, and with which not yet. */
export function Unread({ parts: { read, findings }, hasFindings }: UnreadProps) {
  const numbers = (isWanted: (index: number) => boolean): string =>
    read.parts.flatMap((_, index) => (isWanted(index) ? index + 1 : [])).join(', ');
  const compared = numbers((index) => index !== read.here && read.parts[index] !== null);
  const unread = numbers((index) => read.parts[index] === null);
  const outcome = findings.length > 0 ? 'checks.partsAgree' : 'checks.partsNothing';
  return (
    <>
      {compared !== '' && !hasFindings && <p class="small">{i18n.t(outcome, [compared])}</p>}
      {unread !== '' && (
        <p class="small faint" data-testid="parts-unread">
          {i18n.t('checks.partsUnread', [unread])}
        </p>
      )}
    </>
  );
}

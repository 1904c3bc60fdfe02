import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { Membership } from '@/utils/panel/index.ts';

/** The devices that count as this member’s: one that is nobody’s would write in that name. */
export function OwnDevices({ membership: { roster, who, publicKey } }: { membership: Membership }) {
  const own = roster?.devices.filter((device) => device.who === who) ?? [];
  return (
    <section data-testid="own-devices">
      <h2>{i18n.t('member.devices')}</h2>
      {roster ? (
        <>
          <p class="faint">{i18n.t('member.devicesHint')}</p>
          <ul class="plain-list">
            {own.map(({ key, device, revokedAt }) => (
              <li key={key}>
                {i18n.t('member.deviceName', [device])} <code>{key.slice(0, 8)}</code>
                {key === publicKey && <b> · {i18n.t('member.thisDevice')}</b>}
                {revokedAt && <span class="warn"> · {i18n.t('member.revoked', [formatDay(revokedAt)])}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="faint">{i18n.t('member.noRoster')}</p>
      )}
    </section>
  );
}

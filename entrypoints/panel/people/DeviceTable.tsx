import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { Roster, RosterDevice } from '@/utils/panel/index.ts';

interface DeviceTableProps {
  roster: Roster;
  isBusy: boolean;
  onRevoke: (device: RosterDevice) => void;
  /** Invites one more device of a person. */
  onAnother: (device: RosterDevice) => void;
}

/** In the order of subcommittees, then as invited. */
const inOrder = ({ subs, devices }: Roster): RosterDevice[] => {
  const place = new Map(subs.map(({ sub }, at) => [sub, at]));
  return [...devices].sort(
    (a, b) =>
      (place.get(a.sub) ?? -1) - (place.get(b.sub) ?? -1) || order(a.who, b.who) || a.device - b.device,
  );
};

const order = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** All devices that were invited, and what holds of each. */
export const DeviceTable = ({ roster, isBusy, onRevoke, onAnother }: DeviceTableProps) => (
  <div class="wide">
    <table class="beside devices" data-testid="devices">
      <thead>
        <tr>
          <th scope="col">{i18n.t('people.columnName')}</th>
          <th scope="col">{i18n.t('people.columnSub')}</th>
          <th scope="col">{i18n.t('people.columnDevice')}</th>
          <th scope="col">{i18n.t('people.columnState')}</th>
          <th scope="col">
            <span class="hidden">{i18n.t('people.columnActs')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(roster).map((device) => {
          const { key, name, revokedAt, role } = device;
          return (
            <tr key={key} data-testid="device" class={revokedAt ? 'faint' : ''}>
              <th scope="row">{name}</th>
              <td>{role === 'secretariat' ? i18n.t('people.office') : subName(roster, device)}</td>
              <td>{device.device}</td>
              <td>{stateWords(device, Date.now())}</td>
              <td class="acts">
                {!revokedAt && (
                  <button
                    type="button"
                    class="plain"
                    disabled={isBusy}
                    aria-label={i18n.t('people.revokeLabel', [name, device.device])}
                    data-testid="revoke"
                    onClick={() => onRevoke(device)}
                  >
                    {i18n.t('people.revoke')}
                  </button>
                )}
                <button
                  type="button"
                  class="plain"
                  disabled={isBusy}
                  data-testid="another"
                  onClick={() => onAnother(device)}
                >
                  {i18n.t('people.anotherDevice')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

const subName = ({ subs }: Roster, { sub }: RosterDevice): string =>
  subs.find((one) => one.sub === sub)?.name ?? sub;

function stateWords({ until, revokedAt }: RosterDevice, now: number): string {
  if (revokedAt) return i18n.t('people.revokedAt', [formatDay(revokedAt)]);
  if (until === null) return i18n.t('people.active');
  if (Date.parse(until) < now) return i18n.t('people.expired');
  return `${i18n.t('people.active')} ${i18n.t('people.untilDay', [formatDay(until)])}`;
}

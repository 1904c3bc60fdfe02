import { i18n } from '#i18n';
import { formatMoment } from '@/components/words/format-time.ts';
import type { Roster } from '@/utils/panel/index.ts';
import type { Arrivals, PersonProgress } from '@/utils/store/panel/index.ts';
import { runsInWords } from '../parts/gap-words.ts';

interface ProgressTableProps {
  people: readonly PersonProgress[];
  roster: Roster;
}

/** A person in the first of so many rows, each of their devices in one. */
export const ProgressTable = ({ people, roster }: ProgressTableProps) => (
  <div class="wide">
    <table class="beside progress-table" data-testid="progress-table">
      <thead>
        <tr>
          <th scope="col">{i18n.t('progress.person')}</th>
          <th scope="col" class="number">
            {i18n.t('progress.reviewed')}
          </th>
          <th scope="col">{i18n.t('progress.device')}</th>
          <th scope="col" class="number">
            {i18n.t('progress.arrived')}
          </th>
          <th scope="col">{i18n.t('progress.last')}</th>
          <th scope="col">{i18n.t('progress.missing')}</th>
        </tr>
      </thead>
      {groupsOf(people, roster).map(({ sub, name, members }) => (
        <tbody key={sub}>
          <tr class="group">
            <th scope="rowgroup">{name}</th>
            <td class="number">
              <Share people={members} />
            </td>
            <td colSpan={4} />
          </tr>
          {members.map((person) => (
            <PersonRows key={person.who} person={person} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{i18n.t('progress.total')}</th>
          <td class="number">
            <Share people={people} />
          </td>
          <td colSpan={4} />
        </tr>
      </tfoot>
    </table>
  </div>
);

/** What of that which was given is reviewed. */
const Share = ({ people }: { people: readonly PersonProgress[] }) => {
  const sum = (of: (person: PersonProgress) => number) => people.reduce((all, one) => all + of(one), 0);
  return (
    <>
      {sum(({ reviewed }) => reviewed)}/{sum(({ assigned }) => assigned)}
    </>
  );
};

/** What of one device is known; null where nothing came of it. */
type DeviceRow = { label: string; came: Arrivals | null };

/** Libraries that something came of, and as many devices more as the roster names. */
function rowsOf({ devices, arrivals }: PersonProgress): DeviceRow[] {
  const only = devices.length === 1 && arrivals.length <= 1 ? devices[0]!.device : null;
  const came = arrivals.map((one) => ({
    label: i18n.t('member.deviceName', [only ?? one.by.slice(0, 6)]),
    came: one,
  }));
  const silent = devices.slice(arrivals.length).map(({ device }) => ({
    label: arrivals.length === 0 ? i18n.t('member.deviceName', [device]) : i18n.t('progress.otherDevice'),
    came: null,
  }));
  return [...came, ...silent];
}

function PersonRows({ person }: { person: PersonProgress }) {
  const [first, ...others] = rowsOf(person);
  const rows = 1 + others.length;
  return (
    <>
      <tr data-testid="person">
        <th scope="row" rowSpan={rows}>
          {person.name}
        </th>
        <td class="number" rowSpan={rows}>
          <Share people={[person]} />
        </td>
        {first ? <DeviceCells row={first} /> : <td colSpan={4} />}
      </tr>
      {others.map((row) => (
        <tr key={row.label}>
          <DeviceCells row={row} />
        </tr>
      ))}
    </>
  );
}

function DeviceCells({ row: { label, came } }: { row: DeviceRow }) {
  const missing = came?.missing ?? [];
  return (
    <>
      <td>{label}</td>
      <td class="number">{came?.count ?? 0}</td>
      <td>{came?.lastAt ? formatMoment(Date.parse(came.lastAt), Date.now()) : i18n.t('progress.nothing')}</td>
      <td class={missing.length > 0 ? 'warn' : 'faint'}>
        {missing.length > 0 ? `n = ${runsInWords(missing)}` : came && i18n.t('progress.whole')}
      </td>
    </>
  );
}

interface Group {
  sub: string;
  name: string;
  members: PersonProgress[];
}

/** By subcommittee, in the order of the award’s rules. */
function groupsOf(people: readonly PersonProgress[], { subs }: Roster): Group[] {
  const known = subs.map(({ sub, name }) => ({
    sub,
    name,
    members: people.filter((one) => one.sub === sub),
  }));
  return known.filter(({ members }) => members.length > 0);
}

import { ofPanelFile, ofPanelFiles } from '@/components/bring-in/source.ts';
import type { ExportedFile } from '@/components/save-file.ts';
import { fileOf, fragmentOf, memberBy, PanelFault, readInvitation } from '@/utils/panel/index.ts';
import { askToSend } from '@/utils/platform/consent.ts';
import { askToWake } from '@/utils/platform/wake.ts';
import { setDeskChoice } from '@/utils/store/desk/choice.ts';
import { getReviewerName, setReviewerName } from '@/utils/store/desk/reviewer.ts';
import {
  assign,
  keepFiled,
  keepFolder,
  keepMembership,
  keepVisiting,
  leavePanel,
  listAssignments,
  listProgress,
  listStandings,
  previewFolder,
  sentData,
  writePanelFile,
  writeToFolder,
} from '@/utils/store/panel/index.ts';
import type { GivenTo, PanelDeeds } from '../deeds.ts';
import { officeDeeds } from './office.ts';
import { visitNow } from './visit.ts';

/** Entries that are given to one person, or taken from one. */
const byPerson = (changes: readonly GivenTo[]): GivenTo[][] => {
  const groups = new Map<string, GivenTo[]>();
  for (const one of changes) {
    const key = `${one.who} ${one.isGiven}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

/** The page's deeds as the store and the log do them. */
export const realDeeds: PanelDeeds = {
  listMembers: listStandings,
  visit(panel, onHeadway, signal) {
    // A browser that was killed just after joining has forgotten what it was allowed. Within a press it gives it again unasked.
    void askToWake().catch(() => {});
    return visitNow(panel, onHeadway, signal);
  },
  keepVisiting() {
    const end = new AbortController();
    void keepVisiting(end.signal);
    return () => end.abort();
  },
  leave: leavePanel,
  writeFile: (panel, onlyNew) => writePanelFile(panel, onlyNew ? 'news' : 'all'),
  keepFiled,
  sourceOf: ofPanelFile,
  exchangeByFolder:
    'showDirectoryPicker' in globalThis
      ? async (panel, folder) => {
          await keepFolder(panel, folder);
          const written = await writeToFolder(panel, folder);
          return { written, found: ofPanelFiles(folder.name, () => previewFolder(folder)) };
        }
      : null,
  readInvitation,
  async join(invitation) {
    // Asked within the press, or the browser asks nobody.
    const isAgreed = askToSend(sentData(invitation));
    const isWoken = askToWake().catch(() => false);
    if (!(await isAgreed)) throw new PanelFault('consent');
    const { award, name } = invitation;
    await keepMembership(await memberBy(invitation, award.id));
    // Whoever begins with an invitation is asked for nothing that it says.
    if ((await getReviewerName()) === null) await setReviewerName(name);
    await setDeskChoice({ awardId: award.id, subcommittee: null });
    await isWoken;
  },
  invitationFile: (invitation): ExportedFile => ({
    name: `giay-moi-${invitation.who}-may-${invitation.device}.json`,
    blob: new Blob([fileOf(invitation)], { type: 'application/json' }),
  }),
  // The fragment of an address is sent to no server, so a link that is pressed by mistake tells the office nothing.
  invitationLink(invitation) {
    const [server] = invitation.servers;
    if (server === undefined) return null;
    const { host, pathname } = new URL(server);
    return `https://${host}${pathname}#${fragmentOf(invitation)}`;
  },
  listAssignments,
  async assign(panel, changes) {
    for (const [first, ...rest] of byPerson(changes)) {
      if (!first) continue;
      const entryIds = [first, ...rest].map(({ entryId }) => entryId);
      await assign(panel, entryIds, [first.who], first.isGiven);
    }
  },
  listProgress,
  ...officeDeeds,
};

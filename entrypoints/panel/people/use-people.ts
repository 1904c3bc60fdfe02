import { type Zippable, zipSync } from 'fflate';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/components/save-file.ts';
import { explainPanel } from '@/components/words/explain-panel.ts';
import type { Invitation, RosterDevice } from '@/utils/panel/index.ts';
import { type Invitee, useDeeds } from '../deeds.ts';
import type { OfficeProps } from '../parts/office-props.ts';
import { useWork } from '../parts/use-work.ts';

/** What is done with people and their devices; each time the key file holds something new. */
export function usePeople({ office, onOffice, onNotice }: OfficeProps) {
  const deeds = useDeeds();
  const work = useWork();
  const [made, setMade] = useState<Invitation | null>(null);
  const [headway, setHeadway] = useState<{ done: number; all: number } | null>(null);
  const [notPublished, setNotPublished] = useState<string | null>(null);
  /** The list goes to the server when it can: an invitation holds without. */
  const publish = async (next: typeof office) => {
    setNotPublished(null);
    await deeds.publishRoster(next).catch((error) => setNotPublished(explainPanel(error)));
  };
  return {
    work,
    made,
    headway,
    notPublished,
    handedOver: () => setMade(null),
    invite: (invitee: Invitee, until: string) =>
      work.run(async () => {
        const next = await deeds.invite(office, invitee, endOf(until));
        onOffice(next.office);
        setMade(next.invitation);
        await publish(next.office);
      }),
    inviteMany: (people: readonly Invitee[], until: string) =>
      work.run(async () => {
        let latest = office;
        const files: Zippable = {};
        for (const [at, invitee] of people.entries()) {
          setHeadway({ done: at, all: people.length });
          const { office: next, invitation } = await deeds.invite(latest, invitee, endOf(until));
          latest = next;
          const { name, blob } = deeds.invitationFile(invitation);
          files[name] = new Uint8Array(await blob.arrayBuffer());
        }
        setHeadway(null);
        onOffice(latest);
        saveFile({
          name: `giay-moi-${office.keys.panel}.zip`,
          blob: new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }),
        });
        onNotice({ text: i18n.t('people.manyDone', people.length) });
        await publish(latest);
      }),
    revoke: ({ key, name, device }: RosterDevice) =>
      work.run(async () => {
        onOffice(await deeds.revoke(office, key));
        onNotice({ text: i18n.t('people.revoked', [name, device]) });
      }),
    rotate: () =>
      work.run(async () => {
        onOffice(await deeds.rotate(office));
        onNotice({ text: i18n.t('people.rotated') });
      }),
  };
}

/** The end of a day in Viet Nam, as an ISO time. @param day ISO date */
const endOf = (day: string): string => new Date(`${day}T23:59:59+07:00`).toISOString();

/** Days for which an invitation holds after today. */
const HOLDS = 60;
const DAY = 24 * 60 * 60 * 1000;

/** ISO date that is proposed: two months from now, enough for a round and a month after it. */
export const proposedEnd = (now: number): string => new Date(now + HOLDS * DAY).toISOString().slice(0, 10);

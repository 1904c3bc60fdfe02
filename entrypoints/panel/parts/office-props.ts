import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Award } from '@/utils/model/award.ts';
import type { OpenOffice } from '../deeds.ts';

/** What a page of the secretariat gets that needs the key file. */
export interface OfficeProps {
  office: OpenOffice;
  /** The panel’s award on this machine; null where it is in the trash. */
  award: Award | null;
  /** Told what the key file holds from now on: it is to be saved again. */
  onOffice: (office: OpenOffice) => void;
  onNotice: (notice: Notice) => void;
}

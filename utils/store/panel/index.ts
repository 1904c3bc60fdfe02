/** What pages and the background may know of a panel’s part in the store; README.md leads through it. */

export { type Arrivals, listArrivals } from './arrivals.ts';
export { countSealed, openSealed } from './arriving/sealed.ts';
export { assign, listAssignments, listOwnAssignments } from './assignments.ts';
export { applyPanelFiles, type PanelFiles, previewPanelFiles } from './files/bring-in.ts';
export { findFolder, keepFolder, previewFolder, writeToFolder } from './files/folder.ts';
export { PANEL_FILE_FORMAT } from './files/format.ts';
export type { TakenPanelFile } from './files/take.ts';
export { keepFiled, type WrittenPanelFile, writePanelFile } from './files/write.ts';
export { findMembership, keepMembership, keepRoster, leavePanel, listMemberships } from './memberships.ts';
export { listProgress, type PersonProgress } from './progress.ts';
export { sentData } from './sent-data.ts';
export { LibrarySource } from './source.ts';
export { countWaiting, keepReport, listStandings, type PanelStanding } from './standing.ts';
export { type Connect, keepVisiting, visitAll, visitNow } from './visits/run.ts';

/**
 * What the other rooms may know of a panel; README.md leads through it. What needs the NATS client (`nats/index.ts`) or the
 * secretariat's keys (`office/index.ts`) has an entry of its own, because few load it.
 */

export { bytesOf, canonical, fromBase64Url, textOf, toBase64Url } from './canonical.ts';
export { fileOf, fragmentOf, memberBy, readInvitation } from './invitation.ts';
export {
  type Assignment,
  CHANGE_VERSION,
  type FiledChange,
  HEADER,
  INVITATION_FORMAT,
  type Invitation,
  LEVELS,
  type Level,
  LONGEST_CHANGE,
  LONGEST_NOTICE,
  type Membership,
  OFFICE_TABLES,
  OLDEST_SERVER,
  PANEL_FAULTS,
  type PanelChange,
  PanelFault,
  type PanelFaultKind,
  type PanelKeys,
  type PanelNode,
  type PanelTable,
  REVIEWER_TABLES,
  type Role,
  type Roster,
  type RosterDevice,
  tablesOf,
} from './model.ts';
export {
  branchOf,
  isToken,
  logName,
  noticeBranch,
  outName,
  type Place,
  personBranch,
  placeOf,
  releaseName,
  rootOf,
  subBranch,
  subjectOf,
  under,
} from './names.ts';
export { readBy, readingOf, writtenBy } from './readings.ts';
export { isSealed, openChange, sealChange } from './sealed.ts';
export { isSignedBy, publicKeyOf, type Signer, signChange, signingKeyOf } from './signing.ts';
export { type Checked, type Checker, check, type Incoming } from './visit/check.ts';
export { gapsIn, withHeads } from './visit/numbers.ts';
export { branchFor, sealed } from './visit/send.ts';
export { emptyReport, type Visit, visit } from './visit/visit.ts';
export {
  type ArrivedChange,
  type Bookmark,
  type ChangeSource,
  type Gap,
  type LogCount,
  type Logged,
  type LoggedHead,
  type Numbers,
  type Outgoing,
  type PanelLog,
  type Portion,
  READINGS,
  REFUSALS,
  type Reading,
  type ReadingName,
  type Refusal,
  type RefusedChange,
  type SignedChange,
  type VisitReport,
} from './visit-model.ts';

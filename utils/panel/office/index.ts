/** What the secretariat does with a panel's keys: loaded by its page alone. */

export { CHAIR_FILE_FORMAT, newChairKey, unlockChairKey } from './chair-key.ts';
export { type ConfigurationFile, configurations, nodesOf, STORE, webServerLines } from './configuration.ts';
export { accountJwt, accountKey, type Minted, mint, mintAdministrator, type User } from './credentials.ts';
export { KEY_FILE_FORMAT, lockKeys, unlockKeys } from './key-file.ts';
export { userKeyOf } from './nkey.ts';
export { type Invited, type Invitee, invite, newPanel, type PanelPlan, revoke, rotate } from './panel.ts';
export { administratorRights, reviewerRights, secretariatRights } from './rights.ts';
export {
  listReleased,
  openStreams,
  publishRoster,
  release,
  serverVersion,
  signRoster,
  tellServer,
} from './server.ts';

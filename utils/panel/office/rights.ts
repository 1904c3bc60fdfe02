import type { ConnectionType, UserPermissionsLimits } from '@nats-io/jwt';
import {
  branchOf,
  logName,
  noticeBranch,
  outName,
  personBranch,
  releaseName,
  rootOf,
  subBranch,
  under,
} from '../names.ts';
import { CONSUMER_LETTER, consumerName } from '../readings.ts';

const API = '$JS.API';

/** What a message may be with its headers, in bytes. */
export const LARGEST_CHANGE = 256 * 1024;
export const LARGEST_NOTICE = 1024 * 1024;

const BROWSERS: ConnectionType[] = ['WEBSOCKET'];

/** The calls that read one stream by one consumer under one filter: each is a right of its own. */
const reads = (stream: string, consumer: string, filter: string): string[] => [
  `${API}.CONSUMER.CREATE.${stream}.${consumer}.${filter}`,
  ...['MSG.NEXT', 'INFO', 'DELETE'].map((call) => `${API}.CONSUMER.${call}.${stream}.${consumer}`),
];

/**
 * A reviewer's rights, as a template that the server fills with the user's own name and tags. Only what is named is allowed: writing
 * below the own branch; reading that, what the secretariat wrote for all, for the subcommittee and for this person, and the
 * subcommittee's release, which is not there before it is made. Consumers are named by tags because templates are filled in whole
 * tokens alone.
 */
export function reviewerRights(panel: string): Partial<UserPermissionsLimits> {
  const who = '{{name()}}';
  const sub = '{{tag(sub)}}';
  const own = under(branchOf(panel, sub, who));
  const tag = (reading: keyof typeof CONSUMER_LETTER) => `{{tag(${CONSUMER_LETTER[reading]})}}`;
  return {
    pub: {
      allow: [
        own,
        ...reads(logName(panel), tag('own'), own),
        ...reads(outName(panel), tag('all'), under(noticeBranch(panel))),
        ...reads(outName(panel), tag('sub'), under(subBranch(panel, sub))),
        ...reads(outName(panel), tag('person'), under(personBranch(panel, who))),
        ...reads('{{tag(rel)}}', tag('released'), under(`${rootOf(panel)}.r.${sub}`)),
      ],
    },
    sub: { allow: [`_INBOX.${who}.>`] },
    subs: 20,
    payload: LARGEST_CHANGE,
    data: -1,
    allowed_connection_types: BROWSERS,
    bearer_token: false,
  };
}

/** The tags of a reviewer's device. */
export const reviewerTags = (panel: string, who: string, sub: string, device: number): string[] => [
  `sub:${sub}`,
  `rel:${releaseName(panel, sub)}`,
  ...Object.entries(CONSUMER_LETTER).map(
    ([reading, letter]) => `${letter}:${consumerName(who, device, reading as keyof typeof CONSUMER_LETTER)}`,
  ),
];

/**
 * The secretariat's rights: writing below `o`, making streams, reading all; no call that changes, empties or deletes a stream or a
 * message, and nothing below a reviewer.
 */
export const secretariatRights = (panel: string): Partial<UserPermissionsLimits> => ({
  pub: {
    allow: [
      under(`${rootOf(panel)}.o`),
      `${API}.STREAM.CREATE.*`,
      `${API}.STREAM.INFO.*`,
      `${API}.STREAM.NAMES`,
      `${API}.CONSUMER.CREATE.*.*.>`,
      ...['MSG.NEXT', 'INFO', 'DELETE'].map((call) => `${API}.CONSUMER.${call}.*.*`),
    ],
  },
  sub: { allow: ['_INBOX.{{name()}}.>'] },
  subs: 20,
  payload: LARGEST_NOTICE,
  data: -1,
  allowed_connection_types: BROWSERS,
  bearer_token: false,
});

/** The rights of whoever tells the server of a new account: that one call. */
export const administratorRights = (name: string): Partial<UserPermissionsLimits> => ({
  pub: { allow: ['$SYS.REQ.CLAIMS.UPDATE'] },
  sub: { allow: [`_INBOX.${name}.>`] },
  subs: 20,
  payload: LARGEST_NOTICE,
  data: -1,
  allowed_connection_types: BROWSERS,
  bearer_token: false,
});

export { announceChange, callReader } from './call-reader';
export type { BackgroundCalls, PageDescription, ReaderCalls, Request } from './calls';
export { answerCalls, callBackground, type Handlers } from './channel';
export { admitToReader } from './reader-requests';

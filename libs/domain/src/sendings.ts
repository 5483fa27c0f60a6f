/** What comes in from outside and is work here, for those who tell others of it or show it. */
export { urgedSourceMark } from './arrears-case/source-sendings.ts';
export type { SentKind } from './complaint/sending-events.ts';
export { sendingsToTell, urgedMark } from './complaint/sendings.ts';
export { handlingUnitOf } from './complaint/state.ts';

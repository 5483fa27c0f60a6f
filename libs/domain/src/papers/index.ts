export * from './kinds.ts';
export { isPaperDue } from './grounds.ts';
export { PAPER_COMMANDS, type PaperCommand, type PaperEvent, type PaperSaid, type SignedInInk } from './events.ts';
export {
  isPaperApproved,
  isPaperUnderWay,
  type PaperBook,
  type PaperDays,
  type PaperedState,
  type PaperState,
  type PaperStatus,
} from './state.ts';

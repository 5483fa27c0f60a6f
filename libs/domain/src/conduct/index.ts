export { bodiesFor, isOnPaper } from './bodies.ts';
export type { ConductCommand, ConductOwnCommand } from './commands.ts';
export { conductStream } from './decide.ts';
export type {
  AccusedOfficial,
  ConductAbout,
  ConductReporter,
  ConductEvent,
  ConductFact,
  ConductOutcome,
} from './events.ts';
export { conductRelations, conductUnits, isKeptFrom, unitsOf } from './relations.ts';
export { conductDue, type ConductState, type ConductStatus, isAnonymous, pendingPass } from './state.ts';
export { conductView } from '../views/conduct-view.ts';

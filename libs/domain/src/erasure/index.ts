export { retentionTerms, USUAL_RETENTION } from '../arrears-case/retention.ts';
export type * from './events.ts';
export {
  filesLeft,
  type Obstacle,
  type ObstacleCode,
  obstaclesOf,
  personObstacles,
  type ReadMatter,
  termOf,
} from './obstacles.ts';
export * from './state.ts';
export {
  belonging,
  disposalObstacles,
  ERASURE_STREAM,
  erasureStream,
  ERASURE_MATTER,
  mayPropose,
  standingOf,
} from './stream.ts';
export type { KeptFor, Term } from './terms.ts';

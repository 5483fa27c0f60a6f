export type { PublicationEvent, PublishedChange, PublishedLine } from './events.ts';
export {
  type AddedLine,
  type ChoiceReason,
  CHOICES,
  LEFT_OUT,
  type LeftOut,
  MEDIA,
  type Medium,
  PUBLICATION_GROUNDS,
  type PublicationGround,
  type PublicationGroundCode,
  type PublicationLine,
  type PublicationPlace,
  R29_ITEMS,
  type R29Item,
} from './lines.ts';
export {
  drawnAnew as publicationDrawnAnew,
  overtakenLines,
  PUBLICATION_FACT,
  publicationSources,
  readPublication,
} from './reading.ts';
export { type PublishedFall, publishedFalls, type RestedOn } from './fallen.ts';
export { seesPublicationWhole } from './sight.ts';
export {
  type DraftLine as PublicationDraftLine,
  finallyLeft,
  groundsOut,
  isTakenIn,
  linesIn,
  type Publication,
  type PublicationStatus,
  type StandingLine,
} from './state.ts';

export type { ForLeaders, OverdueEntry, RedCase } from './attention.ts';
export {
  BRIEFING_FIGURES,
  type BriefingFacts,
  type BriefingFigureId,
  briefCase,
  briefComplaint,
  briefingOf,
  type BriefingSum,
  emptyBriefing,
  subjectsIn,
  briefingSum,
} from './briefing.ts';
export type { BriefedSpan, BriefingEntry } from './entry.ts';

export type { InlineProjection, StreamChange } from './inline/change.ts';
export { inlineProjections } from './inline/projections.ts';
export { ArrearsCaseRow } from './entities/arrears-case.entity.ts';
export { CasePartyRow, CompanyRow, NEVER } from './entities/company.entity.ts';
export { ClockRow } from './entities/clock.entity.ts';
export { ComplaintRow } from './entities/complaint.entity.ts';
export { LadderRungRow } from './entities/ladder-rung.entity.ts';
export { MatterSubjectRow, NextDueRow } from './entities/matter-links.entity.ts';
export { TaskRow } from './entities/task.entity.ts';
export { BatchRow } from './entities/batch.entity.ts';
export { ConductRow } from './entities/conduct.entity.ts';
export { type ConductFilter, ConductQuery, type ConductReader } from './queries/conduct-query.ts';
export { EmergencyRow } from './entities/emergency.entity.ts';
export { EmergencyQuery, type EmergencyFilter } from './queries/emergency-query.ts';
export { SupervisionActRow } from './entities/supervision-act.entity.ts';
export { ProjectRow } from './entities/project.entity.ts';
export { openReadSource, READ_ENTITIES, readExecutor, type ReadSourceOptions } from './entities/read-source.ts';
export { type Cursor, decodeCursor, encodeCursor, LARGEST_PAGE } from './queries/cursor.ts';
export type { Scope } from './queries/scope.ts';
export { type SeverityBounds, severityBounds, type SeverityGroup, SEVERITY_GROUPS } from './queries/severity.ts';
export {
  ADJUDICATION,
  type BoardAsked,
  BoardQuery,
  type ExpectedOn,
  type HeldWork,
  type Horizons,
  type MatterFace,
  type StandingRungs,
  type UnitWork,
} from './queries/board-query.ts';
export { LadderHistory, type RungChange } from './queries/ladder-history.ts';
export { type CourseAsked, WorkCourse, type WorkThen } from './queries/work-course.ts';
export { DoneQuery } from './queries/done-query.ts';
export {
  CHOICE_FILTERS,
  type ChoiceFilter,
  type InboxChoice,
  type InboxItem,
  type InboxPage,
  InboxQuery,
} from './queries/inbox-query.ts';
export type { ByClock, InboxFilter, InboxRequest } from './queries/inbox-request.ts';
export { bucketBounds, DUE_BUCKETS, type DueBucket } from './queries/due-buckets.ts';
export type { CardParty } from './inline/card.ts';
export { type ComplaintFilter, ComplaintQuery } from './queries/complaint-query.ts';
export type { Page } from './queries/page.ts';
export { CaseQuery, type CaseFilter } from './queries/case-query.ts';
export { ClocksQuery } from './queries/clocks-query.ts';
export { type TimelineEntry, TimelineQuery } from './queries/timeline-query.ts';
export {
  AUDIT_LISTS,
  type AuditEvent,
  type AuditFilter,
  type AuditList,
  AuditQuery,
  type AuditScope,
  type FoundMatter,
  type LookFilter,
  type CountedLook,
  type LookRow,
} from './queries/audit-query.ts';
export {
  SAMPLED_KINDS,
  SAMPLED_STATES,
  type SampledKind,
  type SampledMatter,
  type SampleFilter,
  SampleQuery,
} from './queries/sample-query.ts';
export { type RungFilter, type RungStatus, SupervisionQuery, type UnitOverdue } from './queries/supervision-query.ts';
export { doorLookups, type NamedMatter } from './queries/door-lookups.ts';
export { BatchQuery, type BatchFilter } from './queries/batch-query.ts';
export { SupervisionActQuery, type ActFilter } from './queries/supervision-act-query.ts';
export { ProjectQuery, type ProjectFilter } from './queries/project-query.ts';
export { CompanyQuery, type CompanyFilter } from './queries/company-query.ts';

import { checkActedOn } from '../clocks/legal-time.ts';
import { type DraftParts, startDraft } from '../kernel/draft.ts';
import type { CommandOf, Decided } from '../kernel/event.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import { actOnMatter, isMatterCommand } from '../matter/acts.ts';
import { matterAllowed } from '../matter/allowed.ts';
import { matterConsequences, settle } from '../matter/consequences.ts';
import { reconcileTasks } from '../tasks/duties.ts';
import { endCampaign, startCampaign } from './acts/campaigns.ts';
import { acknowledgeInformation, publishHotLine, pushInformation, recordPublicity } from './acts/notices.ts';
import { openDuePeriods, releaseEndedUnits } from './acts/periods.ts';
import { acknowledgeDutyReports, correctDutyReport, fileDutyReport } from './acts/reports.ts';
import { startDuty, stopDuty } from './acts/standing.ts';
import type { DutyCommand, DutyOwnCommand } from './commands.ts';
import type { DutyDraft, DutyPayload } from './draft.ts';
import type { DutyEvent } from './events.ts';
import { evolveDuty } from './evolve.ts';
import * as districtReport from './district-report/acts.ts';
import { DISTRICT_REPORT_GUARDS } from './district-report/guards.ts';
import { type DutyKind, dutyKindOf, dutyStreamOf, PUBLICATION_DUTY } from './kinds.ts';
import * as publication from './publication/acts.ts';
import { PUBLICATION_GUARDS } from './publication/guards.ts';
import { type DutyState, emptyDuty, isAwaited, isBegun, reportsOf } from './state.ts';
import { DUTY_VOCABULARY } from './vocabulary.ts';
import { DUTY_TASK_KINDS, dutyDuties } from './work.ts';

const PARTS: DraftParts<DutyState, DutyEvent> = {
  evolve: evolveDuty,
  consequences: (draft, event) => matterConsequences(DUTY_VOCABULARY, draft, event),
};

const { first, when } = guardsOn<DutyState>();
const known = when(({ stream }) => dutyKindOf(stream) !== null, 'duty-unknown');
const begun = when(isBegun, 'duty-not-started');
/** What the duty is filed with is its own act, whose figures are those of what went out. */
const byReport = first(
  when(({ stream }) => stream !== PUBLICATION_DUTY, 'report-by-publication'),
  when(({ stream }) => dutyKindOf(stream)?.every === undefined, 'report-by-template'),
);
const ofForm = (form: DutyKind['form']): Guard<DutyState> =>
  first(
    known,
    when(({ stream }) => dutyKindOf(stream)?.form === form, 'duty-of-another-form'),
  );

const GUARDS: Readonly<Record<DutyOwnCommand['type'], Guard<DutyState>>> = {
  StartDuty: first(
    ofForm('periodic'),
    when(({ started: standing, next }) => standing === null || next === null, 'duty-started'),
  ),
  StopDuty: first(
    begun,
    when(({ next }) => next !== null, 'duty-stopped'),
  ),
  OpenPeriod: begun,
  FileDutyReport: first(
    begun,
    byReport,
    when((state) => reportsOf(state).some(isAwaited), 'no-report-owed'),
  ),
  CorrectDutyReport: first(
    begun,
    byReport,
    when((state) => reportsOf(state).some(({ editions }) => editions.length > 0), 'report-not-filed'),
  ),
  AcknowledgeDutyReports: first(
    begun,
    when(
      (state) =>
        reportsOf(state).some(({ receivers, acknowledged }) =>
          receivers.some((unit) => acknowledged[unit] === undefined),
        ),
      'no-report-to-acknowledge',
    ),
  ),
  StartCampaign: ofForm('campaign'),
  EndCampaign: first(
    ofForm('campaign'),
    when(({ periods }) => Object.values(periods).some(({ campaign }) => campaign?.endedOn === null), 'campaign-ended'),
  ),
  PublishHotLine: first(
    known,
    when(({ stream }) => stream === dutyStreamOf('hot-lines'), 'duty-of-another-form'),
  ),
  RecordPublicity: ofForm('log'),
  PushInformation: ofForm('push'),
  AcknowledgeInformation: first(
    ofForm('push'),
    when(({ pushes }) => Object.keys(pushes).length > 0, 'push-unknown'),
  ),
  ...PUBLICATION_GUARDS,
  ...DISTRICT_REPORT_GUARDS,
};

type Acts = { readonly [T in DutyOwnCommand['type']]: (draft: DutyDraft, command: DutyPayload<T>) => void };

const ACTS: Acts = {
  StartDuty: startDuty,
  StopDuty: stopDuty,
  /** Time has been settled before: whatever was to be opened is open. */
  OpenPeriod: () => undefined,
  FileDutyReport: fileDutyReport,
  CorrectDutyReport: correctDutyReport,
  AcknowledgeDutyReports: acknowledgeDutyReports,
  StartCampaign: startCampaign,
  EndCampaign: endCampaign,
  PublishHotLine: publishHotLine,
  RecordPublicity: recordPublicity,
  PushInformation: pushInformation,
  AcknowledgeInformation: acknowledgeInformation,
  DrawPublication: publication.drawPublication,
  ChoosePublicationLine: publication.choosePublicationLine,
  AddPublicationLine: publication.addPublicationLine,
  SubmitPublication: publication.submitPublication,
  DecidePublication: publication.decidePublication,
  FilePublication: publication.filePublication,
  AddPublicationPlace: publication.addPublicationPlace,
  CorrectPublishedLine: publication.correctPublishedLine,
  WithdrawPublishedLine: publication.withdrawPublishedLine,
  CheckPublishedGrounds: publication.checkPublishedGrounds,
  DraftReportTemplate: districtReport.draftReportTemplate,
  ChangeReportTemplate: districtReport.changeReportTemplate,
  AdoptReportTemplate: districtReport.adoptReportTemplate,
  ReturnReportTemplate: districtReport.returnReportTemplate,
  RetireReportTemplate: districtReport.retireReportTemplate,
  DrawDistrictReport: districtReport.drawDistrictReport,
  ReviewDistrictReport: districtReport.reviewDistrictReport,
  ReturnDistrictReport: districtReport.returnDistrictReport,
  DropDistrictReport: districtReport.dropDistrictReport,
  SubmitDistrictReport: districtReport.submitDistrictReport,
};

/** Units that are gone are released before anything lapses; periods open before their reports can be filed. */
function bringUpToDate(draft: DutyDraft): void {
  releaseEndedUnits(draft);
  openDuePeriods(draft);
  districtReport.fileWhatIsSubmitted(draft);
  settle(draft);
}

function decide(state: DutyState, command: DutyCommand, context: DecideContext): readonly Decided<DutyEvent>[] {
  const draft = startDraft(PARTS, state, context);
  checkActedOn(context, null);
  bringUpToDate(draft);
  if (isMatterCommand(command)) {
    if (!isBegun(state)) refuse('duty-not-started');
    actOnMatter(draft, command, DUTY_TASK_KINDS, null);
  } else act(draft, command);
  const happened = new Set(draft.decided().map(({ event }) => event.type));
  const duties = dutyDuties(draft.state, context);
  for (const event of reconcileTasks(draft.state.tasks, duties, DUTY_TASK_KINDS, happened)) draft.emit(event);
  return draft.decided();
}

function act(draft: DutyDraft, command: DutyOwnCommand): void {
  const code = GUARDS[command.type](draft.state, draft.context);
  if (code !== null) refuse(code);
  const perform = ACTS[command.type] as (draft: DutyDraft, data: CommandOf['data']) => void;
  perform(draft, command.data);
}

function allowed(state: DutyState, context: DecideContext): readonly AllowedCommand[] {
  const draft = startDraft(PARTS, state, context);
  bringUpToDate(draft);
  // What is done in a duty of another form is no act of this one.
  const own = Object.entries(GUARDS)
    .map(([command, guard]) => ({ command, refusal: guard(draft.state, context) }))
    .filter(({ refusal }) => refusal !== 'duty-of-another-form');
  if (!isBegun(state)) return own;
  const common = matterAllowed(draft.state, context, null).filter(({ command }) => command !== 'RecordListedFact');
  return [...own, ...common];
}

/** One standing duty (常设工作) of the district: its periods, what each unit reports, who has taken note. */
export const dutyStream: StreamType<DutyState, DutyCommand, DutyEvent> = {
  kind: 'duty',
  reducerVersion: 8,
  initial: emptyDuty,
  evolve: evolveDuty,
  decide,
  allowed,
};

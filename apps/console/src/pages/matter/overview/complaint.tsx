import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Instant } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { Ladders, Part, Tasks } from '../parts.tsx';
import { dayOf, dayWords, Facts, said, sumOf, sumText, unitsOf } from '../said.tsx';
import { useUnitNames } from '../use-units.ts';

export type Complaint = AnswerOf<'GET /api/v1/complaints/{id}'>;

const m = t.matterPage.overview;
const w = t.words;

/** What was said at registration, in the order of 附件1, then how far it has come. */
export function ComplaintOverview({ data }: { readonly data: Complaint }) {
  return (
    <>
      {data.withheld && <Alert type="info" showIcon className="part" title={t.matterPage.people.withheld} />}
      <SaidFirst data={data} />
      <Handling data={data} />
      <Tasks tasks={data.tasks} />
      <Ladders ladders={data.ladders} facts={data.listedFacts} />
    </>
  );
}

function SaidFirst({ data }: { readonly data: Complaint }) {
  const { number, receiptCode, kind, channel, receivedAt, firstContactUnit, employer, project, people, amountFen } =
    data;
  return (
    <Part title={m.said}>
      <Facts
        facts={[
          { label: m.number, value: number },
          { label: m.kind, value: word(w.complaintKind, kind) },
          { label: m.channel, value: word(w.channel, channel) },
          { label: m.receivedAt, value: receivedAt === null ? null : <Instant at={receivedAt} /> },
          { label: m.firstContactUnit, value: firstContactUnit?.name },
          { label: m.receiptCode, value: receiptCode },
          { label: m.project, value: project },
          {
            label: m.employer,
            value:
              employer === null ? null : (
                <>
                  {said(employer.name)}{' '}
                  {employer.kind !== 'company' && `（${word(w.employerKind, employer.kind) ?? ''}）`}
                </>
              ),
          },
          { label: m.creditCode, value: said(employer?.creditCode) },
          { label: m.people, value: t.matterPage.timeline.people(people) },
          { label: m.amount, value: data.withheld ? t.matterPage.people.kept : sumOf(amountFen) },
          { label: m.urged, value: data.urged > 0 && m.times(data.urged) },
          { label: m.statement, value: said(data.statement), wide: true },
          { label: m.warnings, value: data.warnings.map(({ text }) => text).join('；'), wide: true },
          { label: m.takenOver, value: data.takenOver === null ? null : dayOf(data.takenOver.on) },
        ]}
      />
    </Part>
  );
}

/** Parts that the document leaves open, as the read answers them. */
interface Open {
  readonly firstContact: { readonly decision: string; readonly units: readonly string[]; readonly on: string } | null;
  readonly designation: { readonly unit: string; readonly corrected: boolean } | null;
  readonly accepted: { readonly unit: string; readonly on: string } | null;
  readonly declined: { readonly unit: string; readonly destination: string } | null;
  readonly supplement: { readonly items: readonly unknown[]; readonly dueOn: string; readonly open: boolean } | null;
  readonly demands: readonly { readonly demandId: string; readonly kind: string; readonly amountFen: number }[];
  readonly filed: { readonly unit: string; readonly filedOn: string; readonly number: string } | null;
  readonly membership: { readonly caseId: string; readonly ordinal: number } | null;
  readonly outcome: { readonly outcome: string } | null;
  readonly withdrawal: { readonly confirmed: boolean } | null;
  readonly callBack: { readonly result: string; readonly moneyReceived: boolean | null } | null;
}

function Handling({ data }: { readonly data: Complaint }) {
  const units = useUnitNames();
  const nameOf = (unit: string): string => units.get(unit) ?? unit;
  const open = data as unknown as Open;
  return (
    <Part title={m.handling}>
      <Facts
        facts={[
          { label: m.firstContact, value: firstContactWords(open.firstContact, nameOf) },
          { label: m.joint, value: jointWords(data) },
          {
            label: m.designation,
            value:
              open.designation === null
                ? null
                : nameOf(open.designation.unit) + (open.designation.corrected ? `（${m.corrected}）` : ''),
          },
          {
            label: m.accepted,
            value: open.accepted === null ? null : `${nameOf(open.accepted.unit)}，${dayWords(open.accepted.on)}`,
          },
          {
            label: m.declined,
            value: open.declined === null ? null : `${nameOf(open.declined.unit)}，${open.declined.destination}`,
          },
          {
            label: m.supplement,
            value: open.supplement?.open === true && m.supplementUntil(dayWords(open.supplement.dueOn)),
          },
          { label: m.check, value: word(w.check, data.check) },
          {
            label: m.demands,
            value: open.demands
              .map(({ kind, amountFen }) => `${word(w.demand, kind) ?? ''} ${sumText(amountFen)}`)
              .join('；'),
          },
          { label: m.notWage, value: word(w.notWage, data.notWage) },
          {
            label: m.filed,
            value: open.filed === null ? null : `${open.filed.number}，${dayWords(open.filed.filedOn)}`,
          },
          { label: m.membership, value: open.membership === null ? null : <CaseLink {...open.membership} /> },
          {
            label: m.withdrawal,
            value: open.withdrawal === null ? null : open.withdrawal.confirmed ? m.withdrawalDone : m.withdrawalWaits,
          },
          { label: m.toInform, value: data.toInform.map((one) => word(w.told, one)).join('、') },
          {
            label: m.toldAlone,
            value: data.toldAlone
              .map((one) => m.alone(word(w.told, one.subjectMatter), nameIn(data, one.claimantId), one.left))
              .join('；'),
          },
          { label: m.informed, value: data.informed.map((one) => word(w.told, one)).join('、') },
          { label: m.callBack, value: callBackWords(open.callBack) },
          { label: m.closed, value: word(w.closed, data.closed) },
          { label: m.reopened, value: data.reopened > 0 && m.times(data.reopened) },
          { label: m.conflicts, value: unitsOf(data.conflicts) },
        ]}
      />
    </Part>
  );
}

/** As far as it is shown; ids say nothing to whoever reads. */
function nameIn({ claimants }: Complaint, claimantId: string): string {
  const place = claimants.findIndex((one) => one.claimantId === claimantId);
  const { masked } = (claimants[place]?.name ?? {}) as { readonly masked?: string | null };
  return `${masked ?? t.telling.concealedName}（${place + 1}）`;
}

function CaseLink({ caseId, ordinal }: { readonly caseId: string; readonly ordinal: number }) {
  return (
    <>
      <Link to={matterPath('case', caseId.replace(/^case-/, ''))}>{t.matterPage.money.openCase}</Link>
      {ordinal > 1 && `（${m.membershipNth(ordinal)}）`}
    </>
  );
}

function firstContactWords(said: Open['firstContact'], nameOf: (unit: string) => string): ReactNode {
  if (said === null) return null;
  const words = word(w.firstContact, said.decision) ?? '';
  return `${words}${said.units.length === 0 ? '' : `：${said.units.map(nameOf).join('、')}`}，${dayWords(said.on)}`;
}

function jointWords({ joint }: Complaint): string {
  return joint
    .map(({ unit, unitName, answer }) => `${unitName ?? unit}（${answer === null ? m.notAnswered : m.answered}）`)
    .join('、');
}

function callBackWords(callBack: Open['callBack']): ReactNode {
  if (callBack === null) return null;
  const money = callBack.moneyReceived === null ? '' : `，${callBack.moneyReceived ? m.moneyReceived : m.moneyMissing}`;
  return `${word(w.callBack, callBack.result) ?? ''}${money}`;
}

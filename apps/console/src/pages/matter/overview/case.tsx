import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Ladders, Part, Rows, Tasks } from '../parts.tsx';
import { dayOf, dayWords, Facts, said, sumOf, unitsOf } from '../said.tsx';

export type Case = AnswerOf<'GET /api/v1/cases/{id}'>;

const m = t.matterPage.overview;
const w = t.words;

/** Who leads it, what is known of the arrears, the tracks that run side by side. */
export function CaseOverview({ data }: { readonly data: Case }) {
  const { money } = data;
  return (
    <>
      <Part title={m.handling}>
        <Facts
          facts={[
            { label: m.caseNumber, value: data.number },
            { label: m.project, value: data.project },
            { label: m.projectKind, value: data.projectKind !== 'unknown' && word(w.projectKind, data.projectKind) },
            { label: m.sections, value: data.sections.join('、') },
            { label: m.people, value: t.matterPage.timeline.people(money.people) },
            { label: t.matterPage.money.claimed, value: sumOf(money.claimedFen) },
            { label: t.matterPage.money.verified, value: sumOf(money.verifiedFen) },
            { label: t.matterPage.money.paid, value: sumOf(money.paidFen) },
            { label: m.grade, value: word(w.grade, data.grade) },
            { label: m.gradeReasons, value: data.gradeReasons.join('；') },
            { label: m.lead, value: data.lead?.name },
            { label: m.coUnits, value: unitsOf(data.coUnits) },
            { label: m.filingUnit, value: data.filingUnit?.name },
            { label: m.filedOn, value: dayOf(data.filedOn) },
            { label: m.patron, value: data.patron },
            { label: m.clearBy, value: dayOf(data.clearBy) },
            { label: m.investigated, value: data.investigated && m.investigatedYes },
            { label: m.cause, value: word(w.cause, data.cause) },
            { label: m.payers, value: payersOf(data), wide: true },
            { label: m.reopened, value: data.reopened > 0 && m.times(data.reopened) },
            { label: m.takenOver, value: data.takenOver === null ? null : dayOf(data.takenOver.on) },
            { label: m.conflicts, value: unitsOf(data.conflicts) },
          ]}
        />
      </Part>
      <Fates fates={data.fates} />
      <Steps steps={data.steps} />
      <Changes changes={data.changes} />
      <Tasks tasks={data.tasks} />
      <Ladders ladders={data.ladders} facts={data.listedFacts} />
    </>
  );
}

/** Payers and parties, which the document leaves open, as the read answers them. */
interface Payer {
  readonly partyId: string;
  readonly article: string;
  readonly amountFen: number;
}

interface PartyNamed {
  readonly id: string;
  readonly name: unknown;
}

function payersOf(data: Case) {
  const payers = data.payers as readonly Payer[];
  const parties = data.parties as readonly PartyNamed[];
  if (payers.length === 0) return null;
  return payers.map(({ partyId, article, amountFen }) => (
    <div key={partyId}>
      {said(parties.find(({ id }) => id === partyId)?.name)} {sumOf(amountFen)}
      <span className="second">　{article}</span>
    </div>
  ));
}

type FateOf = Case['fates'][number];

/** Parties that have died, are held, were struck off or are bankrupt, and who is served in their place. */
function Fates({ fates }: { readonly fates: readonly FateOf[] }) {
  if (fates.length === 0) return null;
  return (
    <Part title={m.fates}>
      <Rows<FateOf>
        rows={fates}
        rowKey={({ fateId }) => fateId}
        columns={[
          { title: t.matterPage.money.addressee, render: (_, { party }) => said(party) },
          { title: m.fate, render: (_, { label }) => label },
          { title: m.fateSince, render: (_, { since }) => dayOf(since) },
          {
            title: m.successor,
            render: (_, { answered, successor, name }) => (
              <>
                {answered === null ? m.successorOpen : (successor ?? word(w.fateAnswer, answered))}
                {name !== null && <div className="second">{said(name)}</div>}
              </>
            ),
          },
          {
            title: m.claims,
            render: (_, { claimBy, claims }) =>
              claimBy === null ? null : claims === null ? m.claimsBy(dayWords(claimBy)) : word(w.claimsAnswer, claims),
          },
        ]}
      />
    </Part>
  );
}

type StepOf = Case['steps'][number];

/** Departments' own tracks: who has to do what next, and by when. */
export function Steps({ steps }: { readonly steps: readonly StepOf[] }) {
  if (steps.length === 0) return null;
  return (
    <Part title={m.steps}>
      <Rows<StepOf>
        rows={steps}
        rowKey={({ stepKey }) => stepKey}
        columns={[
          { title: m.step, render: (_, { title }) => title },
          { title: m.stepRequesting, render: (_, { requesting }) => requesting?.name },
          { title: m.stepTarget, render: (_, { target, others }) => unitsOf([target, ...others]) },
          {
            title: m.stepDue,
            render: (_, { due }) => (due === null ? null : `${due.label}（${due.unitName ?? due.unit}）`),
          },
          { title: t.matterPage.act.dueOn, render: (_, { dueOn }) => dayOf(dueOn) },
          {
            title: m.stepOutcome,
            render: (_, { due, acts }) => (due === null ? (acts[acts.length - 1]?.label ?? m.stepDone) : null),
          },
        ]}
      />
    </Part>
  );
}

function Changes({ changes }: { readonly changes: Case['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <Part title={m.changes}>
      <Rows<Case['changes'][number]>
        rows={changes}
        rowKey={({ changeId }) => changeId}
        columns={[
          { title: m.task, render: (_, { title }) => title },
          { title: m.requestedBy, render: (_, { requestedByShownAs }) => requestedByShownAs },
          { title: m.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.role, render: (_, { role }) => word(w.role, role) },
        ]}
      />
    </Part>
  );
}

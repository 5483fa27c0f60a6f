import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { money } from '../../../shared/index.ts';
import { Ladders, Part, Rows, Tasks } from '../parts.tsx';
import type {
  Breach,
  Contract,
  KnownOr,
  Particulars,
  PartyNamed,
  ProjectFacts,
  Regimes,
} from '../project/open-parts.ts';
import { FiveRegimes } from '../project/five-regimes.tsx';
import { Warnings } from '../project/warnings.tsx';
import { dayOf, dayWords, Facts } from '../said.tsx';

type Project = AnswerOf<'GET /api/v1/projects/{id}'>;

const m = t.matterPage.project;

/** A project at a glance: who builds and who answers for it, the five regimes, breaches and warnings. */
export function ProjectOverview({ data }: { readonly data: Project }) {
  return (
    <>
      <Part title={m.regimes}>
        <FiveRegimes
          regimes={data.regimes as Regimes}
          months={data.months}
          breaches={data.breaches as readonly Breach[]}
        />
      </Part>
      <ProjectPart data={data} />
      <Warnings data={data} />
      <Breaches breaches={data.breaches as readonly Breach[]} />
      <Tasks tasks={data.tasks} />
      <Ladders ladders={data.ladders} facts={data.listedFacts} />
    </>
  );
}

function ProjectPart({ data }: { readonly data: Project }) {
  const facts = data.facts as ProjectFacts | null;
  const particulars = data.particulars as Particulars | null;
  const contract = data.contract as Contract | null;
  const { dutyLetter } = data;
  return (
    <Part title={m.facts}>
      <Facts
        facts={[
          { label: t.matterPage.overview.number, value: data.number },
          { label: m.code, value: data.code },
          { label: m.address, value: known(facts?.address) },
          { label: m.sector, value: word(t.words.sector, facts?.sector) },
          { label: m.investment, value: word(t.words.investment, facts?.investment) },
          { label: m.supervisedBy, value: data.supervisedBy?.name },
          { label: m.town, value: data.town?.name },
          { label: m.owner, value: nameOf(particulars?.owner) },
          { label: m.generalContractor, value: nameOf(particulars?.generalContractor) },
          { label: m.subcontractors, value: namesOf(particulars?.subcontractors) },
          { label: m.supervisor, value: nameOf(particulars?.supervisor) },
          { label: m.permit, value: known(particulars?.permitNumber) },
          { label: m.planned, value: plannedOf(particulars) },
          { label: m.contract, value: contractOf(contract) },
          { label: m.startedOn, value: dayOf(data.startedOn) },
          { label: m.completedOn, value: dayOf(data.completedOn) },
          {
            label: m.duty,
            value:
              dutyLetter === null
                ? m.dutyNone
                : `${dutyLetter.unitName ?? dutyLetter.unit} ${dutyLetter.shownAs ?? ''}（${m.dutySigned(dayWords(dutyLetter.signedOn))}）`,
            wide: true,
          },
        ]}
      />
    </Part>
  );
}

function known(value: KnownOr<string> | undefined): string | null {
  return value === undefined || value === 'unknown' ? null : value;
}

function nameOf(party: KnownOr<PartyNamed> | undefined): string | null {
  return party === undefined || party === 'unknown' ? null : party.name;
}

function namesOf(parties: KnownOr<readonly PartyNamed[]> | undefined): string | null {
  return parties === undefined || parties === 'unknown' ? null : parties.map(({ name }) => name).join('、');
}

function plannedOf(particulars: Particulars | null) {
  const from = known(particulars?.plannedStartOn);
  const to = known(particulars?.plannedEndOn);
  return from === null && to === null
    ? null
    : `${from === null ? '' : dayWords(from)}—${to === null ? '' : dayWords(to)}`;
}

function contractOf(contract: Contract | null) {
  if (contract === null) return null;
  const { priceFen, labourShareBp, signedOn } = contract;
  const price = priceFen === 'unknown' ? t.matterPage.people.unknown : money(priceFen);
  const share = labourShareBp === 'unknown' ? t.matterPage.people.unknown : `${labourShareBp / 100}%`;
  return `${m.contractOf(price, share)}，${m.signedOn(dayWords(signedOn))}`;
}

function Breaches({ breaches }: { readonly breaches: readonly Breach[] }) {
  if (breaches.length === 0) return null;
  return (
    <Part title={m.breaches}>
      <Rows<Breach>
        rows={breaches}
        rowKey={({ id }) => id}
        columns={[
          { title: m.breaches, render: (_, { label, month }) => `${label}${month === null ? '' : `（${month}）`}` },
          { title: t.matterPage.clocks.article, render: (_, { article }) => article },
          { title: m.found, render: (_, { foundOn }) => dayOf(foundOn) },
          { title: t.matterPage.act.dueOn, render: (_, { dueOn }) => dayOf(dueOn) },
          { title: t.matterPage.clocks.state, render: (_, { status }) => word(t.words.breach, status) },
        ]}
      />
    </Part>
  );
}

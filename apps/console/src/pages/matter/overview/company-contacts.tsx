import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { useSession } from '../../../session/use-session.ts';
import { Mark } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { useToday } from '../../../shared/use-today.ts';
import { Part, Rows } from '../parts.tsx';
import { Clue } from './clue.tsx';
import { dayOf, Facts, said, sumText } from '../said.tsx';

type Company = AnswerOf<'GET /api/v1/companies/{id}'>;
type Visit = Company['visits'][number];
interface Withholding {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string | null;
  readonly area: string;
  readonly status: string;
  readonly askedOn: string;
}

const c = t.companyContacts;
const m = t.matterPage.company;
const SHOWN = 20;

/** The five things that whoever opens the page wants to know first. */
export function Glance({ data }: { readonly data: Company }) {
  const today = useToday();
  const { unit } = useSession();
  const { contact, visitDue, visits, warnings } = data;
  const [last] = visits;
  const open = (warnings as readonly { readonly status: string }[]).filter(
    ({ status }) => status !== 'concluded',
  ).length;
  const isContact = contact !== null && contact.unit === unit;
  const isLate = visitDue !== null && today !== undefined && visitDue < today;
  return (
    <Part title={c.glance}>
      <Facts
        facts={[
          {
            label: m.contact,
            value: contact === null ? m.contactNone : `${contact.unitName ?? contact.unit} ${contact.shownAs ?? ''}`,
          },
          {
            label: c.visitDue,
            value:
              visitDue === null ? (
                c.notSaid
              ) : (
                <>
                  {dayOf(visitDue)} {isLate && <Mark tone="bad">{c.late}</Mark>}
                </>
              ),
          },
          { label: m.condition, value: word(t.words.condition, data.condition) ?? c.notSaid },
          { label: c.paidUpTo, value: last?.paidUpTo ?? c.notSaid },
          { label: t.matterPage.project.warnings, value: open === 0 ? c.noneOpen : c.warningsOpen(open) },
        ]}
      />
      {isContact && <Clue id={data.id} />}
    </Part>
  );
}

export function Visits({ visits }: { readonly visits: readonly Visit[] }) {
  return (
    <Part title={c.visits}>
      <Rows<Visit & { readonly key: string }>
        rows={visits.map((visit, at) => ({ ...visit, key: `${visit.visitedOn} ${at}` }))}
        rowKey={({ key }) => key}
        empty={c.noVisits}
        columns={[
          { title: m.visitedOn, render: (_, { visitedOn }) => dayOf(visitedOn) },
          { title: t.matterPage.overview.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: c.way, render: (_, { way }) => word(c.ways, way) },
          { title: m.condition, render: (_, { condition }) => word(t.words.condition, condition) },
          { title: c.paidUpTo, render: (_, { paidUpTo }) => paidUpTo },
          {
            title: c.arrears,
            render: (_, { arrears }) =>
              arrears === null
                ? null
                : c.arrearsOf(
                    arrears.people === null ? '' : t.matterPage.timeline.people(arrears.people),
                    arrears.fen === null ? '' : sumText(arrears.fen),
                  ),
          },
          { title: c.promisedOn, render: (_, { promisedOn }) => dayOf(promisedOn) },
          { title: c.note, render: (_, { note }) => said(note) },
        ]}
      />
    </Part>
  );
}

/** Complaints that name the company, as far as the reader may see them. */
export function MattersOf({ name }: { readonly name: string }) {
  const { data } = useApi('GET /api/v1/complaints', { query: { contains: name, limit: SHOWN } }, { live: 'list' });
  const rows = data?.items ?? [];
  return (
    <Part title={c.matters}>
      {rows.length > 0 && <p className="second">{c.mattersHint}</p>}
      <Rows<(typeof rows)[number]>
        rows={rows}
        rowKey={({ id }) => id}
        empty={c.noMatters}
        columns={[
          {
            title: t.matterPage.lists.columns.number,
            render: (_, { id, number }) => <Link to={matterPath('complaint', id)}>{number}</Link>,
          },
          { title: t.matterPage.lists.columns.stage, render: (_, { stage }) => stage?.label },
          { title: t.matterPage.lists.columns.holder, render: (_, { holder }) => holder?.name },
          { title: t.matterPage.lists.columns.people, align: 'right', render: (_, { people }) => people },
          { title: t.matterPage.lists.columns.receivedAt, render: (_, { receivedAt }) => dayOf(receivedAt) },
        ]}
      />
    </Part>
  );
}

export function Withholdings({ data }: { readonly data: Company }) {
  const rows = data.withholdings as readonly Withholding[];
  if (rows.length === 0) return null;
  return (
    <Part title={c.withholdings}>
      <Rows<Withholding>
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { title: t.matterPage.overview.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: c.area, render: (_, { area }) => word(c.areas, area) },
          { title: t.matterPage.act.state, render: (_, { status }) => word(c.statuses, status) },
          { title: t.matterPage.project.found, render: (_, { askedOn }) => dayOf(askedOn) },
        ]}
      />
    </Part>
  );
}

import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Instant } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { Ladders, Part, Rows, Tasks } from '../parts.tsx';
import { dayOf, Facts, said } from '../said.tsx';

type Emergency = AnswerOf<'GET /api/v1/emergencies/{id}'>;

const m = t.matterPage.emergency;

/** 应急处置: what was called in, who was alerted and came when, what was done and reported. */
export function EmergencyOverview({ data }: { readonly data: Emergency }) {
  const { group, call, outcome } = data;
  return (
    <>
      <Part title={m.facts}>
        <Facts
          facts={[
            { label: m.status, value: word(t.words.emergencyStatus, data.status) },
            { label: m.people, value: data.people === null ? null : t.matterPage.timeline.people(data.people) },
            { label: m.toldAt, value: <Instant at={data.toldAt} /> },
            { label: m.raisedAt, value: <Instant at={data.raisedAt} /> },
            { label: m.place, value: said(data.place) },
            { label: m.lead, value: data.lead?.name },
            { label: m.commander, value: group?.commander },
            { label: m.seen, value: said(call.seen), wide: true },
            { label: m.nextReport, value: word(t.words.reportForm, data.nextReport) },
            {
              label: m.outcome,
              value:
                outcome === null ? null : (
                  <>
                    <Instant at={outcome.endedAt} /> {said(outcome.outcome)}
                  </>
                ),
              wide: true,
            },
            {
              label: t.matterPage.links.mergedInto,
              value:
                data.mergedInto === null ? null : (
                  <Link to={matterPath('emergency', data.mergedInto)}>{t.matters.emergency}</Link>
                ),
            },
          ]}
        />
      </Part>
      <Part title={m.alerts}>
        <Rows<Emergency['alerts'][number]>
          rows={data.alerts}
          rowKey={({ alertId }) => alertId}
          columns={[
            { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
            { title: m.as, render: (_, alert) => word(m.roles, alert.as) },
            { title: m.person, render: (_, { person }) => person?.shownAs },
            { title: m.alertedAt, render: (_, { alertedAt }) => <Instant at={alertedAt} /> },
            {
              title: m.acknowledgedAt,
              render: (_, { acknowledgedAt }) => (acknowledgedAt === null ? m.notYet : <Instant at={acknowledgedAt} />),
            },
            {
              title: m.arrival,
              render: (_, { arrival, toSite, calledToSite }) =>
                arrival === null ? (toSite || calledToSite) && m.notYet : <Instant at={arrival.arrivedAt} />,
            },
          ]}
        />
      </Part>
      <Part title={m.measures}>
        <Rows<Emergency['measures'][number]>
          rows={data.measures}
          rowKey={({ measureId }) => measureId}
          columns={[
            { title: t.matterPage.emergency.measures, render: (_, { measure }) => word(m.measureNames, measure) },
            { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
            { title: t.matterPage.overview.since, render: (_, { at }) => <Instant at={at} /> },
            { title: t.matterPage.act.words, render: (_, { words: own }) => said(own) },
          ]}
        />
      </Part>
      <Part title={m.reports}>
        <Rows<Emergency['reports'][number]>
          rows={data.reports}
          rowKey={({ reportId }) => reportId}
          columns={[
            { title: m.reports, render: (_, { form }) => word(t.words.reportForm, form) },
            { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
            { title: t.matterPage.overview.since, render: (_, { at }) => <Instant at={at} /> },
            { title: m.seen, render: (_, { situation }) => said(situation) },
          ]}
        />
      </Part>
      {data.promises.length > 0 && (
        <Part title={m.promises}>
          <Rows<Emergency['promises'][number]>
            rows={data.promises}
            rowKey={({ promiseId }) => promiseId}
            columns={[
              { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
              { title: t.matterPage.act.words, render: (_, { words: own }) => said(own) },
              { title: t.matterPage.act.dueOn, render: (_, { dueOn }) => dayOf(dueOn) },
              { title: m.status, render: (_, { kept }) => (kept === null ? m.openPromise : kept ? m.kept : m.notKept) },
            ]}
          />
        </Part>
      )}
      <Ladders ladders={data.ladders} />
      <Tasks tasks={data.tasks} />
    </>
  );
}

import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { Ladders, Part, Rows, Tasks } from '../parts.tsx';
import { Warnings } from '../project/warnings.tsx';
import { dayOf, Facts, said } from '../said.tsx';
import { Steps } from './case.tsx';
import { Glance, MattersOf, Visits, Withholdings } from './company-contacts.tsx';

type Company = AnswerOf<'GET /api/v1/companies/{id}'>;

const m = t.matterPage.company;

/** One employer: its record, who keeps contact with it, whether it is listed, what was warned of. */
export function CompanyOverview({ data }: { readonly data: Company }) {
  return (
    <>
      <Glance data={data} />
      <Visits visits={data.visits} />
      <Part title={m.facts}>
        <Facts
          facts={[
            { label: m.name, value: data.name },
            { label: t.matterPage.overview.creditCode, value: data.creditCode },
            { label: m.address, value: data.address },
            { label: m.representative, value: said(data.representative) },
            { label: m.workers, value: data.workers === null ? null : t.matterPage.timeline.people(data.workers) },
            { label: m.listed, value: data.listed ? m.isListed : m.notListed },
          ]}
        />
      </Part>
      <Warnings data={data} />
      <MattersOf name={data.name} />
      {data.listings.length > 0 && (
        <Part title={m.listings}>
          <Rows<Company['listings'][number]>
            rows={data.listings}
            rowKey={({ stepKey }) => stepKey}
            columns={[
              { title: t.matterPage.act.number, render: (_, { number }) => number },
              { title: m.listedOn, render: (_, { listedOn }) => dayOf(listedOn) },
              { title: m.removedOn, render: (_, { removedOn }) => dayOf(removedOn) },
              { title: m.fell, render: (_, { fell }) => (fell === null ? null : fell.becauseLabel) },
            ]}
          />
        </Part>
      )}
      <Withholdings data={data} />
      <Steps steps={data.steps} />
      <Tasks tasks={data.tasks} />
      <Ladders ladders={data.ladders} facts={data.listedFacts} />
    </>
  );
}

import { Mark } from '../../../shared/index.ts';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { matterPath } from '../../../shared/matters.ts';
import type { Complaint } from '../overview/complaint.tsx';
import { Part, Rows } from '../parts.tsx';
import { Facts, said, sumOf } from '../said.tsx';
import type { Matter } from '../routes-of.ts';
import { Entrants } from './entrants.tsx';
import { Circumstances, Particulars } from './as-asked.tsx';

const m = t.matterPage;
type Claimant = Complaint['claimants'][number];

/** Who complains, and what each says is owed; whoever chose to be concealed is marked. */
export function Claimants({ matter, data }: { readonly matter: Matter; readonly data: Complaint }) {
  const { claimants, people, amountFen, employer } = data;
  const membership = data.membership as { readonly caseId: string } | null;
  const isConcealed = claimants.some(({ concealment }) => concealment === 'concealed');
  return (
    <>
      {membership !== null && (
        <Alert
          type="info"
          showIcon
          className="part"
          title={m.money.inCase}
          action={
            <Link to={`${matterPath('case', membership.caseId.replace(/^case-/, ''))}?tab=money`}>
              {m.money.openCase}
            </Link>
          }
        />
      )}
      {isConcealed && <Alert type="warning" showIcon className="part" title={m.people.concealedNote} />}
      {data.withheld && <Alert type="info" showIcon className="part" title={m.people.withheld} />}
      <Facts
        facts={[
          { label: m.overview.people, value: m.timeline.people(people) },
          { label: m.overview.amount, value: data.withheld ? m.people.kept : sumOf(amountFen) },
          { label: m.overview.employer, value: said(employer?.name) },
        ]}
      />
      {data.circumstances !== null && <Circumstances said={data.circumstances} />}
      <Entrants matter={matter} data={data} />
      <Part title={m.people.claimants}>
        <Rows<Claimant>
          rows={claimants}
          rowKey={({ claimantId }) => claimantId}
          columns={[
            {
              title: m.people.name,
              render: (_, { name, representative, dropped, entrant }) => (
                <>
                  {said(name ?? 'unknown')} {representative && <Mark tone="info">{m.people.representative}</Mark>}
                  {entrant?.status === 'unconfirmed' && !dropped && <Mark tone="warn">{t.groupEntry.self}</Mark>}
                  {entrant?.status === 'merged' && <Mark>{t.groupEntry.merged}</Mark>}
                  {dropped && entrant?.status !== 'merged' && <Mark>{m.people.dropped}</Mark>}
                </>
              ),
            },
            {
              title: m.people.phone,
              render: (_, { phone, newPhone }) => (
                <>
                  {said(phone)}
                  {newPhone !== null && (
                    <div>
                      {said(newPhone)} <Mark tone="warn">{m.people.newPhone}</Mark>
                    </div>
                  )}
                </>
              ),
            },
            { title: m.people.idNumber, render: (_, { idNumber }) => said(idNumber) },
            {
              title: m.people.amount,
              align: 'right',
              render: (_, { amountFen: fen }) => (data.withheld ? m.people.kept : sumOf(fen)),
            },
            {
              title: m.people.months,
              render: (_, { months }) =>
                data.withheld
                  ? m.people.kept
                  : months === undefined || typeof months === 'string'
                    ? said(months)
                    : months.join('、'),
            },
            {
              title: m.people.particulars,
              render: (_, { particulars }) => (particulars === undefined ? null : <Particulars said={particulars} />),
            },
            {
              title: m.people.concealment,
              render: (_, { concealment }) =>
                concealment === 'concealed' ? (
                  <Mark tone="bad">{word(t.words.concealment, concealment)}</Mark>
                ) : (
                  word(t.words.concealment, concealment)
                ),
            },
          ]}
        />
      </Part>
    </>
  );
}

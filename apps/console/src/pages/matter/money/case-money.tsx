import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Loaded, money, Mark } from '../../../shared/index.ts';
import type { Case } from '../overview/case.tsx';
import { Part, Rows } from '../parts.tsx';
import { askOf, type Matter } from '../routes-of.ts';
import { dayOf, Facts, said, sumOf, sumText } from '../said.tsx';
import type { NameOf, Order, Party, PartyLink, Payment, WageLine } from './open-parts.ts';
import { byPayer, openFenOf, type PayerSum } from './payers.ts';
import { Promises, Recoveries } from './promises.tsx';

const m = t.matterPage.money;
const w = t.words;

type Money = AnswerOf<'GET /api/v1/cases/{id}/money'>;

/** Claimed, reported and verified apart, worker by worker; who paid what, and what of it reached the person. */
export function CaseMoney({ matter, data }: { readonly matter: Matter; readonly data: Case }) {
  const query = useApi('GET /api/v1/cases/{id}/money', askOf(matter));
  const parties = data.parties as readonly Party[];
  const nameOf: NameOf = (party) =>
    party === null ? null : (
      <>
        {said(parties.find(({ id }) => id === party)?.name) ?? word(w.partyRole, party)}
        {fatesOf(data, party).map((label) => (
          <Mark key={label} tone="bad">
            {label}
          </Mark>
        ))}
      </>
    );
  return (
    <Loaded query={query} rows={8}>
      {(sums) => (
        <>
          <Totals totals={sums.totals} />
          <Payers payments={sums.payments as readonly Payment[]} nameOf={nameOf} />
          <Workers lines={sums.lines as readonly WageLine[]} nameOf={nameOf} />
          <Payments payments={sums.payments as readonly Payment[]} nameOf={nameOf} />
          <Orders orders={sums.orders as readonly Order[]} nameOf={nameOf} />
          <Parties parties={parties} links={data.links as readonly PartyLink[]} nameOf={nameOf} />
          <Promises promises={sums.promises} nameOf={nameOf} />
          <Recoveries recoveries={sums.recoveries} nameOf={nameOf} />
          <Liability liability={sums.liability} nameOf={nameOf} />
        </>
      )}
    </Loaded>
  );
}

/** Whatever became of the party stands beside its name wherever it owes. */
function fatesOf({ fates }: Case, party: string): readonly string[] {
  return [...new Set(fates.filter(({ partyId }) => partyId === party).map(({ label }) => label))];
}

function Totals({ totals }: { readonly totals: Money['totals'] }) {
  const { people, solvedPeople, otherPeople, openPeople } = totals;
  const more = (fen: number): ReactNode => fen > 0 && sumOf(fen);
  return (
    <Part title={m.totals}>
      <Facts
        facts={[
          { label: m.claimed, value: sumOf(totals.claimedFen) },
          { label: m.reported, value: more(totals.reportedFen) },
          { label: m.verified, value: sumOf(totals.verifiedFen) },
          { label: m.disputed, value: more(totals.disputedFen) },
          { label: m.ordered, value: more(totals.orderedFen) },
          { label: m.compensation, value: more(totals.compensationFen) },
          { label: m.recorded, value: sumOf(totals.recordedFen) },
          { label: m.paid, value: sumOf(totals.paidFen) },
        ]}
      />
      <p>{m.counts(people, solvedPeople, otherPeople, openPeople)}</p>
    </Part>
  );
}

function Payers({ payments, nameOf }: { readonly payments: readonly Payment[]; readonly nameOf: NameOf }) {
  const sums = byPayer(payments);
  if (sums.length === 0) return null;
  return (
    <Part title={m.payByPerson}>
      <Rows<PayerSum>
        rows={sums}
        rowKey={({ payer }) => payer}
        columns={[
          { title: m.payer, render: (_, { payer }) => nameOf(payer) },
          { title: m.recorded, align: 'right', render: (_, { recordedFen }) => money(recordedFen) },
          { title: m.paid, align: 'right', render: (_, { reachedFen }) => money(reachedFen) },
          {
            title: m.notYetSent,
            align: 'right',
            render: (_, { recordedFen, reachedFen }) => sumText(recordedFen - reachedFen),
          },
          {
            title: t.matterPage.overview.people,
            align: 'right',
            render: (_, { people }) => t.matterPage.timeline.people(people),
          },
        ]}
      />
    </Part>
  );
}

function Workers({ lines, nameOf }: { readonly lines: readonly WageLine[]; readonly nameOf: NameOf }) {
  const hasTeams = lines.some(({ team }) => team !== null);
  const hasReports = lines.some(({ reportedFen }) => reportedFen !== null);
  return (
    <Part title={`${m.workers}（${lines.length}）`}>
      <Rows<WageLine>
        rows={lines}
        rowKey={({ id }) => id}
        empty={m.none}
        columns={[
          {
            title: m.worker,
            render: (_, { name, origin, left }) => (
              <>
                {said(name)} {origin === 'concealed' && <Mark tone="bad">{m.concealed}</Mark>}
                {left && <Mark>{t.matterPage.links.left}</Mark>}
              </>
            ),
          },
          ...(hasTeams
            ? [{ title: m.team, render: (_: unknown, { team }: WageLine) => nameOf(team) ?? m.teamOpen }]
            : []),
          { title: m.claimed, align: 'right', render: (_, { claimedFen }) => money(claimedFen) },
          ...(hasReports
            ? [
                {
                  title: m.reported,
                  align: 'right' as const,
                  render: (_: unknown, { reportedFen }: WageLine) => sumText(reportedFen),
                },
              ]
            : []),
          { title: m.verified, align: 'right', render: (_, { verifiedFen }) => sumText(verifiedFen) },
          { title: m.recorded, align: 'right', render: (_, { recordedFen }) => money(recordedFen) },
          { title: m.paid, align: 'right', render: (_, { paidFen }) => money(paidFen) },
          { title: m.open, align: 'right', render: (_, line) => <strong>{money(openFenOf(line))}</strong> },
          { title: m.end, render: (_, { end }) => word(w.lineEnd, end) },
        ]}
      />
    </Part>
  );
}

function Payments({ payments, nameOf }: { readonly payments: readonly Payment[]; readonly nameOf: NameOf }) {
  return (
    <Part title={m.payments}>
      <Rows<Payment>
        rows={payments}
        rowKey={({ id }) => id}
        empty={m.noPayments}
        columns={[
          { title: m.paidOn, render: (_, { paidOn }) => dayOf(paidOn) },
          { title: m.payer, render: (_, { payer }) => nameOf(payer) },
          { title: m.way, render: (_, { kind }) => word(w.payment, kind) },
          { title: m.of, align: 'right', render: (_, { totalFen }) => money(totalFen) },
          { title: m.arrived, render: (_, { arrivedAt }) => word(w.place, arrivedAt) },
          {
            title: m.state,
            render: (_, { verified, items, bounced, voided }) => (
              <>
                {voided && <Mark>{t.matterPage.timeline.voided}</Mark>}
                {m.verifiedCount(verified.length, new Set(items.map(({ lineId }) => lineId)).size)}{' '}
                {bounced.length > 0 && <Mark tone="bad">{m.bounced(bounced.length)}</Mark>}
              </>
            ),
          },
        ]}
      />
    </Part>
  );
}

function Orders({ orders, nameOf }: { readonly orders: readonly Order[]; readonly nameOf: NameOf }) {
  return (
    <Part title={m.orders}>
      <Rows<Order>
        rows={orders}
        rowKey={({ id }) => id}
        empty={m.noOrders}
        columns={[
          {
            title: m.orderNumber,
            render: (_, { number, kind }) => (
              <>
                {number}
                <div className="second">{word(w.orderKind, kind)}</div>
              </>
            ),
          },
          { title: m.addressee, render: (_, { addressee }) => nameOf(addressee) },
          {
            title: t.matterPage.overview.people,
            align: 'right',
            render: (_, { lineIds }) => t.matterPage.timeline.people(lineIds.length),
          },
          { title: m.of, align: 'right', render: (_, { amountFen }) => money(amountFen) },
          { title: m.payBy, render: (_, { payBy }) => dayOf(payBy) },
          {
            title: m.served,
            render: (_, { servedOn, attempts }) => (servedOn === null ? m.notServed(attempts) : dayOf(servedOn)),
          },
          { title: m.outcome, render: (_, { outcome }) => word(w.orderOutcome, outcome) },
        ]}
      />
    </Part>
  );
}

function Parties({
  parties,
  links,
  nameOf,
}: {
  readonly parties: readonly Party[];
  readonly links: readonly PartyLink[];
  readonly nameOf: NameOf;
}) {
  if (parties.length === 0) return null;
  return (
    <Part title={m.parties}>
      <Rows<Party>
        rows={parties}
        rowKey={({ id }) => id}
        columns={[
          { title: t.matterPage.emergency.as, render: (_, { role }) => word(w.partyRole, role) },
          { title: t.matterPage.company.name, render: (_, { id }) => nameOf(id) },
          { title: t.matterPage.overview.creditCode, render: (_, { creditCode }) => creditCode },
          {
            title: m.tree,
            render: (_, { id }) =>
              links
                .filter(({ from }) => from === id)
                .map(({ to, nature, owedFen }) => (
                  <div key={to}>
                    {word(w.linkNature, nature)} → {nameOf(to)}
                    {owedFen !== null && `（${t.matterPage.project.unpaid} ${money(owedFen)}）`}
                  </div>
                )),
          },
        ]}
      />
    </Part>
  );
}

function Liability({ liability, nameOf }: { readonly liability: Money['liability']; readonly nameOf: NameOf }) {
  if (liability.length === 0) return null;
  return (
    <Part title={m.liability}>
      <ul>
        {liability.map(({ ground, because, article, partyId, mostFen, determined }) => (
          <li key={`${ground} ${partyId ?? ''}`}>
            {nameOf(partyId)} {because}（{article}）{mostFen !== null && mostFen > 0 && m.most(money(mostFen))}{' '}
            {determined && <Mark tone="good">{m.determined}</Mark>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

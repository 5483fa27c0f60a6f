import type { ReactNode } from 'react';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { money } from '../../../shared/format.ts';
import type { Complaint } from '../overview/complaint.tsx';
import { dayOf, Facts, said, sumOf } from '../said.tsx';

const m = t.intake;
type ParticularsSaid = NonNullable<Complaint['claimants'][number]['particulars']>;
type CircumstancesSaid = NonNullable<Complaint['circumstances']>;

/** How one person worked and was paid, as he told it at the window; what was not asked is not there. */
export function Particulars({ said: told }: { readonly said: ParticularsSaid }) {
  const { halfDays, rateFen, paidFen, presence, payBy, contract, realNameRegistered, cardHeld } = told;
  const days = typeof halfDays === 'number' ? String(halfDays / 2) : said(halfDays);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [m.sex, said(told.sex)],
    [m.age, said(told.age)],
    [m.job, said(told.job)],
    [m.address, said(told.address)],
    [m.presence, word(m.presences, presence)],
    [m.workedFrom, dayOf(told.workedFrom)],
    [m.workedTo, dayOf(told.workedTo)],
    [m.payBy, word(m.payBys, payBy)],
    [m.rate, rateFen === undefined ? null : sumOf(rateFen)],
    [m.days, days],
    [m.paid, paidFen === undefined ? null : sumOf(paidFen)],
    [m.lastUnpaid, dayOf(told.lastUnpaidPayDay)],
    [m.contract, word(m.answered, contract)],
    [m.realName, word(m.answered, realNameRegistered)],
    [m.cardHeld, word(m.answered, cardHeld)],
  ];
  return (
    <>
      {facts.map(([label, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={label}>
            <span className="second">{label}</span> {value}
          </div>
        ),
      )}
    </>
  );
}

/** What the form asks beside the persons. */
export function Circumstances({ said: told }: { readonly said: CircumstancesSaid }) {
  const { demands, foreman, otherChannels, proceedings, needs, truthStated } = told;
  const listOf = (
    items: 'unknown' | readonly string[] | undefined,
    words: Readonly<Record<string, string>>,
  ): string | null => {
    if (items === undefined) return null;
    if (typeof items === 'string') return m.unknown;
    return items.length === 0 ? m.none : items.map((item) => words[item] ?? item).join('、');
  };
  const asked = (demands ?? []).map(({ kind, amountFen, months }) =>
    [
      word(t.words.demand, kind),
      typeof amountFen === 'number' ? money(amountFen) : m.unknown,
      typeof months === 'string' ? '' : months.join('、'),
    ].join(' '),
  );
  return (
    <Facts
      facts={[
        { label: m.demands, value: asked.length === 0 ? null : asked.join('；') },
        {
          label: m.foremanName,
          value:
            foreman === undefined ? null : typeof foreman === 'string' ? (
              m.unknown
            ) : (
              <>
                {said(foreman.name)} {said(foreman.phone)}
              </>
            ),
        },
        { label: m.otherChannels, value: listOf(otherChannels, t.words.channel) },
        { label: m.proceedings, value: word(m.proceedingsOf, proceedings) },
        { label: m.needs, value: listOf(needs, m.needsOf) },
        { label: m.truthShort, value: word(m.truthOf, truthStated) },
      ]}
    />
  );
}

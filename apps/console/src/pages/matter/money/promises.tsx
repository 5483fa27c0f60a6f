import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { money } from '../../../shared/index.ts';
import { Part, Rows } from '../parts.tsx';
import { dayOf } from '../said.tsx';
import type { NameOf } from './open-parts.ts';

const m = t.matterPage.money;
type Money = AnswerOf<'GET /api/v1/cases/{id}/money'>;
type Instalment = Money['promises'][number]['instalments'][number] & { readonly partyId: string };
type Recovery = Money['recoveries'][number];

/** 还款承诺, one line for each dated instalment. */
export function Promises({ promises, nameOf }: { readonly promises: Money['promises']; readonly nameOf: NameOf }) {
  const rows = promises.flatMap(({ partyId, instalments }) =>
    instalments.map((one): Instalment => ({ ...one, partyId })),
  );
  if (rows.length === 0) return null;
  return (
    <Part title={m.promises}>
      <Rows<Instalment>
        rows={rows}
        rowKey={({ id, partyId }) => `${partyId} ${id}`}
        columns={[
          { title: m.addressee, render: (_, { partyId }) => nameOf(partyId) },
          { title: t.matterPage.act.dueOn, render: (_, { dueOn }) => dayOf(dueOn) },
          { title: m.of, align: 'right', render: (_, { fen }) => money(fen) },
          { title: m.state, render: (_, { status }) => word(t.words.instalment, status) },
        ]}
      />
    </Part>
  );
}

/** What whoever paid first gets back from whom it was owed by. */
export function Recoveries({
  recoveries,
  nameOf,
}: {
  readonly recoveries: Money['recoveries'];
  readonly nameOf: NameOf;
}) {
  if (recoveries.length === 0) return null;
  return (
    <Part title={m.recoveries}>
      <Rows<Recovery>
        rows={recoveries}
        rowKey={({ id }) => id}
        columns={[
          { title: m.creditor, render: (_, { creditor }) => nameOf(creditor) },
          { title: m.debtor, render: (_, { debtor }) => nameOf(debtor) },
          { title: m.claim, align: 'right', render: (_, { claimFen }) => money(claimFen) },
          { title: m.received, align: 'right', render: (_, { receivedFen }) => money(receivedFen) },
          { title: m.outcome, render: (_, { ended }) => word(t.words.recoveryEnd, ended) },
        ]}
      />
    </Part>
  );
}

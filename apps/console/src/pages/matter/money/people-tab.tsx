import type { MatterKind } from '../../../shared/matters.ts';
import type { AnswerOfKind } from '../head-facts.ts';
import type { Matter } from '../routes-of.ts';
import { CaseMoney } from './case-money.tsx';
import { Claimants } from './claimants.tsx';

/** 当事人与金额: of a complaint the persons and what they say is owed; of a case every worker, payer and order. */
export function PeopleTab({ matter, data }: { readonly matter: Matter; readonly data: AnswerOfKind<MatterKind> }) {
  return matter.kind === 'complaint' ? (
    <Claimants matter={matter} data={data as AnswerOfKind<'complaint'>} />
  ) : (
    <CaseMoney matter={matter} data={data as AnswerOfKind<'case'>} />
  );
}

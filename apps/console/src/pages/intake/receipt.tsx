import { Alert, Button, QRCode, Space } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { IS_DEMO } from '../../page.ts';
import { Download, ProblemAlert } from '../../shared/index.ts';
import { dayText, instantText } from '../../shared/format.ts';
import { matterPath } from '../../shared/matters.ts';
import './receipt.css';

const m = t.intake.receipt;

/** What the code on a receipt opens: how the matter stands, for whoever holds it. */
export const lookUpAddress = (code: string): string => `${window.location.origin}/public/receipt/${code}`;

interface ReceiptProps {
  readonly id: string;
  readonly number: string;
  readonly receiptCode: string;
  readonly onNext: (() => void) | null;
}

/** The receipt on half a sheet of A4, for the person to take along. */
export function Receipt({ id, number, receiptCode, onNext }: ReceiptProps) {
  const query = useApi('GET /api/v1/complaints/{id}/receipt', { params: { id } });
  const { data } = query;
  useEffect(() => {
    document.body.classList.add('has-receipt');
    return () => document.body.classList.remove('has-receipt');
  }, []);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [m.number, number],
    [m.code, inGroups(receiptCode)],
    [m.received, data === undefined ? null : instantText(data.receivedAt)],
    [m.holder, data?.holder?.name],
    [m.phone, data === undefined ? null : (data.phone ?? m.noPhone)],
    [m.fee, m.free],
    [m.next, data?.next === null || data === undefined ? null : m.nextOf(data.next.title, dayText(data.next.due))],
    [
      m.arbitrateBy,
      data?.arbitrateBy === null || data === undefined
        ? null
        : m.arbitrateOf(dayText(data.arbitrateBy.due), data.arbitrateBy.source),
    ],
  ];
  return (
    <div className="receipt-frame">
      <article className="receipt" aria-label={m.title}>
        <h2>{m.title}</h2>
        {IS_DEMO && <p className="receipt-demo">{m.demo}</p>}
        <div className="receipt-body">
          <dl>
            {facts.map(([label, value]) =>
              value === null || value === undefined ? null : (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
            )}
          </dl>
          <figure>
            <QRCode type="svg" value={lookUpAddress(receiptCode)} size={132} bordered={false} aria-label={m.scan} />
            <figcaption>{m.scan}</figcaption>
          </figure>
        </div>
        <p>{m.employment}</p>
        <p>{m.keep}</p>
      </article>
      <div className="receipt-acts">
        {query.error !== null && data === undefined && (
          <>
            <Alert type="warning" showIcon title={m.unread} />
            <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
          </>
        )}
        <Space wrap>
          <Button type="primary" onClick={() => window.print()} autoFocus>
            {m.print}
          </Button>
          {onNext !== null && <Button onClick={onNext}>{m.next_}</Button>}
          <Link to={matterPath('complaint', id)}>{m.open}</Link>
          <Download
            route="GET /api/v1/complaints/{id}/forms/{form}"
            asked={{ params: { id, form: 'registration-form' } }}
            name={`${number}.docx`}
          >
            {m.form}
          </Download>
        </Space>
      </div>
    </div>
  );
}

/** As people read a code aloud: in fours. */
function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

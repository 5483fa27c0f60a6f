import { Button, Space } from 'antd';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Download, Mark } from '../../shared/index.ts';
import { said } from '../matter/said.tsx';
import { type DraftLine, periodText, type Publication, type PublishedLine } from './model.ts';

const m = t.publication.letter;

/** 公告 as it reads now, and as a document; on A4 alone when it is printed. */
export function Announcement({ publication }: { readonly publication: Publication }) {
  const { id, period, published } = publication;
  const duty = useApi('GET /api/v1/duties/{id}', { params: { id }, query: { limit: 20 } });
  const reports = duty.data?.periods.flatMap((one) => one.reports) ?? [];
  const issuer = reports[0]?.unitName ?? '';
  const lines: readonly (DraftLine | PublishedLine)[] =
    published === null
      ? publication.lines.filter((line) => line.in)
      : published.lines.filter(({ standing }) => standing !== 'withdrawn');
  if (lines.length === 0) return <p className="second">{m.none}</p>;
  return (
    <>
      <p className="second no-print">{m.preview}</p>
      <article className="publication-letter">
        <h3>{m.title(issuer, periodText(period))}</h3>
        <p>{m.opening(periodText(period))}</p>
        {lines.map((line, index) => (
          <p key={line.lineId ?? index}>
            {index + 1}．{m.head(line.name ?? m.unsaid, line.creditCode ?? m.unsaid, line.address ?? m.unsaid)}
            {said(line.representative) ?? m.unsaid}
            {m.factsIs}
            {said(line.facts)}
            {m.handlingIs}
            {line.handling}。
          </p>
        ))}
        <p>{m.end(issuer)}</p>
        {published === null && <Mark tone="warn">{m.draft}</Mark>} <Mark>{m.unstamped}</Mark>
      </article>
      <Space className="no-print">
        <Download
          route="GET /api/v1/duties/{id}/publications/{period}/letter"
          asked={{ params: { id, period } }}
          name={`${period}.docx`}
        >
          {m.download}
        </Download>
        <Button onClick={() => window.print()}>{m.print}</Button>
      </Space>
    </>
  );
}

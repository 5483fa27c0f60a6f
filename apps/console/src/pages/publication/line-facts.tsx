import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { dayText, money, paperText } from '../../shared/index.ts';
import { type MatterKind, matterPath } from '../../shared/matters.ts';
import { Facts, said } from '../matter/said.tsx';
import type { DraftLine, PublishedLine } from './model.ts';

const m = t.publication.line;
type Line = DraftLine | PublishedLine;

/** What a line tells of the employer, what it did and what was done about it, and where each of this stands in the log. */
export function LineFacts({ line }: { readonly line: Line }) {
  const { creditCode, address, representative, company, people, wagesFen, facts, handling, document } = line;
  const caseId = line.case;
  return (
    <>
      <Facts
        facts={[
          { label: m.code, value: creditCode },
          { label: m.address, value: address },
          {
            label: m.representative,
            value: representative !== null && (
              <>
                {said(representative)}{' '}
                {company !== null && <Link to={matterPath('company', company)}>{m.openCompany}</Link>}
              </>
            ),
          },
          {
            label: m.case,
            value: caseId !== null && <Link to={matterPath('case', caseId)}>{line.caseNumber ?? m.case}</Link>,
          },
          { label: m.people, value: people === null ? null : t.matterPage.timeline.people(people) },
          { label: m.wages, value: wagesFen === null ? null : money(wagesFen) },
          { label: m.facts, value: said(facts), wide: true },
          { label: m.handling, value: handling, wide: true },
          { label: m.document, value: document === null ? null : paperText(document) },
        ]}
      />
      {people === null && line.grounds.length > 0 && <p className="second">{m.few}</p>}
      {line.missing.length > 0 && (
        <p className="publication-missing">
          {m.missing(line.missing.map((field) => m.fields[field as keyof typeof m.fields]).join('、'))}
        </p>
      )}
      <Grounds line={line} />
    </>
  );
}

function Grounds({ line: { grounds, items } }: { readonly line: Line }) {
  return (
    <ul className="publication-grounds">
      {grounds.map(({ groundId, label, article, on, number, fineFen, leftLabel, source }) => (
        <li key={groundId} className={leftLabel === null ? undefined : 'left'}>
          {dayText(on)} {label}
          {number !== null && `（${number}）`}
          {fineFen !== null && `，${m.fine}${money(fineFen)}`}
          {leftLabel !== null && `；${leftLabel}`}
          <span className="second">
            {' '}
            {article.article}，{m.source}：<Source {...source} />
          </span>
        </li>
      ))}
      {grounds.length === 0 &&
        items.map(({ item, article, words }) => (
          <li key={item}>
            {words} <span className="second">{article}</span>
          </li>
        ))}
    </ul>
  );
}

/** Place in the log: the entry of the timeline, where the matter may be opened. */
function Source({ stream, versions }: { readonly stream: string; readonly versions: readonly number[] }) {
  const [, kind = '', id = ''] = /^(case|company)-(.+)$/.exec(stream) ?? [];
  return (
    <>
      {versions.map((version) => (
        <span key={version}>
          {kind === '' ? (
            m.sourceAt(version)
          ) : (
            <Link to={`${matterPath(kind as MatterKind, id)}?tab=timeline&event=${version}`}>
              {m.sourceAt(version)}
            </Link>
          )}{' '}
        </span>
      ))}
    </>
  );
}

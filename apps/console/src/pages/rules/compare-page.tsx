import { Alert, Descriptions, Select, Space } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Loaded, Mark, PageHead } from '../../shared/index.ts';
import { Changes } from './changes.tsx';
import { HowItCame } from './rule-history.tsx';
import { type End, endText, forceText, type Rule } from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import { VersionUse } from './version-use.tsx';
import '../matter/matter.css';
import './rules.css';

const m = t.rules;
const ROUTE = 'GET /api/v1/rules/{rule}/versions/{one}/compared-with/{other}';
type Compared = AnswerOf<typeof ROUTE>;

/** Two versions of a rule side by side, what differs, and the clocks that each counts. */
export function Page() {
  const { rule = '', one = '1', other = '1' } = useParams();
  const navigate = useNavigate();
  const versions = useApi('GET /api/v1/rules', { query: { contains: rule } });
  const query = useApi(ROUTE, { params: { rule, one: Number(one), other: Number(other) } });
  const choices = (versions.data?.rules ?? [])
    .filter(({ id }) => id === rule)
    .map(({ version }) => ({ value: String(version), label: m.version(version) }));
  return (
    <>
      <PageHead title={`${m.compare}：${rule} ${query.data?.title ?? ''}`}>
        <Space wrap>
          <Select
            aria-label={m.one}
            value={one}
            options={choices}
            onChange={(to) => void navigate(`/rules/${rule}/compare/${to}/${other}`)}
          />
          <span>{m.compareWith}</span>
          <Select
            aria-label={m.other}
            value={other}
            options={choices}
            onChange={(to) => void navigate(`/rules/${rule}/compare/${one}/${to}`)}
          />
          <Link to={`/rules/${rule}`}>{rule}</Link>
        </Space>
      </PageHead>
      <RulesTabs current="rules" />
      <Loaded query={query} rows={8}>
        {(compared) => (
          <>
            <section className="sheet">
              <h2>{m.differs}</h2>
              {compared.differs.length === 0 ? (
                <Alert type="info" title={choices.length > 1 ? m.noDifference : m.sameVersions} />
              ) : (
                <Changes
                  changes={compared.differs}
                  before={m.version(compared.one.version)}
                  after={m.version(compared.other.version)}
                />
              )}
            </section>
            <div className="two-sides">
              <Side side={compared.one} rule={rule} />
              <Side side={compared.other} rule={rule} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Side({ side, rule }: { readonly side: Compared['one']; readonly rule: string }) {
  const { version, source, quote, mark, text, effectiveFrom, effectiveTo, row, came, clocks, tier } = side;
  return (
    <section className="sheet side" aria-label={m.version(version)}>
      <h2>{m.version(version)}</h2>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'period', label: m.facts.period, children: endText((row as Rule).end as End) },
          { key: 'force', label: m.facts.force, children: forceText(effectiveFrom, effectiveTo) },
          { key: 'tier', label: m.tier, children: word(t.words.tier, tier) },
          {
            key: 'source',
            label: m.article,
            children: (
              <span>
                {source} <Mark>{`${mark} ${word(t.words.mark, mark) ?? ''}`}</Mark>
              </span>
            ),
          },
          { key: 'text', label: m.sense, children: text },
        ]}
      />
      {quote !== null && <blockquote>{quote}</blockquote>}
      {came !== null && <HowItCame came={came} rule={rule} />}
      <h3>{m.use}</h3>
      <p>{m.useCounts(clocks.open, clocks.late, clocks.ended, clocks.matters)}</p>
      <VersionUse rule={rule} version={version} />
    </section>
  );
}

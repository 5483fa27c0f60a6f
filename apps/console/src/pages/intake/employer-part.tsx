import { Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import type { Issues } from './model/body.ts';
import type { Form } from './model/draft.ts';
import { isUnknown, UNKNOWN } from './model/reading.ts';
import { Field, TextField } from './fields.tsx';
import { KnownText } from './known-text.tsx';
import type { ChangeForm } from './use-drafts.ts';

const m = t.intake;
const PAUSE_MS = 250;
const SHOWN = 8;

interface PartProps {
  readonly form: Form;
  readonly issues: Issues;
  readonly warn: string | undefined;
  readonly onChange: ChangeForm;
}

/** Whom it is about and where: both found from what exists, both free to be new. */
export function EmployerPart({ form, issues, warn, onChange }: PartProps) {
  const isPerson = form.employerKind === 'person';
  // The name of a person is looked up by nobody: it would stand in an address.
  const employers = useKnownEmployers(isPerson ? '' : form.employerName);
  const projects = useKnownProjects(form.projectName);
  return (
    <section className="intake-part" aria-labelledby="intake-employer">
      <h2 id="intake-employer">{m.employer}</h2>
      <Field id="employerKind" label={m.employerKind}>
        <Radio.Group
          id="employerKind"
          aria-label={m.employerKind}
          value={form.employerKind}
          onChange={({ target }) => onChange({ employerKind: target.value as Form['employerKind'] })}
          options={Object.entries(m.employerKinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <div className="intake-grid">
        <KnownText
          id="employerName"
          label={m.employerName}
          warn={warn}
          hint={isPerson ? undefined : m.employerHint}
          value={form.employerName}
          known={employers.map(({ name, creditCode }) =>
            creditCode === null ? { value: name } : { value: name, label: `${name}（${creditCode}）` },
          )}
          onChange={(employerName) => onChange({ employerName })}
          onTake={(taken) => {
            const code = employers.find(({ name }) => name === taken)?.creditCode;
            if (code !== null && code !== undefined) onChange({ creditCode: code });
          }}
          onBlur={() => {
            if (isUnknown(form.employerName)) onChange({ employerName: UNKNOWN });
          }}
        />
        {!isPerson && (
          <TextField
            id="creditCode"
            label={m.creditCode}
            value={form.creditCode}
            issue={issues.get('creditCode')}
            maxLength={18}
            onChange={(creditCode) => onChange({ creditCode })}
          />
        )}
        <KnownText
          id="projectName"
          label={m.projectName}
          value={form.projectName}
          known={projects.map((name) => ({ value: name }))}
          onChange={(projectName) => onChange({ projectName })}
          onBlur={() => {
            if (isUnknown(form.projectName)) onChange({ projectName: UNKNOWN });
          }}
        />
        <TextField
          id="projectPlace"
          label={m.projectPlace}
          value={form.projectPlace}
          isKnown
          onChange={(projectPlace) => onChange({ projectPlace })}
        />
        <TextField
          id="foremanName"
          label={m.foremanName}
          value={form.foremanName}
          maxLength={50}
          onChange={(foremanName) => onChange({ foremanName })}
        />
        <TextField
          id="foremanPhone"
          label={m.foremanPhone}
          value={form.foremanPhone}
          maxLength={30}
          inputMode="tel"
          onChange={(foremanPhone) => onChange({ foremanPhone })}
        />
      </div>
    </section>
  );
}

/** What was typed a moment ago, once it is long enough to look for. */
function useSought(text: string): string | null {
  const [sought, setSought] = useState<string | null>(null);
  useEffect(() => {
    const said = text.trim();
    const timer = window.setTimeout(
      () => setSought(said.length < 2 || isUnknown(said) ? null : said.slice(0, 100)),
      PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [text]);
  return sought;
}

interface KnownEmployer {
  readonly name: string;
  readonly creditCode: string | null;
}

/** Employers on record, and those that earlier complaints name. */
function useKnownEmployers(text: string): readonly KnownEmployer[] {
  const contains = useSought(text);
  const asked = { query: { contains: contains ?? '', limit: SHOWN } };
  const companies = useApi('GET /api/v1/companies', asked, { enabled: contains !== null });
  const complaints = useApi('GET /api/v1/complaints', asked, { enabled: contains !== null });
  if (contains === null) return [];
  const found = new Map<string, KnownEmployer>();
  for (const { name, creditCode } of companies.data?.items ?? []) found.set(name, { name, creditCode });
  for (const { employer } of complaints.data?.items ?? []) {
    if (employer?.includes(contains) === true && !found.has(employer)) {
      found.set(employer, { name: employer, creditCode: null });
    }
  }
  return [...found.values()].slice(0, SHOWN);
}

function useKnownProjects(text: string): readonly string[] {
  const contains = useSought(text);
  const asked = { query: { contains: contains ?? '', limit: SHOWN } };
  const projects = useApi('GET /api/v1/projects', asked, { enabled: contains !== null });
  const complaints = useApi('GET /api/v1/complaints', asked, { enabled: contains !== null });
  if (contains === null) return [];
  const named = [
    ...(projects.data?.items ?? []).map(({ name }) => name),
    ...(complaints.data?.items ?? []).flatMap(({ project }) => (project?.includes(contains) === true ? [project] : [])),
  ];
  return [...new Set(named)].slice(0, SHOWN);
}

import { DatePicker, Radio, Select } from 'antd';
import { useState } from 'react';
import { t } from '../../messages/index.ts';
import type { Choices, Supposed } from './supposition-routes.ts';

const m = t.supposition;

type Kind = keyof typeof m.kinds;
const KINDS = Object.keys(m.kinds) as readonly Kind[];

/** Only what this history has: its late acceptances, and the rules of its periods that have another version. */
export function SuppositionChoice({
  choices,
  onSuppose,
}: {
  readonly choices: Choices;
  readonly onSuppose: (supposed: Supposed) => void;
}) {
  const [kind, setKind] = useState<Kind>('acceptance');
  return (
    <div className="supposition-choice">
      <Radio.Group
        aria-label={m.kind}
        optionType="button"
        value={kind}
        options={KINDS.map((value) => ({ value, label: m.kinds[value] }))}
        onChange={({ target }) => {
          setKind(target.value as Kind);
          onSuppose(null);
        }}
      />
      {kind === 'acceptance' && <Acceptance choices={choices} onSuppose={onSuppose} />}
      {kind === 'rule' && <Rule choices={choices} onSuppose={onSuppose} />}
      {kind === 'day' && (
        <DatePicker
          aria-label={m.day}
          placeholder={m.day}
          onChange={(day) => onSuppose(day === null ? null : { day: day.format('YYYY-MM-DD') })}
        />
      )}
    </div>
  );
}

interface Parts {
  readonly choices: Choices;
  readonly onSuppose: (supposed: Supposed) => void;
}

function Acceptance({ choices: { acceptances }, onSuppose }: Parts) {
  if (acceptances.length === 0) return <p className="second">{m.noAcceptance}</p>;
  return (
    <Select
      aria-label={m.acceptance}
      placeholder={m.acceptance}
      className="supposition-select"
      options={acceptances.map(({ clockId, title, unit, unitName, handedOn, takenOn, workingDays }) => ({
        value: clockId,
        label: m.acceptanceOf(title, unitName ?? unit, handedOn, takenOn, workingDays),
      }))}
      onChange={(acceptance: string) => onSuppose({ acceptance })}
    />
  );
}

function Rule({ choices: { rules }, onSuppose }: Parts) {
  const [ruleId, setRule] = useState<string | null>(null);
  const chosen = rules.find((rule) => rule.ruleId === ruleId);
  if (rules.length === 0) return <p className="second">{m.noRule}</p>;
  return (
    <>
      <Select
        aria-label={m.rule}
        placeholder={m.rule}
        className="supposition-rule"
        value={ruleId}
        options={rules.map((rule) => ({ value: rule.ruleId, label: `${rule.title}（${rule.ruleId}）` }))}
        onChange={(rule: string) => {
          setRule(rule);
          onSuppose(null);
        }}
      />
      {chosen !== undefined && (
        <Select
          key={chosen.ruleId}
          aria-label={m.version}
          placeholder={m.version}
          className="supposition-select"
          options={chosen.versions.map(({ version, from, used }) => ({
            value: version,
            label: m.versionOf(version, from, used),
          }))}
          onChange={(version: number) => onSuppose({ rule: chosen.ruleId, version })}
        />
      )}
    </>
  );
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../messages/index.ts';
import { asAsked } from '../model/asked.ts';
import type { ListNode, MapNode, Node, OneOfNode, RecordNode, SaidNode } from '../model/nodes.ts';
import { chosenOf, type FormValue, isBlank, isFixed, isUnknown, listOf, recordOf, UNKNOWN } from '../model/values.ts';
import { DayField, MomentField, MonthField } from './days.tsx';
import { FileField } from './file-field.tsx';
import { fieldId, useFormFrame } from './form-context.ts';
import { IdField, MatterField, PersonField, UnitField } from './pickers.tsx';

export interface FieldProps<N extends Node = Node> {
  readonly node: N;
  /** As the service names it: `/persons/0/name`. */
  readonly path: string;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
}

/** One field of a form with its heading and what is wrong in it, whatever its kind. */
export function Field(props: FieldProps) {
  const { node } = props;
  if (node.k === 'const') return isFixed(node) ? null : <TickedField {...props} />;
  if (node.k === 'record') return <RecordField {...props} node={node} />;
  if (node.k === 'list' && !isPlainList(node)) return <ListField {...props} node={node} />;
  if (node.k === 'oneOf') return <OneOfField {...props} node={node} />;
  if (node.k === 'said') return <SaidField {...props} node={node} />;
  if (node.k === 'map') return <MapField {...props} node={node} />;
  return <LeafField {...props} />;
}

/** A list whose entries are chosen together in one field. */
const isPlainList = (node: ListNode): boolean => ['enum', 'unit', 'person', 'id', 'file', 'matter'].includes(node.of.k);

function LeafField(props: FieldProps) {
  const { node, path, value, onChange } = props;
  const { issueAt } = useFormFrame();
  const issue = issueAt(path);
  const isSaidUnknown = isUnknown(value);
  return (
    <Form.Item
      label={node.label}
      htmlFor={fieldId(path)}
      required={node.required === true && node.nullable !== true && (node.k !== 'list' || (node.min ?? 0) > 0)}
      help={issue ?? node.hint}
      {...(issue === undefined ? {} : { validateStatus: 'error' as const })}
      className="act-field"
    >
      {!isSaidUnknown && <Control {...props} />}
      {node.unknown === true && (
        <Checkbox checked={isSaidUnknown} onChange={({ target }) => onChange(target.checked ? UNKNOWN : undefined)}>
          {t.acts.unknown}
        </Checkbox>
      )}
    </Form.Item>
  );
}

/** What is typed into or chosen from. */
function Control(props: FieldProps): ReactNode {
  const { node, path, value, onChange } = props;
  const id = fieldId(path);
  const text = typeof value === 'string' ? value : '';
  const typed = {
    id,
    value: text,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  switch (node.k) {
    case 'long':
      return <Input.TextArea {...typed} rows={3} />;
    case 'fen':
      return <Input {...typed} inputMode="decimal" suffix={t.acts.yuan} className="act-number" />;
    case 'int':
      return <Input {...typed} inputMode="numeric" className="act-number" />;
    case 'enum':
      return <ChoiceControl {...props} />;
    case 'bool':
      return (
        <Radio.Group
          id={id}
          value={value}
          onChange={({ target }) => onChange(target.value as boolean)}
          options={[
            { value: true, label: t.acts.yes },
            { value: false, label: t.acts.no },
          ]}
        />
      );
    case 'day':
      return <DayField id={id} value={text} onChange={onChange} />;
    case 'moment':
      return <MomentField id={id} value={text} onChange={onChange} />;
    case 'month':
      return <MonthField id={id} value={text} onChange={onChange} />;
    case 'unit':
      return <UnitField id={id} isMany={false} value={value} onChange={onChange} />;
    case 'person':
      return <PersonField id={id} isMany={false} value={value} onChange={onChange} />;
    case 'file':
      return <FileField id={id} path={path} label={node.label} isMany={false} value={value} onChange={onChange} />;
    case 'id':
      return (
        <IdField
          id={id}
          name={node.find ?? node.name ?? ''}
          label={node.label}
          isMany={false}
          value={value}
          onChange={onChange}
        />
      );
    case 'matter':
      return <MatterField id={id} kinds={node.kinds} isMany={false} value={value} onChange={onChange} />;
    case 'list':
      return <ManyControl {...props} node={node} />;
    default:
      return <Input {...typed} />;
  }
}

/** Few choices stand open, many are searched. */
const FEW = 4;

function ChoiceControl({ node, path, value, onChange }: FieldProps) {
  if (node.k !== 'enum') return null;
  const options = node.options.map(([option, label]) => ({ value: option, label }));
  if (options.length <= FEW)
    return (
      <Radio.Group
        id={fieldId(path)}
        value={value}
        options={options}
        onChange={({ target }) => onChange(target.value as string)}
      />
    );
  return (
    <Select
      id={fieldId(path)}
      value={typeof value === 'string' ? value : null}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={node.required !== true}
      placeholder={t.acts.choose}
      onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
    />
  );
}

/** Several of the same kind in one field. */
function ManyControl({ node, path, value, onChange }: FieldProps<ListNode>) {
  const { of } = node;
  const id = fieldId(path);
  const shared = { id, isMany: true, value, onChange };
  switch (of.k) {
    case 'enum':
      return (
        <Checkbox.Group
          value={listOf(value) as string[]}
          options={of.options.map(([option, label]) => ({ value: option, label }))}
          onChange={(chosen) => onChange(chosen)}
        />
      );
    case 'unit':
      return <UnitField {...shared} />;
    case 'person':
      return <PersonField {...shared} />;
    case 'file':
      return <FileField {...shared} path={path} label={node.label} />;
    case 'matter':
      return <MatterField {...shared} kinds={of.kinds} />;
    default:
      return <IdField {...shared} name={node.name ?? ''} label={node.label} />;
  }
}

/** Said by being ticked. */
function TickedField({ node, value, onChange }: FieldProps) {
  return (
    <Form.Item className="act-field">
      <Checkbox checked={value === true} onChange={({ target }) => onChange(target.checked ? true : undefined)}>
        {node.label}
      </Checkbox>
    </Form.Item>
  );
}

function RecordField({ node, path, value, onChange }: FieldProps<RecordNode>) {
  const { issueAt } = useFormFrame();
  const isOpen = (node.required === true && node.nullable !== true) || value !== undefined;
  const issue = issueAt(path);
  if (isUnknown(value) || (!isOpen && node.label !== ''))
    return (
      <Form.Item label={node.label} help={issue ?? node.hint} className="act-field">
        {!isUnknown(value) && (
          <Button icon={<PlusOutlined />} onClick={() => onChange({})}>
            {t.acts.fill}
          </Button>
        )}
        <UnknownTick node={node} value={value} onChange={onChange} />
      </Form.Item>
    );
  return (
    <fieldset className="act-record">
      <legend>
        {node.label}
        {(node.required !== true || node.nullable === true) && (
          <Button type="link" size="small" onClick={() => onChange(undefined)}>
            {t.acts.leaveOut}
          </Button>
        )}
      </legend>
      {issue !== undefined && <p className="act-issue">{issue}</p>}
      {node.hint !== undefined && <p className="act-hint">{node.hint}</p>}
      <RecordFields node={node} path={path} value={value} onChange={onChange} />
      <UnknownTick node={node} value={value} onChange={onChange} />
    </fieldset>
  );
}

function UnknownTick({ node, value, onChange }: Omit<FieldProps, 'path'>) {
  if (node.unknown !== true) return null;
  return (
    <Checkbox checked={isUnknown(value)} onChange={({ target }) => onChange(target.checked ? UNKNOWN : undefined)}>
      {t.acts.unknown}
    </Checkbox>
  );
}

/** The fields of a record one below another. `except`: what is not asked. */
export function RecordFields({
  node,
  path,
  value,
  onChange,
  except = [],
}: FieldProps<RecordNode> & { readonly except?: readonly string[] }) {
  const { root } = useFormFrame();
  const held = recordOf(value);
  return node.fields
    .filter(({ name, isHidden }) => !except.includes(name) && isHidden !== true)
    .map((field) => asAsked(field, path === '' ? root : held))
    .filter((field) => field !== null)
    .map((field) => (
      <Field
        key={field.name}
        node={field}
        path={`${path}/${field.name}`}
        value={held[field.name]}
        onChange={(changed) => onChange({ ...held, [field.name]: changed })}
      />
    ));
}

function ListField({ node, path, value, onChange }: FieldProps<ListNode>) {
  const { issueAt } = useFormFrame();
  const held = listOf(value);
  const items = held.length === 0 && (node.min ?? 0) > 0 ? [undefined] : held;
  const issue = issueAt(path);
  const without = (at: number) => items.filter((_, index) => index !== at);
  const isShort = node.of.k !== 'record' && node.of.k !== 'oneOf';
  return (
    <fieldset className="act-record">
      <legend>{node.label}</legend>
      {issue !== undefined && <p className="act-issue">{issue}</p>}
      {node.hint !== undefined && <p className="act-hint">{node.hint}</p>}
      {items.map((item, index) => (
        <div key={index} className="act-item">
          <Field
            node={{ ...node.of, label: t.acts.item(node.label, index + 1), required: true }}
            path={`${path}/${index}`}
            value={item}
            onChange={(changed) => onChange(items.map((one, at) => (at === index ? changed : one)))}
          />
          <Button
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`${t.acts.remove} ${t.acts.item(node.label, index + 1)}`}
            onClick={() => onChange(without(index))}
          >
            {isShort ? null : t.acts.remove}
          </Button>
        </div>
      ))}
      {items.length < (node.max ?? Infinity) && (
        <Button icon={<PlusOutlined />} onClick={() => onChange([...items, node.of.k === 'record' ? {} : undefined])}>
          {t.acts.add(node.label)}
        </Button>
      )}
    </fieldset>
  );
}

function OneOfField({ node, path, value, onChange }: FieldProps<OneOfNode>) {
  const { issueAt } = useFormFrame();
  const chosen = chosenOf(value);
  const variant = node.variants[chosen?.variant ?? -1];
  const issue = issueAt(path);
  const choose = (index: number): void => onChange({ variant: index, value: undefined });
  return (
    <div className="act-one-of">
      <Form.Item
        label={node.label}
        required={node.required === true && node.nullable !== true}
        help={chosen === undefined ? (issue ?? node.hint) : node.hint}
        {...(issue === undefined || chosen !== undefined ? {} : { validateStatus: 'error' as const })}
        className="act-field"
      >
        {!isUnknown(value) && (
          <Segmented
            options={node.variants.map(({ label }, index) => ({ value: index, label }))}
            value={chosen?.variant ?? -1}
            onChange={choose}
          />
        )}
        <UnknownTick node={node} value={value} onChange={onChange} />
      </Form.Item>
      {variant !== undefined && (
        <Field
          node={{ ...variant, name: node.name ?? '', required: true }}
          path={path}
          value={chosen?.value}
          onChange={(changed) => onChange({ variant: chosen?.variant ?? 0, value: changed })}
        />
      )}
    </div>
  );
}

function MapField({ node, path, value, onChange }: FieldProps<MapNode>) {
  const { names = {} } = useFormFrame();
  const rows = listOf(value).map(recordOf);
  const put = (at: number, row: Readonly<Record<string, FormValue>>): void =>
    onChange(rows.map((one, index) => (index === at ? row : one)));
  return (
    <fieldset className="act-record">
      <legend>{node.label}</legend>
      {node.hint !== undefined && <p className="act-hint">{node.hint}</p>}
      {rows.map((row, index) => (
        <div key={index} className="act-item">
          {knownName(row, names) === undefined && (
            <Field
              node={{ k: 'text', label: t.acts.mapName, required: true }}
              path={`${path}/${index}`}
              value={row['name']}
              onChange={(name) => put(index, { ...row, name })}
            />
          )}
          <Field
            node={{
              ...node.value,
              label: knownName(row, names) ?? (node.value.label || t.acts.mapValue),
              required: true,
            }}
            path={`${path}/${typeof row['name'] === 'string' ? row['name'] : index}`}
            value={row['value']}
            onChange={(held) => put(index, { ...row, value: held })}
          />
          <Button
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`${t.acts.remove} ${index + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange([...rows, {}])}>
        {t.acts.add(node.label)}
      </Button>
    </fieldset>
  );
}

function knownName(
  { name }: Readonly<Record<string, FormValue>>,
  names: Readonly<Record<string, string>>,
): string | undefined {
  return typeof name === 'string' ? names[name] : undefined;
}

/** One text for each heading. */
function SaidField({ node, path, value, onChange }: FieldProps<SaidNode>) {
  const held = recordOf(value);
  return node.rows.map(([field, label, needed]) => (
    <Field
      key={field}
      node={{ k: 'long', label, max: 4000, personal: true, ...(needed ? { required: true as const } : {}) }}
      path={`${path}/${field}`}
      value={held[field]}
      onChange={(changed) => onChange({ ...held, [field]: changed })}
    />
  ));
}

/** Whether anything was written in a form beside what it opened with. */
export function isUntouched(node: Node, value: FormValue): boolean {
  return isBlank(node, value);
}

import type { FieldProblem } from '../door/envelope.ts';

/** What typebox reports; only the keyword and its limits are read, so that no entered value reaches a message. */
interface Finding {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '应为存在的日期，例如 2022-05-10',
  'date-time': '应为带时区的时刻，例如 2022-05-10T09:00:00+08:00',
};

const TYPES: Readonly<Record<string, string>> = {
  string: '应为文字',
  integer: '应为整数',
  number: '应为数字',
  boolean: '应为是或否',
  array: '应为列表',
  object: '应为对象',
  null: '应为空',
};

/** One Chinese sentence per wrong field; of several readings of a choice the first is told. */
export function problemsOf(findings: readonly Finding[]): readonly FieldProblem[] {
  const byPath = new Map<string, string>();
  const tell = (path: string, message: string) => {
    if (!byPath.has(path)) byPath.set(path, message);
  };
  for (const { keyword, instancePath, params } of findings) {
    if (keyword === 'additionalProperties') {
      for (const name of names(params, 'additionalProperties')) tell(`${instancePath}/${name}`, '没有这个字段');
    } else if (keyword === 'required') {
      for (const name of names(params, 'requiredProperties')) tell(`${instancePath}/${name}`, '缺少这个字段');
    } else if (keyword !== 'anyOf' && keyword !== 'boolean') {
      tell(instancePath, sentence(keyword, params));
    }
  }
  if (byPath.size === 0) tell('', '请求不符合要求');
  return [...byPath].map(([path, message]) => ({ path, message }));
}

function sentence(keyword: string, params: object): string {
  switch (keyword) {
    case 'type':
      return TYPES[field(params, 'type')] ?? '类型不对';
    case 'minLength':
      return `至少 ${field(params, 'limit')} 个字`;
    case 'maxLength':
      return `不超过 ${field(params, 'limit')} 个字`;
    case 'minimum':
      return `不小于 ${field(params, 'limit')}`;
    case 'maximum':
      return `不大于 ${field(params, 'limit')}`;
    case 'minItems':
      return `至少 ${field(params, 'limit')} 项`;
    case 'maxItems':
      return `不超过 ${field(params, 'limit')} 项`;
    case 'format':
      return FORMATS[field(params, 'format')] ?? '格式不对';
    case 'pattern':
      return '格式不对';
    case 'enum':
    case 'const':
      return '不在可选范围内';
    default:
      return '不符合要求';
  }
}

function field(params: object, name: string): string {
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function names(params: object, name: string): readonly string[] {
  const value: unknown = Reflect.get(params, name);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

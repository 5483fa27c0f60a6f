// Writes what the console makes its forms from: for each kind of matter the commands that people send, each with its fields in
// the words of the document that the API serves. `npm run docs`, or `--print <kind>` so that a test can compare.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { districtDocument } = await import(join(root, 'apps/api/dist/openapi/district-document.js'));
const { PAPER_KINDS } = await import(join(root, 'libs/domain/dist/index.js'));
const { paths } = JSON.parse(JSON.stringify(districtDocument()));

const KINDS = {
  complaints: 'complaint',
  cases: 'case',
  projects: 'project',
  companies: 'company',
  batches: 'batch',
  'supervision/acts': 'supervision',
  emergencies: 'emergency',
  'conduct-reports': 'conduct',
  duties: 'duty',
  rosters: 'roster',
  organisation: 'organisation',
  rulebook: 'rulebook',
  calendar: 'calendar',
  recounts: 'recount',
  erasure: 'erasure',
  registers: 'register',
};

/** What a choice is about, where the words of its schema tell the choices alone. */
const NAMES = {
  ...{ kind: '种类', channel: '来源渠道', concealment: '公开或保密', verdict: '认定', reason: '理由', paper: '文书' },
  ...{ way: '方式', how: '方式', decision: '决定', ground: '事由', conclusion: '结论', subjectMatter: '告知事项' },
  ...{ field: '更正的栏目', because: '原因', rung: '督办层级', fact: '事实', regime: '制度', obtainedBy: '取得方式' },
  ...{
    projectKind: '工程类别',
    cause: '欠薪原因',
    acceptance: '受理结论',
    to: '移送、转为',
    role: '身份',
    nature: '关系',
  },
  ...{
    as: '了结方式',
    outcome: '结果',
    measure: '措施',
    measures: '措施',
    arrivedAt: '款项到了哪里',
    area: '限制事项',
  },
  ...{ condition: '经营情况', result: '核查结果', followUp: '后续处理', sector: '行业', investment: '投资性质' },
  ...{
    stage: '环节',
    source: '资金来源',
    system: '系统',
    keptBy: '由谁建立',
    form: '形式',
    place: '位置',
    contents: '内容',
  },
  ...{
    payer: '付款方',
    called: '约谈对象',
    duty: '责任',
    consequence: '处理',
    kinds: '类别',
    tier: '期限性质',
    unit: '单位',
  },
  ...{
    roles: '角色',
    mark: '出处的可靠程度',
    streamKind: '事项',
    alsoIn: '也用于',
    repeat: '再次起算时',
    approver: '批准人',
    fate: '情形',
    successor: '承受人',
    answer: '结果',
  },
  ...{ onLapse: '超期进入的督办层级', matterKind: '事项种类', retention: '保管期限' },
};

/** Fields whose schema says nothing of them. */
const UNSAID = {
  ...{ persons: '人员', employer: '用人单位', wages: '金额和人数', end: '期限', row: '规则', ticket: '来件工单' },
  ...{
    receivedAt: '收到日期',
    backlog: '存量接管的内容',
    transferred: '移送情况',
    told: '告知投诉人的情况',
    data: '变更的内容',
  },
  ...{ representative: '法定代表人', claimant: '投诉人', paper: '推选代表书', project: '工程项目', urgent: '紧急' },
  ...{ post: '岗位', unit: '单位', owner: '建设单位', generalContractor: '施工总承包单位', supervisor: '监理单位' },
  ...{ clerk: '劳资专管员', slip: '银行回单', values: '参数', choices: '选项', extension: '延期', parameters: '参数' },
  ...{ clockId: '时限编号' },
};

/** What tells the forms of a choice of forms apart: the value of their constant, or the field that only they have. */
const VARIANTS = {
  ...{
    EndWageLine: '工资明细的了结',
    CorrectFact: '更正',
    VoidEntry: '作废记录',
    period: '期间',
    dateField: '文书写明的日期',
  },
  ...{ laterOf: '两者较晚的', chain: '接续另一期限', share: '按用去的百分数', workingDaysBefore: '按届满前的工作日数' },
  ...{ int: '数额、人数', fen: '数额', text: '文字', day: '日期', id: '班组长', person: '自然人' },
};

function variantLabel(variant) {
  if (variant.k !== 'record') return VARIANTS[variant.k] ?? variant.label;
  const consts = variant.fields.filter(({ k, value }) => k === 'const' && value !== null);
  const told = consts.map(({ label, value }) => label || VARIANTS[value]).find((label) => label !== undefined);
  if (told !== undefined) return told;
  const named = variant.fields.map(({ name }) => VARIANTS[name]).find((label) => label !== undefined);
  if (named !== undefined) return named;
  return variant.fields.some(({ k, value }) => k === 'const' && value === null) ? '自然人' : '单位';
}

const pascal = (name) => name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** `甲、乙、丙` beside three values; a heading before a colon and a remark behind a semicolon are no choices. */
function choicesOf({ enum: values, description = '', 'x-labels': labels }) {
  if (labels !== undefined) return values.map((value) => [value, labels[value]]);
  const told = description.replace(/^[^：]*：/, '').split('；')[0];
  const words = told.split('、').map((word) => word.trim().replace(/^[a-zA-Z][\w-]* /, ''));
  return words.length === values.length ? values.map((value, index) => [value, words[index]]) : null;
}

/** `code 名称、code 名称` in the words of a schema that takes a code; a name may be two words with a 、 between them. */
function codesIn(description = '') {
  const pairs = [
    ...description.matchAll(/(?:^|[：、；，])([a-z][a-z-]{1,39}) ([^；：，]+?)(?=、[a-z][a-z-]{1,39} |[；：，]|$)/g),
  ];
  return pairs.length < 2 ? null : pairs.map(([, code, label]) => [code, label]);
}

/** Heading of a field, and below it what its description says beyond the heading. */
function told(description, name) {
  const plain = (description ?? '').replace(/（分）$/, '').replace(/，分$/, '');
  if (plain === '') return { label: UNSAID[name] ?? '' };
  const [, label] = /^((?:（[^）]*）|[^，；：。（])+)/.exec(plain) ?? [];
  return label === undefined || label === plain ? { label: plain } : { label, hint: plain.slice(label.length + 1) };
}

const optional = (key, value) => (value === undefined ? {} : { [key]: value });

function node(schema, name) {
  if (schema.anyOf !== undefined) return union(schema, name);
  if ('const' in schema) return { k: 'const', label: schema.description ?? '', value: schema.const };
  if (schema.enum !== undefined) return choice(schema, name);
  switch (schema.type) {
    case 'null':
      return { k: 'const', label: '', value: null };
    case 'object':
      return objectOf(schema, name);
    case 'array':
      return listOf(schema, name);
    case 'boolean':
      return { k: 'bool', ...told(schema.description, name) };
    case 'integer':
    case 'number':
      return numberOf(schema, name);
    case 'string':
      return textOf(schema, name);
    default:
      throw new Error(`no form knows ${JSON.stringify(schema)}`);
  }
}

function choice(schema, name) {
  const options = choicesOf(schema);
  if (options === null) throw new Error(`choices of ${name} without labels: ${schema.enum} ${schema.description}`);
  const [, heading] = /^([^：、，；]+)：/.exec(schema.description ?? '') ?? [];
  const [, remark] = /；(.*)$/.exec(schema.description ?? '') ?? [];
  const said = schema['x-labels'] === undefined ? heading : schema.description;
  return { k: 'enum', label: said ?? NAMES[name] ?? '', ...optional('hint', remark), options };
}

function union(schema, name) {
  const isUnknown = (one) => one.const === 'unknown';
  const isNull = (one) => one.type === 'null';
  const rest = schema.anyOf.filter((one) => !isUnknown(one) && !isNull(one));
  const flags = {
    ...(schema.anyOf.some(isNull) ? { nullable: true } : {}),
    ...(schema.anyOf.some(isUnknown) ? { unknown: true } : {}),
  };
  const words = schema.description === undefined ? {} : told(schema.description, name);
  if (rest.length === 1) return { ...node(rest[0], name), ...words, ...flags };
  if (rest.every((one) => one.type === 'string' && /^date/.test(one.format ?? '')))
    return { k: 'day', ...told(schema.description, name), ...flags };
  const variants = rest.map((one) => node(one, name)).map((one) => ({ ...one, label: variantLabel(one) }));
  return {
    k: 'oneOf',
    ...(words.label === undefined ? { label: UNSAID[name] ?? NAMES[name] ?? '' } : words),
    ...flags,
    variants,
  };
}

/** With which values of another field it is asked for. */
function askedOf(asked) {
  if (asked === undefined) return {};
  const { by, is, needed, elsewhere } = asked;
  return { asked: { by, is, ...(needed ? { needed } : {}), ...(elsewhere ? { elsewhere } : {}) } };
}

function objectOf(schema, name) {
  const { properties, required = [], patternProperties, minProperties, maxProperties, description } = schema;
  if (properties === undefined) {
    const [[pattern, value]] = Object.entries(patternProperties ?? {});
    const { label, ...rest } = told(description, name);
    return {
      k: 'map',
      label,
      ...rest,
      pattern,
      value: node(value, '*'),
      ...optional('min', minProperties),
      ...optional('max', maxProperties),
    };
  }
  const fields = Object.entries(properties).map(([key, field]) => ({
    name: key,
    ...node(field, key),
    ...(required.includes(key) ? { required: true } : {}),
    ...askedOf(schema['x-asked']?.[key]),
  }));
  return { k: 'record', ...told(description, name), fields };
}

function listOf({ items, description, minItems, maxItems }, name) {
  const of = node(items, name);
  const { label, hint } = told(description, name);
  return {
    k: 'list',
    label: label || of.label,
    ...optional('hint', hint ?? of.hint),
    of,
    ...optional('min', minItems || undefined),
    ...optional('max', maxItems),
  };
}

function numberOf({ description, minimum, maximum }, name) {
  const isFen = /分(）?)$/.test(description ?? '') && /（分）|，分$/.test(description ?? '');
  return {
    k: isFen ? 'fen' : 'int',
    ...told(description, name),
    ...optional('min', minimum),
    ...optional('max', maximum),
  };
}

const STREAM =
  /^\^\(?\(?((?:complaint|case|project|company|supervision|emergency|batch|recount)(?:\|(?:complaint|case|project|company|supervision|emergency))*)\)?-/;

/** Who fills in the form chooses the thing by its words; only the door is told its number. */
const chosen = ({ label, ...words }) => ({ ...words, label: label.replace(/(?<=.)(?:编号|代码)$/, '') });

function textOf({ description, format, pattern = '', minLength, maxLength, ...schema }, name) {
  const words = told(description, name);
  const { 'x-personal': personal, 'x-labels': labels } = schema;
  if (labels !== undefined) return { k: 'enum', ...words, options: Object.entries(labels) };
  if (name === 'rule') return { k: 'id', ...chosen(words) };
  const size = { ...optional('max', maxLength), ...(personal === undefined ? {} : { personal: true }) };
  if (format === 'date') return { k: 'day', ...words };
  if (format === 'date-time') return { k: 'moment', ...words };
  if (/\(0\[1-9\]\|1\[0-2\]\)\$$/.test(pattern)) return { k: 'month', ...words };
  if (pattern === '^[a-z0-9][a-z0-9-]{0,63}$') return { k: 'unit', ...words };
  if (pattern.startsWith('^person:')) return { k: 'person', ...words };
  if (pattern === '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$' || pattern.startsWith('^file-'))
    return { k: 'file', ...chosen(words) };
  if (pattern === '^[A-Za-z0-9][A-Za-z0-9#/:._-]{0,199}$') return { k: 'id', ...chosen(words) };
  const stream = STREAM.exec(pattern);
  if (stream !== null) return { k: 'matter', ...words, kinds: stream[1].split('|') };
  if (/^\^\[0-9a-f\]\{8\}/.test(pattern)) return { k: 'id', ...chosen(words) };
  const codes = codesIn(description);
  if (codes !== null) return { k: 'enum', label: words.label, options: codes };
  const free = pattern === '' || pattern === '\\S' || minLength === 1;
  return {
    k: (maxLength ?? 0) > 200 ? 'long' : 'text',
    ...words,
    ...size,
    ...(free && pattern !== '' ? {} : optional('pattern', pattern || undefined)),
  };
}

/** Where a command brings something new in, its code is written and not chosen. */
const NEW = { AddUnit: 'unit', AddPost: 'post' };

function withNewCode(form, command) {
  const within = form.fields?.find(({ name }) => name === NEW[command]);
  if (within === undefined) return form;
  const fields = within.fields.map((field) =>
    field.name === 'id'
      ? {
          ...{ name: 'id', k: 'text', label: field.label, hint: '小写字母、数字和短横，此后不变', max: 64 },
          ...{ pattern: '^[a-z0-9][a-z0-9-]{0,63}$', required: true },
        }
      : field,
  );
  return { ...form, fields: form.fields.map((field) => (field === within ? { ...within, fields } : field)) };
}

const forms = {};
const examples = {};
for (const [path, { post }] of Object.entries(paths)) {
  const body = post?.requestBody?.content?.['application/json'];
  if (body === undefined || !post.parameters?.some(({ name }) => name === 'Idempotency-Key')) continue;
  const base = Object.keys(KINDS).find((one) => path.startsWith(`/api/v1/${one}`));
  if (base === undefined) continue;
  const last = path.slice(`/api/v1/${base}`.length).split('/').at(-1);
  const opens = last === '';
  const kind = KINDS[base];
  const command = opens ? `open-${kind}` : pascal(last);
  const form = withNewCode(node(body.schema, command), command);
  (forms[kind] ??= {})[command] = { title: post.summary, route: `POST ${path}`, form };
  (examples[kind] ??= {})[command] = body.example;
}

const shape = (commands) =>
  `{\n${Object.entries(commands)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;
const files = Object.entries(forms).map(([kind, commands]) => [`${kind}.json`, shape(commands)]);
files.push(['examples.json', shape(examples)]);
// What each kind of paper is about, and what whoever drafts it has to write: `[field, label, needed]`.
const papers = Object.entries(PAPER_KINDS).map(([kind, { of, says }]) => [
  kind,
  { of, says: Object.entries(says).map(([field, { label, needed }]) => [field, label, needed]) },
]);
files.push(['papers.json', shape(Object.fromEntries(papers))]);
const at = process.argv.indexOf('--print');
if (at >= 0)
  process.stdout.write(
    files
      .map(([name, text]) => `${name}\n${text}`)
      .sort()
      .join(''),
  );
else {
  const folder = join(root, 'apps/console/src/acts/forms');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

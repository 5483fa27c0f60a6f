import type { RouteAnswer, RouteSpec } from '../http/route.ts';
import { PROBLEMS, problemText } from '../problems/catalogue.ts';

type Json = Readonly<Record<string, unknown>>;

const BEARER = [{ bearer: [] }, { cookie: [] }];

/** Codes any route may answer. */
const ALWAYS = ['unexpected', 'database-unavailable', 'too-slow'];

/** How rules of a matter refuse: who, what, when and how. */
const RULED = [403, 404, 409, 422];
const RULES_REFUSE = '办理规则不允许的其他情形，含义见 /api/problems/{code}';

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  description: 'RFC 9457 问题说明',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: '问题类型的地址' },
    title: { type: 'string', description: '问题名称' },
    status: { type: 'integer', description: 'HTTP 状态码' },
    detail: { type: 'string', description: '一句话说明' },
    code: { type: 'string', enum: Object.keys(PROBLEMS).sort(), description: '稳定的代码' },
    article: { type: 'string', description: '依据的法律条文' },
    details: { type: 'object', description: '编号、日期、数额等' },
    problems: {
      type: 'array',
      description: '有误的字段',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string', description: '请求编号，查询日志用' },
  },
};

/** OpenAPI 3.1 document of the routes; schemas are JSON Schema as the routes check with. */
export function openApiDocument(routes: readonly RouteSpec[], version: string, cookie: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '清薪 Qingxin 接口',
      version,
      description:
        '根治欠薪案件办理系统。时刻一律为 UTC，日期为北京时间的日历日，金额为整数分。' +
        '事项在地址中写编号；正文中提到另一事项时写 complaint-<编号> 或 case-<编号>。',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: cookie },
      },
    },
  };
}

function descriptionOf({ access }: RouteSpec): Json {
  if (access === 'program') return { description: '限持补取令牌（QINGXIN_PULL_TOKEN）的程序，人员不能用' };
  return typeof access === 'string' ? {} : { description: `限角色：${access.join('、')}` };
}

function operation(route: RouteSpec): Json {
  const parameters = [
    ...parametersOf('path', route.params),
    ...parametersOf('query', route.query),
    ...parametersOf('header', route.headers),
  ];
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    ...descriptionOf(route),
    security: route.access === 'public' ? [] : BEARER,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: requestBody(route.body) }),
    ...(route.file === undefined ? {} : { requestBody: fileBody(route.file) }),
    responses: { ...answers(route.answers), ...problemAnswers(route) },
  };
}

export function operationId({ method, path }: Pick<RouteSpec, 'method' | 'path'>): string {
  const words = path
    .replaceAll(/[{}]/g, '')
    .split(/[/.-]/)
    .filter((word) => word !== '');
  const [first = 'start', ...rest] = words.filter((word) => word !== 'api' && word !== 'v1');
  return `${method.toLowerCase()}${[first, ...rest].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}

function parametersOf(place: 'path' | 'query' | 'header', schemas: RouteSpec['params']): readonly Json[] {
  return Object.entries(schemas ?? {}).map(([name, schema]) => {
    const { description, ...plain } = schema as unknown as { readonly description?: string };
    return {
      name,
      in: place,
      required: place === 'path',
      ...(description === undefined ? {} : { description }),
      schema: plain,
    };
  });
}

function requestBody({ schema, example }: NonNullable<RouteSpec['body']>): Json {
  return { required: true, content: { 'application/json': { schema, example } } };
}

function fileBody({ media, words }: NonNullable<RouteSpec['file']>): Json {
  const binary = { schema: { type: 'string', format: 'binary' } };
  return { required: true, description: words, content: Object.fromEntries(media.map((type) => [type, binary])) };
}

function answers(all: readonly RouteAnswer[]): Json {
  return Object.fromEntries(all.map((answer) => [String(answer.status), answerBody(answer)]));
}

function answerBody(answer: RouteAnswer): Json {
  const { words: description } = answer;
  if ('media' in answer) {
    return { description, content: Object.fromEntries([answer.media].flat().map((media) => [media, {}])) };
  }
  if (!('schema' in answer)) return { description };
  const { schema, example } = answer;
  const media = { schema, ...(example === undefined ? {} : { example }) };
  return { description, content: { 'application/json': media } };
}

/** One answer per status, naming the codes it may carry. */
function problemAnswers(route: RouteSpec): Json {
  const taken = new Set(route.answers.map(({ status }) => status));
  const codes = [...(route.problems ?? []), ...implied(route), ...ALWAYS];
  const byStatus = new Map<number, string[]>();
  for (const code of new Set(codes)) {
    const text = problemText(code);
    if (text === null) throw new Error(`${route.path} names an unknown problem ${code}`);
    if (taken.has(text.status)) continue;
    byStatus.set(text.status, [...(byStatus.get(text.status) ?? []), `${code} ${text.title}`]);
  }
  const more = route.ruled === 'yes' ? RULED : [];
  for (const status of more) byStatus.set(status, [...(byStatus.get(status) ?? []), RULES_REFUSE]);
  const media = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const entries = [...byStatus].map(
    ([status, names]) => [status, { description: names.join('；'), content: media }] as const,
  );
  return Object.fromEntries(entries);
}

function implied(route: RouteSpec): readonly string[] {
  return [
    ...(route.access === 'public'
      ? []
      : [
          'not-signed-in',
          'too-many-requests',
          'no-post',
          'post-ended',
          'password-change-required',
          'cross-site-request',
        ]),
    ...(Array.isArray(route.access) || route.access === 'program' ? ['not-permitted'] : []),
    ...(route.allowance === undefined ? [] : ['too-many-requests']),
    // Every route refuses parameters that it does not know.
    'invalid-request',
    ...(route.params === undefined ? [] : ['malformed-request']),
    ...(route.body === undefined && route.file === undefined
      ? []
      : ['invalid-request', 'malformed-request', 'body-too-large', 'media-type-unsupported']),
  ];
}

// Prints docs/events.md from the event types of the domain: `npm run docs`. A test compares the two.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const domain = join(dirname(fileURLToPath(import.meta.url)), '../../libs/domain/src');

/** [heading, file, exported union]: unions are read where they are declared, so that a new event appears by itself. */
const SOURCES = [
  ['Clocks (every matter)', 'clocks/events.ts', 'ClockEvent'],
  ['Tasks (every matter)', 'tasks/events.ts', 'TaskEvent'],
  ['Ladders (every matter)', 'ladder/events.ts', 'LadderEvent'],
  ['Listed facts (every matter)', 'ladder/facts.ts', 'ListedFactEvent'],
  ['Conflicts of interest (complaint, arrears case)', 'matter/conflicts.ts', 'ConflictEvent'],
  ['Changes by two persons (every matter)', 'matter/changes.ts', 'ChangeEvent'],
  ['Evidence (every matter)', 'evidence/events.ts', 'EvidenceEvent'],
  ['Taken over from paper (complaint, arrears case)', 'matter/take-over-events.ts', 'TakenOverEvent'],
  ['A unit that was merged (every matter)', 'matter/succession-events.ts', 'SuccessionEvent'],
  ['Papers (complaint, arrears case)', 'papers/events.ts', 'PaperEvent'],
  ['Complaint', 'complaint/events.ts', 'ComplaintFact'],
  ['Tickets and petition papers (complaint)', 'complaint/ticket-events.ts', 'TicketFact'],
  ['What persons send over the net (complaint)', 'complaint/sending-events.ts', 'SendingFact'],
  ['A group that workers join by telephone (complaint)', 'complaint/entry-events.ts', 'EntryFact'],
  ['Arrears case', 'arrears-case/events.ts', 'CaseFact'],
  ['What persons of its complaints send (arrears case)', 'arrears-case/source-sending-events.ts', 'SourceSendingFact'],
  ['Measures after an unpaid order (arrears case)', 'arrears-case/measure-events.ts', 'MeasureEvent'],
  [
    'Parties that have died, are held, struck off or bankrupt (arrears case)',
    'arrears-case/party-fate-events.ts',
    'PartyFateEvent',
  ],
  ['Payments (arrears case)', 'arrears-case/payment-events.ts', 'PaymentEvent'],
  ['Recoveries (arrears case)', 'arrears-case/recovery-events.ts', 'RecoveryEvent'],
  ['Promises of payment (arrears case)', 'arrears-case/promise-events.ts', 'PromiseEvent'],
  ['Company', 'company/events.ts', 'CompanyFact'],
  ['Withholdings (company)', 'company/withholding-events.ts', 'WithholdingEvent'],
  ['Standing duty', 'duty/events.ts', 'DutyFact'],
  ['Quarterly publication (standing duty)', 'duty/publication/events.ts', 'PublicationEvent'],
  ['Reports by a template (standing duty)', 'duty/district-report/events.ts', 'DistrictReportEvent'],
  ['Project', 'project/events.ts', 'ProjectFact'],
  ['Regimes (project)', 'project/regime-events.ts', 'RegimeEvent'],
  ['Plans of a year (project)', 'project/plan-events.ts', 'PlanEvent'],
  ['Wage months (project)', 'project/wage-events.ts', 'WageMonthEvent'],
  ['Wage sheets by line (project)', 'project/sheet-events.ts', 'WageSheetEvent'],
  ['Breaches (project)', 'project/breach-events.ts', 'BreachEvent'],
  ['Interviews (project)', 'project/interview-events.ts', 'InterviewEvent'],
  ['Signals and warnings (project, company)', 'warning/events.ts', 'WarningEvent'],
  ['Signals and warnings withdrawn, reassigned (project)', 'warning/events.ts', 'ProjectWarningEvent'],
  ['Import (batch)', 'batch/events.ts', 'BatchFact'],
  ['Acts over several ladders (supervision)', 'supervision/events.ts', 'SupervisionFact'],
  ['Trace-backs (supervision)', 'supervision/trace-back/events.ts', 'TraceBackFact'],
  ['Emergencies (emergency)', 'emergency/events.ts', 'EmergencyFact'],
  ['Reports against officials (conduct)', 'conduct/events.ts', 'ConductFact'],
  ['Rosters of units (roster)', 'roster/events.ts', 'RosterEvent'],
  ['Steps (arrears case, company)', 'steps/events.ts', 'StepEvent'],
  ['Organisation', 'organisation/stream.ts', 'OrganisationEvent'],
  ['Who is away (organisation)', 'organisation/absences.ts', 'AbsenceEvent'],
  ['Units that are merged (organisation)', 'organisation/mergers.ts', 'MergerEvent'],
  ['Companies with an account (organisation)', 'organisation/contractors.ts', 'ContractorEvent'],
  ['Rulebook', 'rulebook/stream.ts', 'RulebookEvent'],
  ['Calendar', 'calendar/stream.ts', 'CalendarEvent'],
  ['Batch over clocks (recount)', 'recount/events.ts', 'RecountEvent'],
  ['Erasing and keeping (erasure)', 'erasure/events.ts', 'ErasureEvent'],
  ['Number register', 'register/stream.ts', 'RegisterEvent'],
];

const labels = new Map();
const LABELS = [
  ...['event-types.ts', 'emergency/labels.ts', 'papers/labels.ts', 'recount/labels.ts'],
  ...[
    'complaint/entry-labels.ts',
    'conduct/labels.ts',
    'batch/labels.ts',
    'organisation/labels.ts',
    'erasure/labels.ts',
  ],
  ...['supervision/trace-back/labels.ts', 'duty/publication/labels.ts', 'duty/district-report/labels.ts'],
];
for (const labelFile of LABELS.map(parse)) {
  visit(labelFile, (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) {
      labels.set(node.name.getText(labelFile), node.initializer.text);
    }
  });
}

const lines = [
  '# Event catalogue',
  '',
  'Generated from the types of `libs/domain` by `npm run docs`; do not edit. Every event also carries version, actor,',
  'unit, post, business time and, where given, 发生日期. Events are never renamed or edited.',
  '',
];
for (const [heading, file, union] of SOURCES) lines.push(`## ${heading}`, '', ...table(parse(file), union), '');
process.stdout.write(lines.join('\n'));

function table(source, union) {
  const rows = ['| event | 中文 | fields |', '|---|---|---|'];
  for (const member of membersOf(source, union)) {
    const [type, data] = member.typeArguments ?? [];
    const name = type.getText(source).replace(/'/g, '');
    rows.push(`| ${name} | ${labels.get(name) ?? ''} | ${fieldsOf(source, data)} |`);
  }
  return rows;
}

function membersOf(source, union) {
  let found = [];
  visit(source, (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== union) return;
    const parts = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
    found = parts.filter((part) => ts.isTypeReferenceNode(part) && part.typeName.getText(source) === 'EventOf');
  });
  return found;
}

function fieldsOf(source, node) {
  if (node === undefined) return '';
  if (ts.isIntersectionTypeNode(node)) {
    return node.types
      .map((part) => fieldsOf(source, part))
      .filter((text) => text !== '')
      .join(', ');
  }
  if (ts.isTypeLiteralNode(node)) return node.members.map((member) => `\`${member.name.getText(source)}\``).join(', ');
  const declared = declarationOf(source, node.getText(source));
  return declared === null ? `*${node.getText(source)}*` : declared;
}

function declarationOf(source, name) {
  let fields = null;
  visit(source, (node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== name) return;
    const inherited = (node.heritageClauses ?? []).flatMap((clause) =>
      clause.types.map((type) => declarationOf(source, type.expression.getText(source)) ?? ''),
    );
    const own = node.members.map((member) => `\`${member.name.getText(source)}\``).join(', ');
    fields = [...inherited, own].filter((text) => text !== '').join(', ');
  });
  return fields;
}

function parse(file) {
  return ts.createSourceFile(file, readFileSync(join(domain, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

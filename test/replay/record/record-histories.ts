import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CaseState, ComplaintState } from '@qingxin/domain';
import { WORKFLOW_TYPES } from '@qingxin/workflows';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { SETUP } from '../../integration/door/door-fixture.ts';
import * as acts from '../../workflows/support/acts.ts';
import { LiveFixture, ownTemporal } from '../../workflows/support/live-fixture.ts';
import { historyFile, historyFolder } from '../saved-histories.ts';

let temporal: Awaited<ReturnType<typeof ownTemporal>>;
let process: LiveFixture;

beforeAll(async () => {
  temporal = await ownTemporal();
  process = await LiveFixture.begin(temporal.address);
}, 60_000);

afterAll(async () => {
  await process.end();
  await temporal.stop();
});

/** One complaint that misses a date and its case with both steps; answers the workflow ids by type. */
async function played(): Promise<Readonly<Record<string, string>>> {
  const outside = { id: 'city-hrss', name: '市人社局', kind: 'outside', outside: true, phone: null, active: true };
  await process.log.send('organisation', 'AddUnit', { unit: outside }, SETUP);
  const complaint = await process.registered();
  const caseId = acts.newCase();
  await process.passTo('2022-05-20T01:00:00.000Z');
  for (const step of [acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId)]) {
    await process.take(complaint, step);
  }
  const line = Object.keys((await process.state<CaseState>(caseId)).lines)[0] ?? '';
  const onCase = [
    acts.assignLead('2022-07-29'),
    acts.obstacle(),
    acts.onStep('police-assistance-1', 'request', 'sent', acts.CLERK),
    acts.onStep('police-assistance-1', 'sign', 'signed', acts.POLICE),
    acts.onStep('police-assistance-1', 'answer', 'found', acts.POLICE),
    acts.startStep('account-query', 'city-hrss'),
    acts.onStep('account-query-1', 'apply', 'sent', acts.CLERK),
    acts.onStep('account-query-1', 'approve', 'rejected', acts.INSPECTOR),
    ...[acts.endLine(line), acts.proposeClearing(), acts.confirmClearing()],
    ...[acts.concludeInvestigation(), acts.archive()],
  ];
  for (const step of onCase) await process.take(caseId, step);
  const { claimants } = await process.state<ComplaintState>(complaint);
  const end = [acts.tell('result'), acts.callBack(Object.keys(claimants)[0] ?? '', true)];
  for (const step of [...end, acts.proposeClosing('case-outcome-told'), acts.confirmClosing()]) {
    await process.take(complaint, step);
  }
  return {
    [WORKFLOW_TYPES.complaint]: complaint,
    [WORKFLOW_TYPES['arrears-case']]: caseId,
    [WORKFLOW_TYPES.escalation]: `${complaint}/ladder-hrss`,
    [WORKFLOW_TYPES['police-assistance']]: `${caseId}/police-assistance-1`,
    [WORKFLOW_TYPES['account-query']]: `${caseId}/account-query-1`,
  };
}

/** As Temporal writes it, without the name of the machine it was recorded on. */
function oneEventPerLine(json: string): string {
  const { events } = JSON.parse(json, (key, value: unknown) => (key === 'identity' ? 'recorder' : value)) as {
    readonly events: readonly unknown[];
  };
  return `{"events":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

/** Run by `npm run record-histories`. What this version has recorded already is left as it is. */
it('records one history of each workflow for this version of the process', async () => {
  const ids = await played();
  await mkdir(historyFolder(), { recursive: true });
  for (const [type, id] of Object.entries(ids)) {
    const file = historyFile(type);
    if (existsSync(file)) continue;
    const history = await process.client.workflow.getHandle(id).fetchHistory();
    await writeFile(file, oneEventPerLine(historyToJSON(history)));
  }
  expect(Object.keys(ids).filter((type) => !existsSync(historyFile(type)))).toEqual([]);
}, 90_000);

import { expect, test } from '@jest/globals';
import { type Account, type ApiFixture } from './api-fixture.ts';
import type { RecordedRun } from './recorded-run.ts';

interface Line {
  readonly key: string;
  readonly label: string;
}
interface Step {
  readonly version: number;
  readonly type: string;
  readonly unitName: string | null;
  readonly holderName: string | null;
  readonly actorShownAs: string | null;
  readonly command: number;
  readonly seen: Readonly<Record<string, number>>;
  readonly decided: readonly Readonly<Record<string, unknown>>[];
  readonly changes: readonly (Line & { readonly before: string | null; readonly after: string | null })[];
  readonly standing: readonly (Line & { readonly value: string })[];
}
interface Clock {
  readonly clockId: string;
  readonly due: string | null;
}
interface Side {
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly derivation: readonly object[];
}
interface Result {
  readonly differs: boolean;
  readonly summary: readonly string[];
  readonly clocks: readonly {
    readonly clockId: string;
    readonly differs: boolean;
    readonly unknown: string | null;
    readonly was: Side;
    readonly would: Side | null;
  }[];
}
interface Choices {
  readonly acceptances: readonly {
    readonly clockId: string;
    readonly handedOn: string;
    readonly workingDays: number;
  }[];
}
interface SeenBy {
  readonly units: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly relations: readonly { readonly relation: string }[];
    readonly people: readonly { readonly person: string; readonly by: readonly object[]; readonly mayLink: boolean }[];
  }[];
}

/** 卷宗回放 of the matters of a run, and who could see them then. */
export function replayCourse(fixture: () => ApiFixture, run: () => RecordedRun): void {
  const read = async (path: string, account: Account = 'audit01') => {
    const { status, body, text } = await (await fixture().as(account)).get(`/api/v1/${path}`);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return { body, text };
  };
  const stepsOf = async (matter: string, limit: number): Promise<readonly Step[]> => {
    const steps: Step[] = [];
    for (let after: number | null = 0; after !== null;) {
      const { body } = await read(`audit/${matter}/replay?limit=${limit}&afterVersion=${after}`);
      steps.push(...(body['steps'] as readonly Step[]));
      after = body['nextAfterVersion'] as number | null;
    }
    return steps;
  };

  test('a matter is gone through step by step as its history has it, page by page', async () => {
    for (const matter of run().matters) {
      const { body, text } = await read(`audit/${matter}/replay?limit=200`);
      const steps = body['steps'] as readonly Step[];
      expect(await stepsOf(matter, 7)).toEqual(steps);
      const { entries } = (await read(`${matter}/timeline?limit=200`)).body;
      const told = (one: { readonly version: number; readonly type: string }) => [one.version, one.type];
      expect(steps.map(told)).toEqual((entries as readonly Step[]).map(told));
      expect(body['total']).toBe(steps.length);
      expect(text).not.toContain('工人01');
    }
  });

  test('what a step changed leads from how things stood to how they stand', async () => {
    for (const matter of run().matters) {
      let stood = new Map<string, string>();
      for (const { version, changes, standing } of await stepsOf(matter, 200)) {
        for (const { key, before, after } of changes) {
          expect([version, key, stood.get(key) ?? null]).toEqual([version, key, before]);
          if (after === null) stood.delete(key);
          else stood.set(key, after);
        }
        // A unit that is called otherwise since has done nothing in the matter.
        const same = (facts: unknown) => JSON.stringify(facts).replaceAll('区住房和城乡建设局', '区住建局');
        expect(same([...stood].sort())).toEqual(same(standing.map(({ key, value }) => [key, value]).sort()));
        stood = new Map(standing.map(({ key, value }) => [key, value]));
      }
    }
  });

  test('each step says by which rule and version it set a date, who held the matter, and names units as they were called', async () => {
    const steps = await stepsOf(run().matters[1] ?? '', 200);
    const pushed = steps.find(({ decided }) => decided.some(({ ruleId }) => ruleId === 'S1-12'));
    expect(pushed).toMatchObject({ holderName: '区人社局', seen: { rules: expect.any(Number) } });
    expect(pushed?.decided.find(({ ruleId }) => ruleId === 'S1-12')).toMatchObject({
      ...{ ruleVersion: expect.any(Number), calendarVersion: expect.any(Number), statusBefore: null },
      ...{ status: 'running', unitName: '区住建局', due: expect.stringMatching(/^20/) },
    });
    const order = steps.find(({ type }) => type === 'OrderIssued');
    expect(order?.changes).toContainEqual(expect.objectContaining({ key: 'order', before: null }));
    const names = new Set(
      steps.flatMap(({ standing }) => standing.map(({ value }) => value.includes('住房和城乡建设局'))),
    );
    expect(names).toEqual(new Set([true, false]));
    for (const { command, version } of steps) expect(command).toBeLessThanOrEqual(version);
    expect(steps.some(({ command, version }) => command < version)).toBe(true);
  });

  test('under a supposition a matter keeps its record; what it would have been is told beside it, with no name', async () => {
    const [complaint = '', matter = ''] = run().matters;
    for (const place of [complaint, matter]) {
      const before = await stepsOf(place, 200);
      const { body, text } = await read(`audit/${place}/counterfactual`);
      expect([body['result'], text.includes('工人01')]).toEqual([null, false]);
      const { clocks } = (await read(`${place}/clocks`)).body as { readonly clocks: readonly Clock[] };
      const day = String(body['at']).slice(0, 10);
      const same = (await read(`audit/${place}/counterfactual?day=${day}`)).body['result'] as Result;
      expect(same.clocks.map(({ clockId, was }) => [clockId, was.due])).toEqual(
        clocks.map(({ clockId, due }) => [clockId, due]),
      );
      expect([same.differs, same.clocks.filter(({ differs, unknown }) => differs || unknown !== null)]).toEqual([
        ...[false, []],
      ]);
      const { acceptances } = body['choices'] as Choices;
      for (const { clockId, handedOn, workingDays } of acceptances) {
        const path = `audit/${place}/counterfactual?acceptance=${encodeURIComponent(clockId)}`;
        const result = (await read(path)).body['result'] as Result;
        const own = result.clocks.find((clock) => clock.clockId === clockId);
        expect([clockId, result.differs, own?.would?.doneOn]).toEqual([clockId, true, handedOn]);
        expect(own?.would?.derivation.length).toBeGreaterThan(0);
        expect(result.summary.join('')).toMatch(workingDays === 0 ? /提前/ : new RegExp(`早 ${workingDays} 个工作日`));
      }
      expect(await stepsOf(place, 200)).toEqual(before);
    }
    const refused = async (asked: string) => {
      const { status, body } = await (
        await fixture().as('audit01')
      ).get(`/api/v1/audit/${matter}/counterfactual?${asked}`);
      return [status, body['code']];
    };
    expect(await refused('rule=S2-01&version=99')).toEqual([422, 'rule-unknown']);
    expect(await refused('acceptance=S2-01%231')).toEqual([422, 'acceptance-unknown']);
    expect(await refused('acceptance=S2-01%231&day=2026-01-01')).toEqual([422, 'suppose-one-thing']);
  });

  test('who could see it then goes by the relations and the posts of then', async () => {
    const [complaint = '', matter = ''] = run().matters;
    const at = async (of: string, command: string) =>
      (await read(`audit/${of}/seen-by?asOf=${run().momentAfter(command)}`)).body as unknown as SeenBy;
    const housing = ({ units }: SeenBy) =>
      units.find(({ unit }) => unit === 'housing')?.relations.map(({ relation }) => relation) ?? null;
    const told: unknown[] = [];
    for (const command of [
      'RegisterComplaint',
      'decide-first-contact',
      'sign-for-hand-off',
      'hand-on',
      'accept-complaint',
    ])
      told.push([command, housing(await at(complaint, command))]);
    expect(told).toEqual([
      ['RegisterComplaint', null],
      ['decide-first-contact', ['addressee']],
      ['sign-for-hand-off', ['holder', 'pastHolder']],
      ['hand-on', ['holder', 'pastHolder']],
      ['accept-complaint', ['pastHolder']],
    ]);
    expect([housing(await at(matter, 'AddSource')), housing(await at(matter, 'assign-lead'))]).toEqual([
      null,
      ['coUnit'],
    ]);

    // Somebody who came into a related unit since could not see it then.
    const administrator = await fixture().as('admin01');
    const late = { person: 'person:police01', post: 'housing-officer', from: '2022-01-01', until: null, deputy: true };
    expect((await administrator.post('/api/v1/organisation/appoint-person', late)).status).toBe(200);
    const people = ({ units }: SeenBy) =>
      units.flatMap((unit) => unit.people.map(({ person }) => `${unit.unit} ${person}`));
    const before = await at(matter, 'assign-lead');
    expect(people(before)).not.toContain('housing person:police01');
    const now = (await read(`audit/${matter}/seen-by`)).body as unknown as SeenBy;
    expect(people(now)).toContain('housing person:police01');
    expect(people(now)).not.toContain('police person:police01');
    expect(before.units.find(({ unit }) => unit === 'housing')?.unitName).toBe('区住建局');
    expect(now.units.find(({ unit }) => unit === 'housing')?.unitName).toBe('区住房和城乡建设局');
    const link = now.units.flatMap((unit) => unit.people.filter(({ mayLink }) => mayLink).map(() => unit.unit));
    expect(new Set(link)).toEqual(new Set(['office']));
    expect(
      (await (await fixture().as('audit01')).get(`/api/v1/audit/${matter}/seen-by?asOf=2001-01-01T00:00:00Z`)).status,
    ).toBe(404);
  });
}

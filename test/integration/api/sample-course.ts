import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type ApiFixture, registered } from './api-fixture.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Matters drawn at random: anybody can draw them again by the seed, and every draw stays. */
export function sampleCourse(fixture: () => ApiFixture): void {
  test('a sample can be drawn again by its seed, and each draw stands in the sealed reads log', async () => {
    const { db } = fixture();
    for (let count = 0; count < 3; count += 1) await registered(fixture());
    const auditor = await fixture().as('audit01');
    const draw = async (body: object) => {
      const { status, body: answer, text } = await auditor.post('/api/v1/audit/samples', body);
      if (status !== 200) throw new Error(text);
      return answer as Record<string, never> & {
        readonly items: readonly { readonly kind: string; readonly id: string }[];
      };
    };
    const { rows } = await db.superuser.query<{ stream: string }>('SELECT stream FROM rm.complaint');
    const streams = rows.map(({ stream }) => stream).toSorted();
    expect(streams.length).toBeGreaterThan(2);
    const seed = 'lottery-2022-05-18';
    const places = new Map(streams.map((stream) => [stream, sha256(`${seed}\n${stream}`)]));
    const byHand = streams.toSorted((a, b) => ((places.get(a) ?? '') < (places.get(b) ?? '') ? -1 : 1)).slice(0, 2);

    const drawn = await draw({ kind: 'complaint', count: 2, seed });
    expect(drawn.items.map(({ kind, id }) => `${kind}-${id}`)).toEqual(byHand);
    expect(drawn).toMatchObject({
      ...{ population: streams.length, populationHash: sha256(streams.join('\n')), count: 2, seed, seedGiven: true },
      ...{ kind: 'complaint', state: 'any', ofUnit: null, from: null, actorShownAs: expect.any(String) },
    });
    const { rows: held } = await db.superuser.query<{ unit: string; n: number }>(
      'SELECT holder_unit AS unit, count(*)::int AS n FROM rm.complaint WHERE closed IS NULL AND NOT voided GROUP BY 1 ORDER BY 2 DESC LIMIT 1',
    );
    const [{ unit, n } = { unit: '', n: 0 }] = held;
    const own = await draw({ kind: 'complaint', count: 100, unit, state: 'open' });
    expect(own).toMatchObject({
      population: n,
      ofUnit: unit,
      seedGiven: false,
      seed: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(own.items).toHaveLength(n);
    expect(await draw({ kind: 'case', count: 1, from: '2001-01-01', to: '2001-01-02' })).toMatchObject({
      population: 0,
      items: [],
    });
    expect(await auditor.post('/api/v1/audit/samples', { kind: 'case', count: 1, from: '2022-02-31' })).toMatchObject({
      status: 422,
    });

    const listed = (await auditor.get('/api/v1/audit/samples')).body['items'];
    expect(listed).toMatchObject([{ population: 0 }, { ofUnit: unit }, { seed, items: drawn.items }]);
    const { rows: noted } = await db.superuser.query(
      `SELECT actor, meta FROM es.read_log WHERE action = 'sample' ORDER BY position`,
    );
    expect(noted).toMatchObject([
      { meta: { seed, drawn: byHand } },
      { meta: { count: 100 } },
      { meta: { population: 0 } },
    ]);
  });
}

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type ApiFixture, PASSWORD, registered } from './api-fixture.ts';

/** What every answer carries and leaves behind, in whatever stack calls it. */
export function everyAnswer(fixture: () => ApiFixture): void {
  describe('every answer', () => {
    test('carries the request id of the caller, or one of its own', async () => {
      const given = randomUUID();
      expect(
        (await fixture().stranger.get('/health/live', { 'x-request-id': given })).headers.get('x-request-id'),
      ).toBe(given);
      const odd = await fixture().stranger.get('/health/live', { 'x-request-id': 'a b' });
      expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });

    test('has the protective headers and does not say what made it', async () => {
      const { headers } = await fixture().stranger.get('/api');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    });

    test('leaves a line in the log without anything personal', async () => {
      const before = fixture().logLines.length;
      const id = await registered(fixture());
      await (await fixture().as('hrss01')).get(`/api/v1/complaints?contains=%E5%B7%A5%E4%BA%BA`);
      await new Promise((settle) => setTimeout(settle, 20));
      const lines = fixture().logLines.slice(before).join('');
      expect(lines).toContain('"route":"/api/v1/complaints"');
      for (const secret of [id, '工人', '%E5%B7%A5', '13800000001', 'Bearer', PASSWORD, 'person:'])
        expect(lines).not.toContain(secret);
    });
  });
}

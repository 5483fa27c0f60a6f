import type { ApiFixture } from './api-fixture.ts';

interface Reported {
  readonly id: string;
  readonly receiptCode: string;
}

/** Whoever gives his name; the accused unit has nothing to do with 人社局. */
export const REPORT = {
  ...{ channel: 'visit', receivedOn: null, about: 'handling', accusedUnit: 'police', matter: null },
  official: { name: '干部01', unit: 'police', post: '科长' },
  said: '三次到窗口反映欠薪，都不登记。',
  reporter: { name: '工人01', phone: '13800000001' },
} as const;

/** The small district has no petition office of its own; without a post it acts on paper. */
export async function withPetitionOffice(fixture: ApiFixture): Promise<void> {
  const unit = { id: 'petitions', name: '区信访局', kind: 'petition', outside: false, phone: null, active: true };
  const { status, text } = await (await fixture.as('admin01')).post('/api/v1/organisation/add-unit', { unit });
  if (status !== 200 && status !== 409) throw new Error(text);
}

/** A report that 人社局 has taken and not passed on. */
export async function reportedConduct(fixture: ApiFixture, more: object = {}): Promise<Reported> {
  await withPetitionOffice(fixture);
  const { status, body, text } = await (
    await fixture.as('hrss01')
  ).post('/api/v1/conduct-reports', { ...REPORT, ...more });
  if (status !== 201) throw new Error(text);
  const { receiptCode } = body['result'] as Omit<Reported, 'id'>;
  return { id: String(body['id']), receiptCode };
}

/** A personal field of it that whoever holds it may ask to see. */
export async function reporterOf(fixture: ApiFixture, id: string): Promise<{ subject: string; field: string }> {
  const { body } = await (await fixture.as('hrss01')).get(`/api/v1/conduct-reports/${id}`);
  const { name } = body['reporter'] as { readonly name: { readonly subject: string; readonly field: string } };
  return { subject: name.subject, field: name.field };
}

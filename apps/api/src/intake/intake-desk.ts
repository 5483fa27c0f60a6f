import { type Door, intakeWarnings, mayKnowConcealedPairs, type PersonalDataReading } from '@qingxin/application';
import { type Actor, type ComplaintState, holderOf, isEnded, refusalCode } from '@qingxin/domain';
import type { ComplaintQuery, ComplaintRow } from '@qingxin/read-models';
import { districtNow } from '../district.ts';
import { named } from '../matters/complaint-view.ts';
import { warningWords } from '../matters/intake-warnings.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { isNode } from '../matters/matter-lists.ts';
import type { MatterSight, Sight } from '../matters/matter-sight.ts';
import { stageOf } from '../matters/matter-views.ts';
import { scopeOf } from '../matters/scope.ts';
import { arbitrateBy, nextDate } from '../papers/receipt-facts.ts';
import { publicPhones } from '../public/public-phones.ts';
import { idOf } from '../stream-id.ts';

interface PersonSaid {
  readonly phone?: string;
  readonly idNumber?: string;
  readonly concealment: 'open' | 'concealed';
}

export interface CheckAsked {
  readonly claimants: readonly PersonSaid[];
  readonly employerName?: string;
  readonly amountFen: number | 'unknown';
}

export interface IntakeDeskParts {
  readonly door: Door;
  readonly complaints: ComplaintQuery;
  readonly sight: MatterSight;
  readonly personal: PersonalDataReading;
  readonly labels: Labels;
}

const REASONS: Readonly<Record<string, string>> = { phone: '电话相同', idNumber: '身份证件号码相同' };
/** As many as a registration notes. */
const MOST_SHOWN = 20;
/** About a single person, as opposed to the whole matter. */
const OF_PERSON: readonly string[] = ['id-check-digit', 'phone-form'];

/** What a clerk asks while somebody stands at the window (practice, "Intake"). */
export class IntakeDesk {
  readonly #parts: IntakeDeskParts;

  constructor(parts: IntakeDeskParts) {
    this.#parts = parts;
  }

  /** What would be warned of, and which complaints the same person may have made; nothing is registered. */
  async check(actor: Actor, { claimants, employerName, amountFen }: CheckAsked): Promise<object> {
    const { door, complaints, personal, labels } = this.#parts;
    const { organisation, at } = await districtNow(door);
    const names = await labels.names(organisation);
    const scope = scopeOf(door.policy, actor, 'complaint', organisation);
    const employer = employerName === undefined ? {} : { employer: { name: employerName } };
    const all = intakeWarnings({ claimants, amountFen, ...employer });
    const [pairs = []] = await door.duplicates.findEach([claimants]);
    // Of a concealed pair nobody but the 治欠办 is told anything, not even that there is one.
    const told = pairs.filter(({ concealed }) => !concealed || mayKnowConcealedPairs(actor)).slice(0, MOST_SHOWN);
    const rows = await Promise.all(
      told.map(async (pair) => ({ pair, row: await complaints.byStream(scope, pair.other) })),
    );
    const seen = rows.flatMap(({ pair, row }) => (row === null ? [] : [{ pair, row }]));
    if (told.length > 0) {
      await personal.noteSearch({ streams: told.map(({ other }) => other), actor, by: 'same-person' });
    }
    return {
      at,
      warnings: warningWords(all.filter((code) => !OF_PERSON.includes(code))),
      claimants: claimants.map((one) =>
        warningWords(intakeWarnings({ claimants: [one] }).filter((code) => OF_PERSON.includes(code))),
      ),
      possible: seen.map(({ pair, row }) => ({
        ...rowView(row, names),
        channel: row.channel,
        reasons: pair.reasons.map((reason) => REASONS[reason] ?? '信息相同'),
        concealed: pair.concealed,
      })),
      elsewhere: told.length - seen.length,
    };
  }

  /**
   * By whole name and end of the telephone, those of which the unit may read who it is about. One that it only once held, or
   * that is another's, is not found: whoever complained there is told so there.
   */
  async lookUp(actor: Actor, sought: { readonly name: string; readonly phoneTail: string }): Promise<object> {
    const { door, sight, complaints, personal, labels } = this.#parts;
    const { organisation } = await districtNow(door);
    const names = await labels.names(organisation);
    const scope = scopeOf(door.policy, actor, 'complaint', organisation);
    const phoneOf = await publicPhones(door);
    const items: { readonly stream: string; readonly row: ComplaintRow; readonly phone: string | null }[] = [];
    for (const stream of await door.persons.find(sought)) {
      const seen = await seenBy(sight, actor, stream);
      const row = seen?.mayReveal('name') === true ? await complaints.byStream(scope, stream) : null;
      if (row === null) continue;
      items.push({ stream, row, phone: phoneOf(organisation.unit(row.holderUnit)) });
    }
    await personal.noteSearch({ streams: items.map(({ stream }) => stream), actor, by: 'name-and-phone' });
    items.sort((one, other) => other.row.receivedAt.getTime() - one.row.receivedAt.getTime());
    return { items: items.map(({ row, phone }) => ({ ...rowView(row, names), holderPhone: phone })) };
  }

  /** What stands on the receipt, for whoever prints it at the window. Refuses `not-found`. */
  async receipt(actor: Actor, id: string): Promise<object> {
    const { door, sight: sights, labels } = this.#parts;
    const { stream, state, at, references, count } = await sights.open<ComplaintState>({
      kind: 'complaint',
      id,
      actor,
    });
    const names = await labels.names(references.organisation);
    const holder = holderOf(state);
    const phoneOf = await publicPhones(door);
    return {
      ...{ id: idOf(stream), version: count.told(state.version), at },
      ...{ number: state.number, receiptCode: state.receiptCode },
      ...{ receivedAt: state.receivedAt, enteredAt: state.enteredAt },
      holder: named(holder, names),
      phone: phoneOf(references.organisation.unit(holder ?? '')),
      next: isEnded(state) ? null : nextDate(state, references),
      arbitrateBy: arbitrateBy(state, references, at),
      fee: '免费',
    };
  }
}

function rowView(row: ComplaintRow, names: Names): object {
  const { stream, number, stage, closed, voided, holderUnit, receivedAt, employer, project, people, amountFen } = row;
  return {
    ...{ id: idOf(stream), number, receivedAt },
    stage: isNode(stage) ? stageOf(stage) : null,
    ended: closed !== null || voided,
    holder: named(holderUnit, names),
    ...{ employer, project, people, amountFen },
  };
}

async function seenBy(sight: MatterSight, actor: Actor, stream: string): Promise<Sight | null> {
  try {
    return await sight.open({ kind: 'complaint', id: idOf(stream), actor });
  } catch (error) {
    if (refusalCode(error) === 'not-found') return null;
    throw error;
  }
}

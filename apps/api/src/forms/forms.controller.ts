import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { officeReply } from '../http/workbook.ts';
import { FormDesk } from './form-desk.ts';
import { HAND_OFF_FORM, PUSH_FORM, PUSH_FORM_READING, STEP_FORM, STEP_FORM_READING } from './form.routes.ts';

const PLAIN_NAME = 'attachment-1';

@Controller()
export class FormsController {
  constructor(@Inject(FormDesk) private readonly desk: FormDesk) {}

  @Route(PUSH_FORM)
  async ofPush(@AskedFor() asked: Asked<typeof PUSH_FORM>): Promise<Reply> {
    const { id, pushId } = asked.params;
    const printed = await this.desk.ofPush(pushId, { id, actor: actorOf(asked), ...asked.query });
    return officeReply(printed, PLAIN_NAME, asked.query.format ?? 'docx');
  }

  @Route(STEP_FORM)
  async ofStep(@AskedFor() asked: Asked<typeof STEP_FORM>): Promise<Reply> {
    const { id, stepKey } = asked.params;
    const printed = await this.desk.ofStep(stepKey, { id, actor: actorOf(asked), ...asked.query });
    return officeReply(printed, PLAIN_NAME, asked.query.format ?? 'docx');
  }

  @Route(HAND_OFF_FORM)
  async ofHandOff(@AskedFor() asked: Asked<typeof HAND_OFF_FORM>): Promise<Reply> {
    const { id, handOffId } = asked.params;
    const printed = await this.desk.ofHandOff(handOffId, { id, actor: actorOf(asked), ...asked.query });
    return officeReply(printed, PLAIN_NAME, asked.query.format ?? 'docx');
  }

  @Route(PUSH_FORM_READING)
  readPush(@AskedFor() asked: Asked<typeof PUSH_FORM_READING>): Promise<object> {
    const { id, pushId } = asked.params;
    return this.desk.readPush(pushId, { id, actor: actorOf(asked), bytes: asked.body });
  }

  @Route(STEP_FORM_READING)
  readStep(@AskedFor() asked: Asked<typeof STEP_FORM_READING>): Promise<object> {
    const { id, stepKey } = asked.params;
    return this.desk.readStep(stepKey, { id, actor: actorOf(asked), bytes: asked.body });
  }
}

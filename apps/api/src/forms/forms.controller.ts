import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { type NamedBytes, officeReply, type OfficeFormat } from '../http/workbook.ts';
import { FormDesk, type FormLook } from './form-desk.ts';
import { HAND_OFF_FORM, PUSH_FORM, PUSH_FORM_READING, STEP_FORM, STEP_FORM_READING } from './form.routes.ts';

@Controller()
export class FormsController {
  constructor(@Inject(FormDesk) private readonly desk: FormDesk) {}

  @Route(PUSH_FORM)
  async ofPush(@AskedFor() asked: Asked<typeof PUSH_FORM>): Promise<Reply> {
    return sent(await this.desk.ofPush(asked.params.pushId, lookOf(asked)), asked.query);
  }

  @Route(STEP_FORM)
  async ofStep(@AskedFor() asked: Asked<typeof STEP_FORM>): Promise<Reply> {
    return sent(await this.desk.ofStep(asked.params.stepKey, lookOf(asked)), asked.query);
  }

  @Route(HAND_OFF_FORM)
  async ofHandOff(@AskedFor() asked: Asked<typeof HAND_OFF_FORM>): Promise<Reply> {
    return sent(await this.desk.ofHandOff(asked.params.handOffId, lookOf(asked)), asked.query);
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

function lookOf(asked: Asked<typeof PUSH_FORM> | Asked<typeof STEP_FORM> | Asked<typeof HAND_OFF_FORM>): FormLook {
  return { id: asked.params.id, actor: actorOf(asked), ...asked.query };
}

function sent(printed: NamedBytes, { format = 'docx' }: { readonly format?: OfficeFormat }): Reply {
  return officeReply(printed, 'attachment-1', format);
}

import { App, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { type Draft, type DraftKey, draftFrom } from '#renderer/desk/drafts.ts';
import { ActButton } from '#renderer/desk/frame/act-button.tsx';
import { registrationErrors, showFieldErrors } from '#renderer/desk/record/field-errors.ts';
import { MatterSection } from '#renderer/desk/record/matter-section.tsx';
import { moveOn } from '#renderer/desk/record/move-on.ts';
import { PersonsSection } from '#renderer/desk/record/persons-section.tsx';
import { PetitionerSection } from '#renderer/desk/record/petitioner-section.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { PetitionView, TicketFile } from '#shared/contract/petitions.ts';
import type { TicketId } from '#shared/domain/ids.ts';
import type { StatedDocument } from '#shared/domain/people.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';

/** Who is being registered, as far as typed; earlier visits are looked up by it. */
export type Who = { name: string; document: StatedDocument; phone: string };

/** The whole registration on one page; what is typed is kept as a draft until it is saved. */
export function RegistrationForm(props: {
  draftKey: DraftKey;
  ticketId: TicketId | null;
  file: TicketFile | null;
  heading: string;
  onWho(who: Who): void;
  onRegistered(petition: PetitionView): void;
  onDiscard?(): void;
}): ReactNode {
  const { t } = useWords('desk');
  const language = useLanguage();
  const { drafts } = useDesk();
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();

  const register = useAct(
    (rpc, draft: Draft, requestId) => {
      const { matterKind } = draft;
      invariant(matterKind, 'the form does not finish without a kind of matter');
      const registration = { ...draft, matterKind };
      return rpc.petitions.register({ requestId, ticketId: props.ticketId, registration });
    },
    {
      onDone(petition) {
        drafts.drop(props.draftKey);
        void message.success(
          t('record.saved', { number: formatRegistrationNumber(petition.registrationNumber) }),
        );
        props.onRegistered(petition);
      },
      onRefused(refusal) {
        const errors = registrationErrors(refusal, language);
        showFieldErrors(form, errors);
        return errors.length > 0;
      },
    },
  );
  useEffect(() => focusFirstGap(form), [form]);
  const tellWho = (): void => props.onWho(whoOf(form.getFieldsValue(true)));

  return (
    <Form
      form={form}
      className="registration"
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      scrollToFirstError={{ block: 'center', focus: true }}
      initialValues={drafts.get(props.draftKey) ?? draftFrom(props.file)}
      onValuesChange={() => drafts.set(props.draftKey, form.getFieldsValue(true))}
      onFinish={() => register.run(form.getFieldsValue(true))}
      onKeyDownCapture={moveOn}
    >
      <h1>{props.heading}</h1>
      <PetitionerSection onWho={tellWho} />
      <MatterSection statement={props.file?.form?.statement ?? null} />
      <PersonsSection />
      <div className="record-foot">
        <p className="quiet">{t('record.keptUntilSaved')}</p>
        {props.onDiscard && <ActButton onAct={props.onDiscard}>{t('record.discard')}</ActButton>}
        <ActButton
          type="primary"
          size="large"
          shortcut="mod+Enter"
          loading={register.busy}
          onAct={() => form.submit()}
        >
          {t('record.save')} <kbd>Ctrl+Enter</kbd>
        </ActButton>
      </div>
    </Form>
  );
}

function whoOf({ petitioner }: Draft): Who {
  return { name: petitioner.name, document: petitioner.document, phone: petitioner.phone };
}

/** Where the officer begins to type: the first thing still missing about the visitor, else the request. */
function focusFirstGap(form: FormInstance<Draft>): void {
  const { name, document, address } = form.getFieldsValue(true).petitioner as Draft['petitioner'];
  const field =
    name === ''
      ? (['petitioner', 'name'] as const)
      : document.type !== 'none' && document.number === ''
        ? (['petitioner', 'document', 'number'] as const)
        : address === ''
          ? (['petitioner', 'address'] as const)
          : (['request'] as const);
  form.getFieldInstance([...field])?.focus();
}

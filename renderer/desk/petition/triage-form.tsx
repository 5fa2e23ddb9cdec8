import { App, Form, Input } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { ActButton } from '#renderer/desk/frame/act-button.tsx';
import { ChoiceCards } from '#renderer/desk/petition/choice-cards.tsx';
import { usePetitionChanged } from '#renderer/desk/petition/use-petition.ts';
import { showFieldErrors, triageErrors } from '#renderer/desk/record/field-errors.ts';
import { moveOn } from '#renderer/desk/record/move-on.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import { dispositions, petitionCategories, type Triage } from '#shared/domain/petitions.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';
import { isAccused, needsOrgan, needsReason } from '#shared/domain/triage-petition.ts';

type Wish = Omit<Triage, 'category' | 'disposition'> & {
  category: Triage['category'] | null;
  disposition: Triage['disposition'] | null;
};

/** The officer's first judgement (甄别分流), each choice with a sentence on what it means. */
export function TriageForm({ petition }: { petition: PetitionView }): ReactNode {
  const { t } = useWords('desk');
  const language = useLanguage();
  const { me } = useDesk();
  const { modal } = App.useApp();
  const changed = usePetitionChanged();
  const [form] = Form.useForm<Wish>();
  const category = Form.useWatch('category', form) ?? null;
  const disposition = Form.useWatch('disposition', form) ?? null;
  const triage = useAct(
    (rpc, wish: Triage, requestId) =>
      rpc.petitions.triage({ requestId, petitionId: petition.id, triage: wish }),
    {
      onDone: () => changed(petition.id),
      onRefused(refusal) {
        const errors = triageErrors(refusal, language);
        showFieldErrors(form, errors);
        if (refusal.code === 'petition-already-triaged') changed(petition.id);
        return errors.length > 0;
      },
    },
  );
  // The form that had the focus went with the save; whoever works by keys goes on here.
  const categories = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    categories.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const ask = (wish: Wish): void => {
    if (!wish.category || !wish.disposition) return;
    const decided: Triage = {
      category: wish.category,
      disposition: wish.disposition,
      organ: needsOrgan(wish.disposition) ? wish.organ : '',
      accused: wish.category === 'accusation' ? wish.accused : '',
      reason: wish.reason,
    };
    const target = decided.organ ? ` → ${decided.organ}` : '';
    modal.confirm({
      title: t('triage.ask', { number: formatRegistrationNumber(petition.registrationNumber) }),
      content: `${t(`categories.${decided.category}.name`)} · ${t(`dispositions.${decided.disposition}.name`)}${target}`,
      okText: t('triage.do'),
      onOk: () => triage.run(decided),
    });
  };
  const needed = (code: 'organ-needed' | 'accused-needed' | 'reason-needed') => ({
    required: true,
    whitespace: true,
    message: sentenceOf(code, language),
  });

  return (
    <Form
      form={form}
      className="triage"
      layout="vertical"
      requiredMark={false}
      initialValues={{ category: null, disposition: null, organ: '', accused: '', reason: '' }}
      onFinish={ask}
      onKeyDownCapture={moveOn}
    >
      <h2>{t('triage.heading')}</h2>
      <div ref={categories}>
        <Form.Item
          name="category"
          label={t('triage.category')}
          rules={[{ required: true, message: t('triage.choose') }]}
        >
          <ChoiceCards
            label={t('triage.category')}
            columns={3}
            choices={petitionCategories.map((value) => ({
              value,
              name: t(`categories.${value}.name`),
              help: t(`categories.${value}.help`),
            }))}
          />
        </Form.Item>
      </div>
      {category === 'accusation' && (
        <>
          <p className="notice">
            {t('triage.secret')}
            {!me.mayReadAccusations && <strong> {t('triage.secretNotYours')}</strong>}
          </p>
          <Form.Item
            name="accused"
            label={t('triage.accused')}
            rules={[needed('accused-needed'), { max: 60 }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="disposition"
        label={t('triage.disposition')}
        rules={[{ required: true, message: t('triage.choose') }]}
      >
        <ChoiceCards
          label={t('triage.disposition')}
          columns={2}
          choices={dispositions.map((value) => ({
            value,
            name: t(`dispositions.${value}.name`),
            help: t(`dispositions.${value}.help`),
          }))}
        />
      </Form.Item>
      {disposition !== null && needsOrgan(disposition) && (
        <Form.Item
          name="organ"
          label={t('triage.organ')}
          dependencies={['accused']}
          rules={[
            needed('organ-needed'),
            { max: 60 },
            {
              validator: (_, organ: string) =>
                category === 'accusation' && isAccused(organ, form.getFieldValue('accused') ?? '')
                  ? Promise.reject(new Error(sentenceOf('organ-is-accused', language)))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input autoComplete="off" placeholder={t('triage.organHint')} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={
          disposition !== null && needsReason(disposition) ? t('triage.reasonNeeded') : t('triage.reason')
        }
        rules={[
          ...(disposition !== null && needsReason(disposition) ? [needed('reason-needed')] : []),
          { max: 500 },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ActButton
        type="primary"
        size="large"
        shortcut="mod+Enter"
        loading={triage.busy}
        blocked={category === null || disposition === null ? t('triage.chooseFirst') : null}
        onAct={() => form.submit()}
      >
        {t('triage.save')} <kbd>Ctrl+Enter</kbd>
      </ActButton>
    </Form>
  );
}

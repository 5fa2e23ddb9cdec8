import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Steps } from 'antd';
import { type ReactNode, useState } from 'react';
import { QuietPage } from '#renderer/desk/frame/quiet-page.tsx';
import { moveOn } from '#renderer/desk/record/move-on.ts';
import { AdministratorStep, HallStep, PlaceStep } from '#renderer/desk/set-up/set-up-steps.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { sentenceOfProblem } from '#shared/contract/field-problems.ts';

/** What the wizard collects; `cityUrl` empty means no city platform yet. */
export type SetUpWish = {
  code: string;
  name: { zh: string; en: string };
  organName: string;
  documentPrefix: string;
  address: string;
  phone: string;
  windowCount: number;
  cityUrl: string;
  administrator: { account: string; name: string; password: string; again: string };
};

/** Which top-level fields each step asks, to lead back to a refused one. */
const stepFields: (keyof SetUpWish)[][] = [
  ['name', 'organName', 'code', 'documentPrefix'],
  ['address', 'phone', 'windowCount', 'cityUrl'],
  ['administrator'],
];

/** Sets up a new hall, once: the hall, the place, its first administrator. */
export function SetUpWizard(): ReactNode {
  const { t } = useWords('desk');
  const language = useLanguage();
  const queries = useQueryClient();
  const [form] = Form.useForm<SetUpWish>();
  const [step, setStep] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const setUp = useAct(
    (rpc, wish: SetUpWish, requestId) => {
      const { again: _, ...administrator } = wish.administrator;
      return rpc.hall.setUp({ ...wish, requestId, administrator, cityUrl: wish.cityUrl.trim() || null });
    },
    {
      onDone: (hall) => void queries.setQueryData(['hall'], hall),
      onRefused(refusal) {
        setRefused(refusal.sentence);
        if (refusal.code === 'hall-already-set-up') void queries.invalidateQueries({ queryKey: ['hall'] });
        form.setFields(
          refusal.fields.map(({ path, problem }) => ({
            name: path.split('.') as never,
            errors: [sentenceOfProblem(path, problem, language)],
          })),
        );
        const [first] = refusal.fields;
        const at = stepFields.findIndex((names) => names.some((name) => first?.path.split('.')[0] === name));
        if (at >= 0) setStep(at);
        return true;
      },
    },
  );
  const last = step === stepFields.length - 1;
  const goOn = async (): Promise<void> => {
    setRefused(null);
    try {
      await form.validateFields(stepFields[step], { recursive: true });
    } catch {
      // The form shows what is missing at its fields.
      return;
    }
    if (last) setUp.run(form.getFieldsValue(true));
    else setStep(step + 1);
  };

  return (
    <QuietPage heading={t('setUp.heading')} lead={t('setUp.lead')} wide>
      <Steps
        size="small"
        current={step}
        items={[{ title: t('setUp.hall') }, { title: t('setUp.place') }, { title: t('setUp.administrator') }]}
      />
      <Form
        form={form}
        className="set-up"
        layout="vertical"
        requiredMark={false}
        size="large"
        initialValues={{ windowCount: 6, cityUrl: '', phone: '' }}
        onFinish={() => void goOn()}
        onKeyDownCapture={moveOn}
      >
        <HallStep hidden={step !== 0} />
        <PlaceStep hidden={step !== 1} />
        <AdministratorStep hidden={step !== 2} />
        {refused && <Alert className="form-alert" type="error" showIcon title={refused} />}
        <div className="dialog-acts">
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{t('common:back')}</Button>}
          <Button type="primary" loading={setUp.busy} aria-keyshortcuts="Enter" onClick={() => void goOn()}>
            {last ? t('setUp.do') : t('common:next')}
          </Button>
        </div>
      </Form>
    </QuietPage>
  );
}

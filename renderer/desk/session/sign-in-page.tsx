import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ShownRefusal } from '#renderer/client/index.ts';
import { QuietPage } from '#renderer/desk/frame/quiet-page.tsx';
import { useSlowDown } from '#renderer/desk/session/use-slow-down.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import type { SessionView } from '#shared/contract/staff.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';

/** Where a person signs in to this screen. */
export function SignInPage(props: { profile: HallProfile; onSignedIn(view: SessionView): void }): ReactNode {
  const { t } = useWords('desk');
  const language = useLanguage();
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null);
  const slowDown = useSlowDown();
  const [form] = Form.useForm<{ account: string; password: string }>();
  const signIn = useAct((rpc, input: { account: string; password: string }) => rpc.staff.signIn(input), {
    onDone: props.onSignedIn,
    onRefused(why) {
      setRefusal(why);
      slowDown.heed(why);
      form.resetFields(['password']);
      form.getFieldInstance('password')?.focus();
      return true;
    },
  });
  const sentence =
    slowDown.seconds > 0
      ? sentenceOf('sign-in-slowed', language, { seconds: slowDown.seconds })
      : refusal?.sentence;

  return (
    <QuietPage heading={props.profile.name[language === 'en' ? 'en' : 'zh']} lead={t('signIn.lead')}>
      <Form form={form} layout="vertical" requiredMark={false} size="large" onFinish={signIn.run}>
        <Form.Item
          name="account"
          label={t('signIn.account')}
          rules={[{ required: true, message: t('signIn.accountNeeded') }]}
        >
          <Input autoFocus autoComplete="username" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {sentence && <Alert className="form-alert" type="error" showIcon title={sentence} role="alert" />}
        <Button type="primary" htmlType="submit" block loading={signIn.busy} disabled={slowDown.seconds > 0}>
          {slowDown.seconds > 0 ? t('signIn.wait', { seconds: slowDown.seconds }) : t('signIn.do')}
        </Button>
      </Form>
    </QuietPage>
  );
}

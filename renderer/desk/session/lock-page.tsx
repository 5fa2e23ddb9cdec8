import { Alert, Button, Form, Input } from 'antd';
import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ShownRefusal } from '#renderer/client/index.ts';
import { QuietPage } from '#renderer/desk/frame/quiet-page.tsx';
import { useSlowDown } from '#renderer/desk/session/use-slow-down.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import type { StaffView } from '#shared/contract/staff.ts';

/** Covers everything while the session is locked; what was being typed stays underneath. */
export function LockPage(props: {
  staff: StaffView;
  unsaved: boolean;
  onUnlocked(): void;
  onSignOut(): void;
}): ReactNode {
  const { t } = useWords('desk');
  const language = useLanguage();
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null);
  const slowDown = useSlowDown();
  const [form] = Form.useForm<{ password: string }>();
  const unlock = useAct((rpc, input: { password: string }) => rpc.staff.unlock(input), {
    onDone: props.onUnlocked,
    onRefused(why) {
      if (why.code === 'sign-in-needed') return false;
      setRefusal(why);
      slowDown.heed(why);
      form.resetFields();
      form.getFieldInstance('password')?.focus();
      return true;
    },
  });
  const sentence =
    slowDown.seconds > 0
      ? sentenceOf('sign-in-slowed', language, { seconds: slowDown.seconds })
      : refusal?.sentence;

  return (
    <div className="lock-cover" data-locked role="dialog" aria-modal="true" aria-label={t('lock.heading')}>
      <QuietPage
        heading={props.staff.name}
        lead={props.unsaved ? t('lock.leadUnsaved') : t('lock.lead')}
        icon={<LockKeyhole size={28} aria-hidden />}
      >
        <Form form={form} layout="vertical" requiredMark={false} size="large" onFinish={unlock.run}>
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={props.staff.account}
            readOnly
            hidden
          />
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
          >
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          {sentence && <Alert className="form-alert" type="error" showIcon title={sentence} role="alert" />}
          <Button
            type="primary"
            htmlType="submit"
            block
            loading={unlock.busy}
            disabled={slowDown.seconds > 0}
          >
            {slowDown.seconds > 0 ? t('signIn.wait', { seconds: slowDown.seconds }) : t('lock.unlock')}
          </Button>
          <Button type="text" block className="below" onClick={props.onSignOut}>
            {t('lock.otherPerson')}
          </Button>
        </Form>
      </QuietPage>
    </div>
  );
}

import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/ui/text/use-words.ts';

type Step = { hidden: boolean };

/** What the hall is called and which codes stand in its numbers. */
export function HallStep({ hidden }: Step): ReactNode {
  const { t } = useWords('desk');
  const needed = { required: true, whitespace: true, message: t('setUp.needed') };
  return (
    <div className="fields" hidden={hidden}>
      <Form.Item className="w6" name={['name', 'zh']} label={t('setUp.nameZh')} rules={[needed]}>
        <Input maxLength={200} placeholder={t('setUp.nameZhHint')} />
      </Form.Item>
      <Form.Item className="w6" name={['name', 'en']} label={t('setUp.nameEn')} rules={[needed]}>
        <Input maxLength={200} placeholder={t('setUp.nameEnHint')} />
      </Form.Item>
      <Form.Item
        className="w12"
        name="organName"
        label={t('setUp.organName')}
        extra={t('setUp.organNameHelp')}
        rules={[needed]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        className="w6"
        name="code"
        label={t('setUp.code')}
        extra={t('setUp.codeHelp')}
        normalize={(value: string) => value.toUpperCase()}
        rules={[{ required: true, pattern: /^[0-9A-Z]{4,12}$/, message: t('setUp.codeWrong') }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        className="w6"
        name="documentPrefix"
        label={t('setUp.documentPrefix')}
        extra={t('setUp.documentPrefixHelp')}
        rules={[needed]}
      >
        <Input maxLength={20} />
      </Form.Item>
    </div>
  );
}

/** Where it is, how many windows it has, and which city platform it tells. */
export function PlaceStep({ hidden }: Step): ReactNode {
  const { t } = useWords('desk');
  return (
    <div className="fields" hidden={hidden}>
      <Form.Item
        className="w12"
        name="address"
        label={t('setUp.address')}
        rules={[{ required: true, whitespace: true, message: t('setUp.needed') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item className="w6" name="phone" label={t('setUp.phone')}>
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
      <Form.Item
        className="w6"
        name="windowCount"
        label={t('setUp.windowCount')}
        rules={[{ required: true, message: t('setUp.needed') }]}
      >
        <InputNumber min={1} max={40} precision={0} />
      </Form.Item>
      <Form.Item
        className="w12"
        name="cityUrl"
        label={t('setUp.cityUrl')}
        extra={t('setUp.cityUrlHelp')}
        rules={[{ pattern: /^\s*(https?:\/\/\S+)?\s*$/, message: t('setUp.cityUrlWrong') }]}
      >
        <Input inputMode="url" spellCheck={false} />
      </Form.Item>
    </div>
  );
}

/** The first person who may sign in. */
export function AdministratorStep({ hidden }: Step): ReactNode {
  const { t } = useWords('desk');
  const form = Form.useFormInstance();
  const needed = { required: true, whitespace: true, message: t('setUp.needed') };
  return (
    <div className="fields" hidden={hidden}>
      <Form.Item
        className="w6"
        name={['administrator', 'name']}
        label={t('setUp.adminName')}
        rules={[needed]}
      >
        <Input maxLength={70} autoComplete="off" />
      </Form.Item>
      <Form.Item
        className="w6"
        name={['administrator', 'account']}
        label={t('signIn.account')}
        rules={[needed]}
      >
        <Input maxLength={32} autoComplete="username" spellCheck={false} />
      </Form.Item>
      <Form.Item
        className="w6"
        name={['administrator', 'password']}
        label={t('signIn.password')}
        extra={t('setUp.passwordHelp')}
        rules={[{ required: true, min: 8, message: t('setUp.passwordShort') }]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        className="w6"
        name={['administrator', 'again']}
        label={t('setUp.passwordAgain')}
        dependencies={[['administrator', 'password']]}
        rules={[
          {
            validator: (_, again: string) =>
              again === form.getFieldValue(['administrator', 'password'])
                ? Promise.resolve()
                : Promise.reject(new Error(t('setUp.passwordDiffers'))),
          },
        ]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
    </div>
  );
}

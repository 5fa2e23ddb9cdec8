import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import type { Draft } from '#renderer/desk/drafts.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import type { HallDay } from '#shared/base/brand.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import { checkDocument } from '#shared/domain/identity-documents.ts';
import { documentTypes, type StatedDocument } from '#shared/domain/people.ts';

/** Who comes: name, document, phone, address, and how the officer knows. */
export function PetitionerSection(props: { onWho(): void }): ReactNode {
  const { t } = useWords('desk');
  const language = useLanguage();
  const { hall } = useDesk();
  const form = Form.useFormInstance<Draft>();
  const type = Form.useWatch(['petitioner', 'document', 'type'], form);
  const checkNumber = (_: unknown, number: string): Promise<void> => {
    const document: StatedDocument = { type: form.getFieldValue(['petitioner', 'document', 'type']), number };
    const checked = checkDocument(document, hall.day as HallDay);
    return checked.ok ? Promise.resolve() : Promise.reject(new Error(sentenceOf(checked.error, language)));
  };
  return (
    <section aria-labelledby="petitioner">
      <h2 id="petitioner">{t('record.petitioner')}</h2>
      <div className="fields">
        <Form.Item
          className="w4"
          name={['petitioner', 'name']}
          label={t('record.name')}
          rules={[{ required: true, whitespace: true, message: t('record.nameNeeded') }]}
        >
          <Input onBlur={props.onWho} autoComplete="off" maxLength={140} />
        </Form.Item>
        <Form.Item className="w4" name={['petitioner', 'document', 'type']} label={t('record.documentType')}>
          <Select
            options={documentTypes.map((value) => ({ value, label: t(`documents.${value}`) }))}
            onChange={(chosen: StatedDocument['type']) => {
              if (chosen === 'none') {
                form.setFieldValue(['petitioner', 'document', 'number'], '');
                form.setFieldValue(['petitioner', 'identityCheck'], 'stated');
              }
              form.setFields([{ name: ['petitioner', 'document', 'number'], errors: [] }]);
            }}
          />
        </Form.Item>
        <Form.Item
          className="w4"
          name={['petitioner', 'document', 'number']}
          label={t('record.documentNumber')}
          rules={[{ validator: checkNumber }]}
        >
          <Input
            onBlur={props.onWho}
            autoComplete="off"
            spellCheck={false}
            disabled={type === 'none'}
            placeholder={type === 'none' ? t('record.noDocument') : ''}
          />
        </Form.Item>
        <Form.Item
          className="w4"
          name={['petitioner', 'phone']}
          label={t('record.phone')}
          rules={[{ pattern: /^[+\d\s()-]*$/, message: t('record.phoneWrong') }]}
        >
          <Input onBlur={props.onWho} autoComplete="off" inputMode="tel" />
        </Form.Item>
        <Form.Item
          className="w8"
          name={['petitioner', 'address']}
          label={t('record.address')}
          rules={[{ required: true, whitespace: true, message: t('record.addressNeeded') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item className="w12" name={['petitioner', 'identityCheck']} label={t('record.identityCheck')}>
          <Radio.Group
            options={[
              {
                value: 'seen-by-officer',
                label: type === 'none' ? t('record.identitySeenNone') : t('record.identitySeen'),
                disabled: type === 'none',
              },
              { value: 'stated', label: t('record.identityStated') },
            ]}
          />
        </Form.Item>
      </div>
    </section>
  );
}

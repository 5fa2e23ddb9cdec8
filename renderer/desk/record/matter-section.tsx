import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import type { Draft } from '#renderer/desk/drafts.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { matterKinds } from '#shared/domain/visits.ts';

/** What the visitor asks, what happened and why: art. 19(1), beside the visitor's own words. */
export function MatterSection(props: { statement: string | null }): ReactNode {
  const { t } = useWords('desk');
  const form = Form.useFormInstance<Draft>();
  const { me } = useDesk();
  const kind = Form.useWatch('matterKind', form);
  return (
    <section aria-labelledby="matter">
      <h2 id="matter">{t('record.matter')}</h2>
      {props.statement && (
        <blockquote className="own-words">
          <span className="quiet">{t('record.ownWords')}</span>
          <p>{props.statement}</p>
          <Button size="small" onClick={() => copyToRequest(form, props.statement ?? '')}>
            {t('record.useAsRequest')}
          </Button>
        </blockquote>
      )}
      <Form.Item
        name="matterKind"
        label={t('record.matterKind')}
        rules={[{ required: true, message: t('record.matterKindNeeded') }]}
      >
        <Radio.Group
          className="kinds"
          optionType="button"
          options={matterKinds.map((value) => ({ value, label: t(`matters.${value}`) }))}
        />
      </Form.Item>
      {kind === 'complaint-official' && (
        <p className="notice">{me.mayReadAccusations ? t('record.secret') : t('record.secretNotYours')}</p>
      )}
      <Form.Item
        name="request"
        label={t('record.request')}
        rules={[{ required: true, whitespace: true, message: t('record.requestNeeded') }, { max: 1000 }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} placeholder={t('record.requestHint')} />
      </Form.Item>
      <Form.Item
        name="facts"
        label={t('record.facts')}
        rules={[{ required: true, whitespace: true, message: t('record.factsNeeded') }, { max: 4000 }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} placeholder={t('record.factsHint')} />
      </Form.Item>
      <Form.Item name="reasons" label={t('record.reasons')} rules={[{ max: 2000 }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t('record.reasonsHint')} />
      </Form.Item>
    </section>
  );
}

/** Puts the visitor's words into the request, after what is there already. */
function copyToRequest(form: ReturnType<typeof Form.useFormInstance<Draft>>, statement: string): void {
  const before = form.getFieldValue('request') as string;
  form.setFieldValue('request', before.trim() === '' ? statement : `${before}\n${statement}`);
}

import { Button, Form, InputNumber, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { PaperPages } from '#renderer/desk/papers/paper-pages.tsx';
import { useServiceName } from '#renderer/desk/queue/use-service-name.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import type { Language } from '#shared/domain/people.ts';
import { formatQueryCode } from '#shared/domain/query-code.ts';

type Wish = { serviceId: string; partySize: number; language: Language };

/** Takes a ticket for a visitor who can't or won't use the kiosk. */
export function TakeTicketDialog(props: { open: boolean; onClose(): void }): ReactNode {
  const { t } = useWords('desk');
  const { hall } = useDesk();
  const serviceName = useServiceName();
  const [taken, setTaken] = useState<TakenTicket | null>(null);
  const take = useAct((rpc, wish: Wish, requestId) => rpc.visits.takeTicket({ requestId, ...wish }), {
    onDone: setTaken,
  });
  return (
    <Modal
      open={props.open}
      title={t('take.heading')}
      footer={null}
      destroyOnHidden
      width={440}
      onCancel={props.onClose}
      afterClose={() => setTaken(null)}
    >
      {taken ? (
        <div className="taken">
          <p className="ticket-number">{taken.number}</p>
          <p>{t('take.ahead', { count: taken.ahead })}</p>
          <p className="quiet">
            {t('take.queryCode')} <strong className="numbers">{formatQueryCode(taken.queryCode)}</strong>
          </p>
          <PaperPages paperId={taken.slipId} label={t('papers.kind.slip')} narrow />
          <div className="dialog-acts">
            <Button onClick={() => setTaken(null)}>{t('take.another')}</Button>
            <Button type="primary" onClick={props.onClose}>
              {t('common:close')}
            </Button>
          </div>
        </div>
      ) : (
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ serviceId: hall.profile.services[0]?.id, partySize: 1, language: 'zh-CN' }}
          onFinish={take.run}
        >
          <Form.Item name="serviceId" label={t('take.service')}>
            <Radio.Group
              options={hall.profile.services.map(({ id }) => ({ value: id, label: serviceName(id) }))}
            />
          </Form.Item>
          <Form.Item name="partySize" label={t('take.partySize')} rules={[{ required: true }]}>
            <InputNumber min={1} max={500} precision={0} />
          </Form.Item>
          <Form.Item name="language" label={t('take.language')}>
            <Radio.Group
              options={[
                { value: 'zh-CN', label: t('common:languageName', { lng: 'zh-CN' }) },
                { value: 'en', label: t('common:languageName', { lng: 'en' }) },
              ]}
            />
          </Form.Item>
          <div className="dialog-acts">
            <Button onClick={props.onClose}>{t('common:cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={take.busy}>
              {t('take.do')}
            </Button>
          </div>
        </Form>
      )}
    </Modal>
  );
}

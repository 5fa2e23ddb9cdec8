import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { useServiceName } from '#renderer/desk/queue/use-service-name.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';

/** `toWindowId` is empty for any window: a list shows null as a hint, not as a choice. */
type Wish = { toServiceId: string; toWindowId: string; reason: string };

/** Sends a visitor to another service or window; their time of arrival is kept. */
export function TransferDialog(props: { ticket: DeskTicket | null; onClose(): void }): ReactNode {
  const { t } = useWords('desk');
  return (
    <Modal
      open={props.ticket !== null}
      title={props.ticket && t('transfer.heading', { number: props.ticket.number })}
      footer={null}
      destroyOnHidden
      width={460}
      onCancel={props.onClose}
    >
      {props.ticket && <TransferForm ticket={props.ticket} onDone={props.onClose} />}
    </Modal>
  );
}

function TransferForm({ ticket, onDone }: { ticket: DeskTicket; onDone(): void }): ReactNode {
  const { t } = useWords('desk');
  const { hall } = useDesk();
  const serviceName = useServiceName();
  const [form] = Form.useForm<Wish>();
  const service = Form.useWatch('toServiceId', form) ?? ticket.serviceId;
  const transfer = useAct(
    (rpc, wish: Wish, requestId) =>
      rpc.queue.transfer({
        requestId,
        ticketId: ticket.id,
        ...wish,
        toWindowId: wish.toWindowId || null,
      }),
    { onDone },
  );
  const windows = hall.profile.windows.filter(({ serviceIds }) => serviceIds.some((id) => id === service));
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ toServiceId: ticket.serviceId, toWindowId: '', reason: '' }}
      onValuesChange={(changed: Partial<Wish>) => {
        if (changed.toServiceId) form.setFieldValue('toWindowId', '');
      }}
      onFinish={transfer.run}
    >
      <p className="quiet">{t('transfer.lead')}</p>
      <Form.Item name="toServiceId" label={t('transfer.service')}>
        <Radio.Group
          options={hall.profile.services.map(({ id }) => ({ value: id, label: serviceName(id) }))}
        />
      </Form.Item>
      <Form.Item name="toWindowId" label={t('transfer.window')}>
        {/* A width of its own: the list would be measured while the dialog is still growing. */}
        <Select
          popupMatchSelectWidth={412}
          options={[
            { value: '', label: t('transfer.anyWindow') },
            ...windows.map(({ id, number }) => ({ value: id, label: t('common:window', { number }) })),
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('transfer.reason')} rules={[{ max: 100 }]}>
        <Input placeholder={t('transfer.reasonHint')} />
      </Form.Item>
      <div className="dialog-acts">
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={transfer.busy}>
          {t('transfer.do', { number: ticket.number })}
        </Button>
      </div>
    </Form>
  );
}

import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { Registration } from '#shared/domain/petitions.ts';

/** The registration as it was saved. */
export function RegistrationSummary({ registration }: { registration: Registration }): ReactNode {
  const { t } = useWords('desk');
  const { petitioner } = registration;
  const { type, number } = petitioner.document;
  const row = (label: string, children: ReactNode, wide = false) => ({
    key: label,
    label,
    children,
    ...(wide ? { span: 'filled' as const } : {}),
  });
  const names = registration.representatives.map(({ name }) => name).join(t('listComma'));
  return (
    <section>
      <h2>{t('petition.registration')}</h2>
      <Descriptions
        column={2}
        size="small"
        colon={false}
        styles={{ label: { width: 128 } }}
        items={[
          row(t('record.name'), petitioner.name),
          row(t('record.phone'), petitioner.phone || t('none')),
          row(t('petition.document'), `${t(`documents.${type}`)} ${number}`),
          row(
            t('petition.identityCheck'),
            petitioner.identityCheck === 'stated' ? t('record.identityStated') : t('record.identitySeen'),
          ),
          row(t('record.address'), petitioner.address, true),
          row(t('record.matterKind'), t(`matters.${registration.matterKind}`), true),
          row(t('record.personsPresent'), registration.personsPresent),
          row(t('record.personsInvolved'), registration.personsInvolved),
          ...(names ? [row(t('petition.representatives'), names, true)] : []),
          row(t('record.request'), <p className="as-written">{registration.request}</p>, true),
          row(t('record.facts'), <p className="as-written">{registration.facts}</p>, true),
          row(t('record.reasons'), <p className="as-written">{registration.reasons || t('none')}</p>, true),
        ]}
      />
    </section>
  );
}

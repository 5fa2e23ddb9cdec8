import { Button, Form, Input, InputNumber } from 'antd';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Draft } from '#renderer/desk/drafts.ts';
import { ActButton } from '#renderer/desk/frame/act-button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { maxRepresentatives } from '#shared/domain/petitions.ts';

/** How many came, how many it concerns, and who speaks for them (art. 20: at most five). */
export function PersonsSection(): ReactNode {
  const { t } = useWords('desk');
  const form = Form.useFormInstance<Draft>();
  const names = Form.useWatch('representatives', form) ?? [];
  const present = Form.useWatch('personsPresent', form) ?? 1;
  const full = names.length >= maxRepresentatives;
  // The name just asked for is typed at once; one that a kept draft brings back does not take the focus.
  const [added, setAdded] = useState<number | null>(null);
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">{t('record.persons')}</h2>
      <div className="fields">
        <Form.Item
          className="w4"
          name="personsPresent"
          label={t('record.personsPresent')}
          rules={[{ required: true, message: t('record.numberNeeded') }]}
        >
          <InputNumber min={1} max={500} precision={0} onBlur={() => raiseInvolved(form)} />
        </Form.Item>
        <Form.Item
          className="w4"
          name="personsInvolved"
          label={t('record.personsInvolved')}
          rules={[{ required: true, message: t('record.numberNeeded') }]}
        >
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
      </div>
      <Form.List name="representatives">
        {(fields, { add, remove }) => (
          <fieldset className="representatives">
            <legend>{t('record.representatives', { most: maxRepresentatives })}</legend>
            {fields.map((field, index) => (
              <span key={field.key} className="representative">
                <Form.Item
                  name={[field.name, 'name']}
                  rules={[{ required: true, whitespace: true, message: t('record.nameNeeded') }]}
                >
                  <Input
                    aria-label={t('record.representativeName', { number: index + 1 })}
                    placeholder={t('record.representativeName', { number: index + 1 })}
                    autoComplete="off"
                    autoFocus={index === added}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<X size={16} aria-hidden />}
                  aria-label={t('record.removeRepresentative', { number: index + 1 })}
                  onClick={() => remove(field.name)}
                />
              </span>
            ))}
            <ActButton
              icon={<Plus size={16} aria-hidden />}
              blocked={full ? t('record.representativesFull') : null}
              data-next={present > 1 && !full ? '' : undefined}
              onAct={() => {
                setAdded(names.length);
                add({ name: '' });
              }}
            >
              {t('record.addRepresentative')}
            </ActButton>
            {full && <p className="quiet">{t('record.representativesFull')}</p>}
            {present > maxRepresentatives && names.length === 0 && (
              <p className="soon">{t('record.representativesNeeded', { count: present })}</p>
            )}
          </fieldset>
        )}
      </Form.List>
    </section>
  );
}

/** At least everyone who came is concerned. */
function raiseInvolved(form: ReturnType<typeof Form.useFormInstance<Draft>>): void {
  const present = form.getFieldValue('personsPresent') as number | null;
  const involved = form.getFieldValue('personsInvolved') as number | null;
  if (present !== null && (involved === null || involved < present))
    form.setFieldValue('personsInvolved', present);
}

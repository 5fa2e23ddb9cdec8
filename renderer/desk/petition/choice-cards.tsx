import { Radio } from 'antd';
import type { ReactNode } from 'react';

/** A choice with a sentence that says what it means in plain words. */
export type Choice = { value: string; name: string; help: string };

/** One of several choices, each a card; antd's form hands in `value` and `onChange`. */
export function ChoiceCards(props: {
  label: string;
  columns: 2 | 3;
  choices: Choice[];
  id?: string;
  value?: string | null;
  onChange?(value: string): void;
}): ReactNode {
  return (
    <Radio.Group
      {...(props.id === undefined ? {} : { id: props.id })}
      className={`choice-cards in-${props.columns}`}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange?.(String(event.target.value))}
    >
      {props.choices.map(({ value, name, help }) => (
        <Radio key={value} value={value} className={value === props.value ? 'choice chosen' : 'choice'}>
          <strong>{name}</strong>
          <span className="quiet">{help}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}

import type { ReactNode } from 'react';
import { board as en } from '#renderer/ui/text/en/board.ts';
import { board as zh } from '#renderer/ui/text/zh-CN/board.ts';
import style from './both.module.css';

type Word = keyof typeof zh;
type Values = Record<string, string | number>;

/** One word of the board in Chinese, with the English small beside or below it. */
export function Both(props: { word: Word; values?: Values }): ReactNode {
  return <BothTexts zh={fill(zh[props.word], props.values)} en={fill(en[props.word], props.values)} />;
}

/** A text of the hall in both languages. */
export function BothTexts(props: { zh: string; en: string }): ReactNode {
  return (
    <>
      <span>{props.zh}</span>{' '}
      {props.en && (
        <span className={style.english} lang="en">
          {props.en}
        </span>
      )}
    </>
  );
}

/** Puts values into `{{name}}` places. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A word in Chinese alone, for places that are read by a machine (a label, a title). */
export function chineseWord(word: Word, values?: Values): string {
  return fill(zh[word], values);
}

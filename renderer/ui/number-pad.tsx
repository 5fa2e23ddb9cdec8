import { Delete } from 'lucide-react';
import styles from './number-pad.module.css';

/** Which keys a question needs; `letters` has the whole alphabet beside the digits. */
export type PadKeys = 'digits' | 'digits-x' | 'digits-hm' | 'letters';

const bottomRow: Record<Exclude<PadKeys, 'letters'>, readonly [string, string]> = {
  digits: ['', ''],
  'digits-x': ['', 'X'],
  'digits-hm': ['H', 'M'],
};
const letterRows = ['1234567890', 'ABCDEFGHIJ', 'KLMNOPQRST', 'UVWXYZ'];

/** Large keys on the screen; whatever they type goes into a field of the page. */
export function NumberPad(props: {
  keys: PadKeys;
  words: { name: string; erase: string; clear: string };
  onKey(character: string): void;
  onErase(): void;
  onClear(): void;
}) {
  const key = (character: string) => (
    <button key={character} type="button" className={styles.key} onClick={() => props.onKey(character)}>
      {character}
    </button>
  );
  const erase = (
    <button key="erase" type="button" className={styles.erase} onClick={props.onErase}>
      <Delete aria-hidden="true" />
      <span className="for-ears">{props.words.erase}</span>
    </button>
  );
  const clear = (
    <button key="clear" type="button" className={styles.clear} onClick={props.onClear}>
      {props.words.clear}
    </button>
  );
  if (props.keys === 'letters') {
    return (
      <fieldset className={styles.letters} onMouseDown={keepFocus} aria-label={props.words.name}>
        {letterRows.flatMap((row) => [...row].map(key))}
        {clear}
        {erase}
      </fieldset>
    );
  }
  const [left, right] = bottomRow[props.keys];
  return (
    <fieldset className={styles.digits} onMouseDown={keepFocus} aria-label={props.words.name}>
      {[...'123'].map(key)}
      {erase}
      {[...'456'].map(key)}
      {[...'789'].map(key)}
      {clear}
      {left ? key(left) : <span />}
      {key('0')}
      {right ? key(right) : <span />}
    </fieldset>
  );
}

/** A tap on a key leaves focus in the field, so that a keyboard goes on typing there. */
function keepFocus(event: { preventDefault(): void }) {
  event.preventDefault();
}

import { type ReactNode, useEffect, useState } from 'react';
import { Both } from '#renderer/board/both.tsx';
import { useDisplayMove } from '#renderer/board/hall-window.ts';
import style from './touch-hints.module.css';

/** Small things for the one who sets the board up: sound that waits for a touch, another display. */
export function TouchHints(props: { soundBlocked: boolean; allowSound(): void }): ReactNode {
  const pointed = usePointed();
  const move = useDisplayMove();
  return (
    <div className={style.hints}>
      {pointed && move && (
        <button type="button" className={style.hint} onClick={move}>
          <Both word="otherDisplay" />
        </button>
      )}
      {props.soundBlocked && (
        <button type="button" className={style.hint} onClick={props.allowSound}>
          <Both word="sound" />
        </button>
      )}
    </div>
  );
}

/** Whether someone has moved a pointer over the board in the last five seconds. */
function usePointed(): boolean {
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const point = () => {
      setPointed(true);
      document.body.style.cursor = 'default';
      clearTimeout(timer);
      timer = setTimeout(() => {
        setPointed(false);
        document.body.style.cursor = '';
      }, 5_000);
    };
    window.addEventListener('pointermove', point);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', point);
    };
  }, []);
  return pointed;
}

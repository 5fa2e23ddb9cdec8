import { useEffect, useEffectEvent, useState } from 'react';
import styles from './paper-picture.module.css';

type Picture = { state: 'loading' } | { state: 'shown'; url: string } | { state: 'failed' };

/** One page of a paper. `load` fetches its PNG; a new `paper` (its id and page) loads anew. */
export function PaperPicture(props: {
  paper: string;
  load(signal: AbortSignal): Promise<Blob>;
  words: { name: string; loading: string; failed: string };
}) {
  const [picture, setPicture] = useState<Picture>({ state: 'loading' });
  const load = useEffectEvent(props.load);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `paper` names what `load` fetches (2026-11-22)
  useEffect(() => {
    const leaving = new AbortController();
    let url: string | null = null;
    setPicture({ state: 'loading' });
    load(leaving.signal).then(
      (image) => {
        if (leaving.signal.aborted) return;
        url = URL.createObjectURL(image);
        setPicture({ state: 'shown', url });
      },
      () => {
        if (!leaving.signal.aborted) setPicture({ state: 'failed' });
      },
    );
    return () => {
      leaving.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [props.paper]);
  if (picture.state === 'shown') {
    return <img className={styles.paper} src={picture.url} alt={props.words.name} />;
  }
  return (
    <p className={styles.blank} role="status">
      {picture.state === 'loading' ? props.words.loading : props.words.failed}
    </p>
  );
}

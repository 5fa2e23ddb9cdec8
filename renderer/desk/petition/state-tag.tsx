import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionState } from '#shared/domain/petitions.ts';

/** Where a petition stands, as a word with a quiet shape. */
export function PetitionStateTag(props: { state: PetitionState }): ReactNode {
  const { t } = useWords('desk');
  return <Tag className={`state ${props.state}`}>{t(`states.${props.state}`)}</Tag>;
}

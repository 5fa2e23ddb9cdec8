import type { ReactNode } from 'react';
import { PetitionPanel } from '#renderer/desk/petition/petition-panel.tsx';

/** A petition opened from a list or an address. */
export function PetitionPage(props: { petitionId: string }): ReactNode {
  return <PetitionPanel petitionId={props.petitionId} />;
}

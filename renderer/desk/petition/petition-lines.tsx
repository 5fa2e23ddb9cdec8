import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { When } from '#renderer/desk/frame/when.tsx';
import { PetitionStateTag } from '#renderer/desk/petition/state-tag.tsx';
import { addressOf } from '#renderer/desk/routes.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionLine } from '#shared/contract/petitions.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';

/** Petitions in a list, each with why it is there; each opens its page. */
export function PetitionLines(props: { lines: PetitionLine[]; active?: number; onOpen?(): void }): ReactNode {
  const { t } = useWords('desk');
  return (
    <ul className="petition-lines">
      {props.lines.map((line, index) => (
        <li key={line.id} className={index === props.active ? 'active' : undefined}>
          <a href={addressOf({ page: 'petition', petitionId: line.id })} onClick={props.onOpen}>
            <span className="line-top">
              <strong>{line.name}</strong>
              <PetitionStateTag state={line.state} />
            </span>
            <span className="line-request">{line.request}</span>
            <span className="quiet numbers">{formatRegistrationNumber(line.registrationNumber)}</span>
          </a>
          <span className="line-why">
            <span className="quiet">
              <When at={line.registeredAt} />
            </span>
            {line.why.map((why) => (
              <Tag key={why}>{t(`why.${why}`)}</Tag>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

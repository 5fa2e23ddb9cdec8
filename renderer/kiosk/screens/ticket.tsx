import { useState } from 'react';
import { useHallClient } from '#renderer/client/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Countdown } from '#renderer/ui/countdown.tsx';
import { PaperPicture } from '#renderer/ui/paper-picture.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import { formatQueryCode } from '#shared/domain/query-code.ts';
import { Page } from '../frame/page.tsx';
import { useKiosk } from '../session/kiosk-context.ts';
import styles from './ticket.module.css';

const homeAfterSeconds = 20;

/** The number, larger than anything; goes home by itself. */
export function Ticket({ taken }: { taken: TakenTicket }) {
  const { t } = useWords('kiosk');
  const { rpc } = useHallClient();
  const { dispatch } = useKiosk();
  const [round, setRound] = useState(1);
  const wipe = () => dispatch({ type: 'wiped' });
  return (
    <Page
      title={t('kiosk:ticket.title')}
      left={<Button onClick={() => setRound(round + 1)}>{t('kiosk:ticket.longer')}</Button>}
      secondary={
        <p className={styles.countdown}>
          <Countdown
            key={round}
            seconds={homeAfterSeconds}
            words={(count) => t('kiosk:ticket.leaving', { count })}
            onEnd={wipe}
          />
        </p>
      }
      primary={
        <Button type="submit" look="primary">
          {t('kiosk:ticket.done')}
        </Button>
      }
      onSubmit={wipe}
    >
      <div className={styles.ticket}>
        <div className={styles.facts}>
          <p className={styles.number}>{taken.number}</p>
          <p className={styles.ahead}>
            {taken.ahead === 0 ? t('kiosk:ticket.nextUp') : t('kiosk:ticket.ahead', { count: taken.ahead })}
          </p>
          <p className={styles.where}>{t('kiosk:ticket.where')}</p>
          <p className={styles.code}>
            <span>{t('kiosk:ticket.queryCode')}</span> <strong>{formatQueryCode(taken.queryCode)}</strong>
          </p>
          <p className={styles.where}>{t('kiosk:ticket.keep')}</p>
        </div>
        <div className={styles.slip}>
          <PaperPicture
            paper={taken.slipId}
            load={async (signal) =>
              (await rpc.printing.paperImage({ paperId: taken.slipId, page: 1 }, { signal })).image
            }
            words={{
              name: t('kiosk:ticket.slip'),
              loading: t('kiosk:ticket.slipComing'),
              failed: t('kiosk:ticket.slipMissing'),
            }}
          />
        </div>
      </div>
    </Page>
  );
}

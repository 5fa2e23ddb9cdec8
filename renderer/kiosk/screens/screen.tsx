import { assertNever } from '#shared/base/invariant.ts';
import type { Place } from '../session/session.ts';
import { CheckIn } from './check-in/check-in.tsx';
import { Home } from './home.tsx';
import { Progress } from './query/progress.tsx';
import { QueryCode } from './query/query-code.tsx';
import { QueryTail } from './query/query-tail.tsx';
import { Rate } from './query/rate.tsx';
import { RateComment } from './query/rate-comment.tsx';
import { Rated } from './query/rated.tsx';
import { Reply } from './query/reply.tsx';
import { QuickParty } from './quick/quick-party.tsx';
import { QuickService } from './quick/quick-service.tsx';
import { Notice } from './shelf/notice.tsx';
import { Shelf } from './shelf/shelf.tsx';
import { Ticket } from './ticket.tsx';

/** The page for a place. */
export function Screen({ place }: { place: Place }) {
  switch (place.at) {
    case 'home':
      return <Home />;
    case 'check-in':
      return <CheckIn place={place} />;
    case 'quick-service':
      return <QuickService />;
    case 'quick-party':
      return <QuickParty place={place} />;
    case 'ticket':
      return <Ticket taken={place.taken} />;
    case 'query-code':
      return <QueryCode />;
    case 'query-tail':
      return <QueryTail queryCode={place.queryCode} />;
    case 'progress':
      return <Progress view={place.view} />;
    case 'reply':
      return <Reply place={place} />;
    case 'rate':
      return <Rate />;
    case 'rate-comment':
      return <RateComment place={place} />;
    case 'rated':
      return <Rated />;
    case 'shelf':
      return <Shelf shelf={place.shelf} />;
    case 'notice':
      return <Notice noticeId={place.noticeId} />;
    default:
      return assertNever(place);
  }
}

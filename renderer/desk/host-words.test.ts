import { describe, expect, it } from 'vitest';
import { printReasons as hostReasons } from '#host/printing/print-course.ts';
import { printReasons } from '#renderer/desk/printing/print-reasons.ts';
import { parkingCause } from '#renderer/desk/sync/parking-causes.ts';
import { desk as english } from '#renderer/ui/text/en/desk.ts';
import { desk as chinese } from '#renderer/ui/text/zh-CN/desk.ts';
import { cityEventFaults, syncFailures } from '#shared/contract/sync.ts';
import { parkingReasons } from '#test/municipal-server/receiving/judge-events.ts';

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('what the host says, at the desk in %s', (_, words) => {
  it('has words for every way in which reporting to the city can fail', () => {
    expect(Object.keys(words.sync.failures)).toEqual([...syncFailures]);
  });

  it('has words for every city event that can’t be applied here', () => {
    expect(Object.keys(words.sync.faults)).toEqual([...cityEventFaults]);
  });

  it('has words for every reason why a paper did not come out', () => {
    const reasons = hostReasons.filter((reason) => reason !== '');
    expect([...printReasons]).toEqual(reasons);
    expect(Object.keys(words.printing.reasons)).toEqual(reasons);
  });

  it('has words of its own for every cause the reference city gives, which speaks both languages at once', () => {
    for (const [code, message] of Object.entries(parkingReasons)) {
      expect(parkingCause({ direction: 'to-city', code, message })).toEqual({
        key: `sync.cityCauses.${code}`,
      });
    }
    expect(Object.keys(words.sync.cityCauses)).toEqual(Object.keys(parkingReasons));
  });
});

it('tells every fault of a city event apart', () => {
  for (const code of cityEventFaults) {
    expect(parkingCause({ direction: 'from-city', code, message: '' })).toEqual({
      key: `sync.faults.${code}`,
    });
  }
});

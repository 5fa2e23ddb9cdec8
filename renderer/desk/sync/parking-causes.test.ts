import { describe, expect, it } from 'vitest';
import { parkingCause, petitionOf } from '#renderer/desk/sync/parking-causes.ts';

describe('why an event was set aside', () => {
  it('says a cause of the city in our own words, with what to do', () => {
    const event = { direction: 'to-city', code: 'organ-unknown', message: '没有。 None.' } as const;
    expect(parkingCause(event)).toEqual({ key: 'sync.cityCauses.organ-unknown' });
  });
  it('keeps the words of a city that knows another cause', () => {
    const event = { direction: 'to-city', code: 'seal-missing', message: '没有印章。' } as const;
    expect(parkingCause(event)).toEqual({ words: '没有印章。' });
    expect(parkingCause({ ...event, message: '' })).toEqual({ words: 'seal-missing' });
  });
  it('tells a petition unknown to the city from one unknown here', () => {
    const about = { code: 'petition-unknown', message: '' };
    expect(parkingCause({ ...about, direction: 'to-city' })).toEqual({
      key: 'sync.cityCauses.petition-unknown',
    });
    expect(parkingCause({ ...about, direction: 'from-city' })).toEqual({
      key: 'sync.faults.petition-unknown',
    });
  });
  it('names the petition, so that it can be opened', () => {
    expect(petitionOf({ subject: 'petition:01a2-b3' })).toBe('01a2-b3');
    expect(petitionOf({ subject: 'ticket:01a2' })).toBe(null);
    expect(petitionOf({ subject: '' })).toBe(null);
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareProjections, rebuildProjections } from '#host/log/index.ts';
import {
  findPetition,
  findPetitionByQueryCode,
  findReply,
  listCourse,
} from '#host/petitions/petition-store.ts';
import {
  lin,
  openPetitionsUnderTest,
  type PetitionsUnderTest,
  projectionsUnderTest,
  registrationOf,
} from '#host/petitions/petitions-under-test.ts';
import { searchPetitions } from '#host/petitions/search-petitions.ts';
import { triagePetition } from '#host/petitions/triage-petition.ts';
import { openHallDatabase } from '#host/platform/database.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { NewEvent } from '#shared/domain/events.ts';
import type { PetitionId } from '#shared/domain/ids.ts';

const at = Date.parse('2026-11-24T10:00:00+08:00') as EpochMs;

function step(
  type: 'matter-accepted' | 'matter-transferred',
  petitionId: PetitionId,
  organ: string,
): NewEvent {
  return {
    subject: `petition:${petitionId}`,
    type,
    secrecy: 'ordinary',
    body: { petitionId, organ, note: '', at },
  };
}

function replyOf(petitionId: PetitionId, text: string): NewEvent {
  const body = { petitionId, organ: '市住建局', documentNumber: '木棉住建〔2026〕7号', text, at };
  return { subject: `petition:${petitionId}`, type: 'reply-written', secrecy: 'ordinary', body };
}

describe('what the log makes of petitions', () => {
  let room: PetitionsUnderTest;
  beforeEach(async () => {
    room = await openPetitionsUnderTest();
  });
  afterEach(() => room.close());

  const stateOf = (id: PetitionId) => room.database.read((tx) => findPetition(tx, id)?.state);

  it('moves forward with the city’s events and never back', async () => {
    const { id } = await room.register(registrationOf());
    await room.fromCity(step('matter-transferred', id, '市住建局'));
    expect(stateOf(id)).toBe('with-organ');
    await room.fromCity(replyOf(id, '已退还。'));
    await room.fromCity(step('matter-accepted', id, '市住建局'));
    await room.fromCity(step('matter-transferred', id, '市住建局'));
    expect(stateOf(id)).toBe('replied');
    const course = room.database.read((tx) => listCourse(tx, id));
    expect(course.map(({ type }) => type)).toEqual([
      'petition-registered',
      'matter-transferred',
      'reply-written',
      'matter-accepted',
      'matter-transferred',
    ]);
  });

  it('keeps the judgement of a petition that the city was quicker with', async () => {
    const { id } = await room.register(registrationOf());
    await room.fromCity(step('matter-accepted', id, '市住建局'));
    const triage = {
      category: 'appeal',
      disposition: 'answered-on-the-spot',
      organ: '',
      accused: '',
      reason: '',
    } as const;
    await room.database.write((tx) => triagePetition(tx, room.deps, { petitionId: id, triage }, lin));
    expect(room.database.read((tx) => findPetition(tx, id))).toMatchObject({ state: 'accepted', triage });
  });

  it('shows the latest reply', async () => {
    const { id } = await room.register(registrationOf());
    expect(room.database.read((tx) => findReply(tx, id))).toBeUndefined();
    await room.fromCity(replyOf(id, '正在办理。'));
    await room.fromCity(replyOf(id, '已退还。'));
    expect(room.database.read((tx) => findReply(tx, id))).toMatchObject({ text: '已退还。', at });
  });

  it('passes over a city event about a petition that this hall does not have', async () => {
    const unknown = 'petition-of-elsewhere' as PetitionId;
    await room.fromCity(step('matter-accepted', unknown, '市住建局'), replyOf(unknown, '已退还。'));
    expect(room.database.read((tx) => [listCourse(tx, unknown), findReply(tx, unknown)])).toEqual([
      [],
      undefined,
    ]);
  });

  it('finds a petition by its query code', async () => {
    const { id, queryCode } = await room.register(registrationOf());
    expect(room.database.read((tx) => findPetitionByQueryCode(tx, queryCode)?.id)).toBe(id);
    expect(room.database.read((tx) => findPetitionByQueryCode(tx, '0000000000'))).toBeUndefined();
  });

  describe('made again from the log alone', () => {
    beforeEach(async () => {
      const { id } = await room.register(registrationOf({ name: '王𬱖', phone: '13900001111' }));
      await room.register(
        registrationOf({ name: '阿卜杜拉·买买提' }, { representatives: [{ name: '李代表' }] }),
      );
      await room.fromCity(step('matter-transferred', id, '市住建局'), replyOf(id, '已退还。'));
    });

    it('is the same in another database, row by row and term by term', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'petitions-again-'));
      const scratch = openHallDatabase({ path: join(folder, 'hall.db'), key: randomBytes(32) });
      try {
        const live = <T>(work: Parameters<typeof room.database.read<T>>[0]) => room.database.read(work);
        const tables = await live((tx) => compareProjections(tx, scratch, projectionsUnderTest));
        expect(tables.filter(({ same }) => !same)).toEqual([]);
        expect(tables.map(({ table }) => table)).toContain('petition_search');
        expect(scratch.read((tx) => searchPetitions(tx, { words: 'wangwei', limit: 5 }, lin.staff))).toEqual(
          live((tx) => searchPetitions(tx, { words: 'wangwei', limit: 5 }, lin.staff)),
        );
      } finally {
        scratch.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it('is the same in its own place, and what was changed by hand is told', async () => {
      await room.database.write((tx) =>
        tx.raw.exec("UPDATE petitions SET name = '别人' WHERE name = '王𬱖'"),
      );
      const tables = await rebuildProjections(room.database, projectionsUnderTest);
      expect(tables.filter(({ same }) => !same).map(({ table }) => table)).toEqual(['petitions']);
      const again = await rebuildProjections(room.database, projectionsUnderTest);
      expect(again.filter(({ same }) => !same)).toEqual([]);
      expect(
        room.database.read((tx) => searchPetitions(tx, { words: '王𬱖', limit: 5 }, lin.staff)).found,
      ).toMatchObject([{ name: '王𬱖', why: ['name'] }]);
    });
  });
});

/**
 * Input that provokes a failure on purpose, so that a hall can be tried out against every answer.
 * Each is a name no real organ has.
 */
export const sentinels = {
  /** An organ missing from the city's directory until a city clerk enters it: the triage is parked. */
  unknownOrgan: '未知单位-测试',
  /** Accepting a matter with this organ writes a type of event that halls do not know yet. */
  futureEvent: '未来事件-测试',
  /** Accepting a matter with this organ writes an acceptance that says nothing of the petition. */
  brokenEvent: '残缺事件-测试',
} as const;

/** Whether the directory lacks this organ. Only names that begin like the sentinel are ever checked. */
export function organUnknown(organ: string, directory: ReadonlySet<string>): boolean {
  return organ.startsWith(sentinels.unknownOrgan) && !directory.has(organ);
}

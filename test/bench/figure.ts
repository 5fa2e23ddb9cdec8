/** What a figure must keep to, in the figure's own unit. */
export type Target = { atMost: number } | { atLeast: number };

/** One measured figure; `beside` is what was measured side by side in the same run. */
export type Figure = {
  what: string;
  value: number;
  unit: '/s' | 'ms' | 'MB' | 'KB';
  target: Target | null;
  beside: { what: string; value: number } | null;
};

/** What a bench hands back: its figures, and what must be known to read them. */
export type Report = { figures: Figure[]; remarks: string[] };

/** How a bench is run: `seconds` of load where time bounds it, `say` for progress on stderr. */
export type BenchRun = { seconds: number; say(line: string): void };

/** A bench by its name on the command line. */
export type Bench = (run: BenchRun) => Promise<Report>;

/** A figure with its target and its neighbour. */
export function figure(
  what: string,
  value: number,
  unit: Figure['unit'],
  more: { target?: Target; beside?: { what: string; value: number } } = {},
): Figure {
  return { what, value, unit, target: more.target ?? null, beside: more.beside ?? null };
}

/** The figure as a share of its neighbour: 0.5 is half of it. Null without one. */
export function ratioOf({ value, beside }: Figure): number | null {
  return beside && beside.value !== 0 ? value / beside.value : null;
}

/** Whether the figure keeps to its target; null without one. */
export function meetsTarget({ value, target }: Figure): boolean | null {
  if (!target) return null;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

import { type Figure, meetsTarget, type Report, ratioOf } from '#test/bench/figure.ts';

const head = ['figure', 'measured', 'target', '', 'ratio', 'beside it, in the same run'];

/** A report as people read it: one line a figure, remarks below. */
export function tableOf(name: string, report: Report): string {
  const rows = [head, ...report.figures.map(rowOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const remarks = report.remarks.map((remark) => `  - ${remark}`);
  return [name, ...lines.map((line) => `  ${line}`), ...remarks, ''].join('\n');
}

function rowOf(figure: Figure): string[] {
  const { what, value, unit, target, beside } = figure;
  const met = meetsTarget(figure);
  const ratio = ratioOf(figure);
  return [
    what,
    `${inWords(value)} ${unit}`,
    target ? ('atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`) : '',
    met === null ? '' : met ? 'met' : 'MISSED',
    ratio === null ? '' : `×${inWords(ratio)}`,
    beside ? `${inWords(beside.value)} ${unit} ${beside.what}` : '',
  ];
}

/** Three significant digits, and never fewer than the whole part. */
function inWords(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, fontFamily, highContrastColours } from './tokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Custom properties of the first rule that begins with `selector`. */
function variablesOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], (match[2] ?? '').trim()]),
  );
}

/** WCAG 2 contrast of two opaque colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const channel = (at: number) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  };
  const [bright = 0, dark = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

const readable = ['ink', 'soft-ink', 'kapok', 'jade', 'amber', 'cinnabar'] as const;

describe('tokens', () => {
  it('have the same colours in CSS and for antd', () => {
    expect(variablesOf(':root')).toMatchObject(colours);
    expect(variablesOf(':root[data-contrast="high"]')).toEqual(highContrastColours);
    expect(variablesOf(':root').font?.replace(/\s+/g, ' ')).toBe(fontFamily);
  });

  it('say the same for data-contrast="high" and for a system that asks for more contrast', () => {
    expect(variablesOf(':root:not([data-contrast="normal"])')).toEqual(highContrastColours);
  });

  it.each(readable)('%s can be read on paper and on a sheet (4.5:1)', (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[name], colours.sheet)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(readable)('%s reaches 7:1 on white with high contrast', (name) => {
    expect(contrast(highContrastColours[name], '#ffffff')).toBeGreaterThanOrEqual(7);
  });
});

/** Markup that is safe to send: made by `html` alone. */
export type Html = { readonly markup: string };

type Piece = Html | string | number | null | readonly Html[];

/** Markup with every value escaped but those that are markup themselves. */
export function html(texts: TemplateStringsArray, ...values: Piece[]): Html {
  return { markup: texts.reduce((sum, text, index) => sum + written(values[index - 1] ?? null) + text) };
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeText(String(piece));
  if ('markup' in piece) return piece.markup;
  return piece.map((one) => one.markup).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

-- Our own tokens, already folded: the ascii tokenizer only cuts at spaces and leaves every other script whole.
CREATE VIRTUAL TABLE petition_search USING fts5(
  name, pinyin, number, tail, document, words,
  tokenize = 'ascii', detail = 'column', content = '', contentless_delete = 1
);

/** The one style sheet of the clerk's pages; colours and sizes of the house. */
export const styleSheet = `
:root { --paper:#FBF8F3; --sheet:#FFF; --line:#E6DFD4; --ink:#1F2328; --soft:#555E68; --kapok:#B3362B;
  --jade:#1F7A5A; --amber:#9A6400; --cinnabar:#8F1D1D; --focus:#1F5FBF; }
* { box-sizing:border-box; }
body { margin:0; background:var(--paper); color:var(--ink);
  font:16px/1.6 'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif; }
header { display:flex; gap:24px; align-items:center; flex-wrap:wrap; padding:16px 32px;
  background:var(--sheet); border-bottom:1px solid var(--line); }
header strong { font-size:22px; font-weight:600; margin-right:auto; }
main { max-width:1120px; margin:0 auto; padding:24px 32px 64px; }
small { font-size:13px; color:var(--soft); font-weight:400; }
/* English in the Chinese font gets full-width apostrophes. */
small[lang=en] { font-family:system-ui,'Noto Sans','Segoe UI',sans-serif; }
h1 { font-size:22px; font-weight:600; margin:8px 0 16px; } h2 { font-size:18px; font-weight:600; margin:0 0 12px; }
a { color:var(--focus); }
:focus-visible { outline:3px solid var(--focus); outline-offset:2px; }
.sheet { background:var(--sheet); border:1px solid var(--line); border-radius:12px; padding:24px; margin:0 0 24px;
  overflow-x:auto; }
.narrow { max-width:420px; margin:64px auto; }
table { width:100%; border-collapse:collapse; }
th, td { text-align:left; padding:10px 8px; border-bottom:1px solid var(--line); vertical-align:top; }
th { font-weight:600; color:var(--soft); white-space:nowrap; }
tbody tr:last-child td { border-bottom:0; }
.number { font-variant-numeric:tabular-nums; white-space:nowrap; }
.mark { display:inline-block; border:1px solid currentColor; border-radius:6px; padding:0 8px; white-space:nowrap; }
.mark small { color:inherit; }
.received { color:var(--amber); } .transferred { color:var(--focus); }
.accepted, .replied { color:var(--jade); } .secret { color:var(--cinnabar); }
dl { display:grid; grid-template-columns:minmax(120px,max-content) 1fr; gap:8px 24px; margin:0; }
dt { color:var(--soft); } dd { margin:0; white-space:pre-wrap; overflow-wrap:anywhere; }
nav.filter { display:flex; gap:16px; flex-wrap:wrap; margin-bottom:16px; }
nav.filter a[aria-current] { color:var(--ink); font-weight:600; text-decoration:none; }
.steps { display:grid; grid-template-columns:repeat(auto-fit,minmax(300px,1fr)); gap:24px; align-items:start; }
label { display:block; margin:0 0 16px; } label span { display:block; margin-bottom:4px; }
input, textarea { width:100%; font:inherit; color:inherit; padding:10px 12px; background:var(--sheet);
  border:1px solid #8A8175; border-radius:8px; } textarea { min-height:144px; resize:vertical; }
textarea.short { min-height:72px; }
button { font:inherit; min-height:44px; padding:8px 24px; border-radius:8px; cursor:pointer;
  border:1px solid #8A8175; background:var(--sheet); color:var(--ink); }
button.main { background:var(--kapok); border-color:var(--kapok); color:#FFF; } button.main small { color:#FFF; }
.said { border-left:4px solid var(--jade); padding:8px 16px; background:var(--sheet); }
.said.wrong { border-color:var(--cinnabar); color:var(--cinnabar); }
.empty { color:var(--soft); }
@media (max-width:700px) { header, main { padding-left:16px; padding-right:16px; } dl { grid-template-columns:1fr; gap:0; }
  dd { margin-bottom:12px; } }
`;

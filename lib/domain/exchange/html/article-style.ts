/** The style of the HTML file. Tokens and marks are those of the reader, word for word; a test compares them. */

const tokens = `
:root {
  color-scheme: light dark;
  --page: light-dark(#ffffff, #14161a);
  --text: light-dark(#1a1c20, #e8eaed);
  --text2: light-dark(#4a5058, #b4bac4);
  --line: light-dark(#d5d9e0, #2e333b);
  --focus: light-dark(#1a1c20, #ffffff);
  --on-fill: light-dark(#ffffff, #14161a);
  --s-tint: light-dark(#cdf4f8, #24505c);
  --s: light-dark(#10758f, #8fddf0);
  --s-ink: light-dark(#0a4c5e, #cff3fb);
  --u-tint: light-dark(#fbe3a9, #5a431a);
  --u: light-dark(#ad5a12, #ffc061);
  --u-ink: light-dark(#733b06, #ffe5bc);
  --o-tint: light-dark(#d3c6fa, #371456);
  --o: light-dark(#38185f, #9a72e0);
  --o-ink: light-dark(#38185f, #ddcbff);
  --font-sans: "Inter Variable", system-ui, sans-serif;
  --font-serif: "Source Serif 4 Variable", Georgia, serif;
  --article-size: 1.1875rem;
  --article-line: 2.125rem;
}`

/** Rules of the reader's own style sheet. */
export const readerMarks = `
.tag-s {
  --tag-line: var(--s);
  --tag-tint: var(--s-tint);
  --tag-ink: var(--s-ink);
}
.tag-u {
  --tag-line: var(--u);
  --tag-tint: var(--u-tint);
  --tag-ink: var(--u-ink);
}
.tag-o {
  --tag-line: var(--o);
  --tag-tint: var(--o-tint);
  --tag-ink: var(--o-ink);
}
.tag {
  background: var(--tag-tint);
  text-decoration-color: var(--tag-line);
}
.tag-u {
  text-decoration-style: dashed;
}
.tag-o {
  text-decoration-style: wavy;
  text-decoration-thickness: 1.5px;
}
.tag-d1 {
  text-underline-offset: 11px;
}
.tag-d2 {
  text-underline-offset: 17px;
}
.flag {
  position: relative;
}
.flag::after {
  content: attr(data-letter) / "";
  position: absolute;
  inset-inline-start: -1px;
  bottom: 2.6em;
  z-index: 1;
  padding: 0 3px;
  border: 1px solid var(--tag-ink);
  border-radius: 2px;
  background: var(--page);
  color: var(--tag-ink);
  font: 700 max(9px, 0.474em) / 1.1 var(--font-sans);
  white-space: nowrap;
  pointer-events: none;
}
.flag-1::after {
  inset-inline-start: 21px;
}
.flag-2::after {
  inset-inline-start: 43px;
}
:is(.flag, .spoken)::before {
  content: attr(data-spoken);
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}`

const base = `
* { box-sizing: border-box; }
html { background: var(--page); color: var(--text); -webkit-text-size-adjust: 100%; }
body { max-width: 1120px; margin: 0 auto; padding: 28px 24px 48px; font: 400 0.9375rem/1.375rem var(--font-sans); overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ol, ul { margin: 0; padding: 0; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 3px; border-radius: 2px; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
code { font: 0.8125rem/1.25rem ui-monospace, "DejaVu Sans Mono", Menlo, monospace; }
svg { display: block; forced-color-adjust: none; }
.brand { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding-bottom: 14px; border-bottom: 1px solid var(--text2); font-weight: 600; }
.brand span { display: flex; align-items: center; gap: 10px; }
.brand em { font: 400 0.8125rem/1.125rem var(--font-sans); color: var(--text2); }
.top { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 24px 48px; padding: 22px 0 20px; }
.top > p, .facts dt, .fine { color: var(--text2); }
.about { color: var(--text2); margin-bottom: 8px; }
h1 { font: 650 2.125rem/2.5rem var(--font-serif); letter-spacing: -0.01em; }
h2 { font: 600 1rem/1.5rem var(--font-sans); }
.state { align-self: start; padding: 14px 18px; border: 1px solid var(--text2); border-radius: 8px; }
.state strong { display: block; font-size: 1rem; }
.facts { display: flex; flex-wrap: wrap; gap: 14px 48px; padding: 0 0 20px; }
.facts dt { font-size: 0.8125rem; line-height: 1.125rem; }
.legend { padding: 16px 0; border-block: 1px solid var(--line); }
.legend ul { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 24px; list-style: none; }
.legend p, .fine { font-size: 0.8125rem; line-height: 1.125rem; margin-top: 6px; color: var(--text2); }
.chip { display: inline-block; padding: 1px 8px; border-radius: 4px; background: var(--tag-tint); color: var(--tag-ink); font: 600 0.8125rem/1.25rem var(--font-sans); }
.sample { margin-inline-start: 6px; background: none; font-family: var(--font-serif); text-underline-offset: -4px; }
.counts { padding: 16px 0 4px; }
.counts svg { margin-top: 8px; width: 100%; height: 32px; font: 600 13px var(--font-sans); }
.fill-s { fill: var(--s); } .fill-u { fill: var(--u); } .fill-o { fill: var(--o); } .on-fill { fill: var(--on-fill); }
.row { display: grid; grid-template-columns: minmax(0, 37.5rem) minmax(0, 1fr); gap: 0 48px; }
.text { padding-top: 20px; }
.block { position: relative; margin: 0; padding-block: 8px 12px; font: 400 var(--article-size) / var(--article-line) var(--font-serif); white-space: pre-line; font-variant-ligatures: none; unicode-bidi: plaintext; text-align: start; }
.block[data-kind="HEADLINE"] { font-size: 1.75rem; line-height: 2.4rem; font-weight: 650; }
.block[data-kind="HEADING"] { font-weight: 650; }
.block[data-kind="DECK"] { font-size: 1.1em; color: var(--text2); }
.block:is([data-kind="BYLINE"], [data-kind="DATELINE"], [data-kind="CREDIT"], [data-kind="CAPTION"], [data-kind="LINK_LIST"]) { font-size: 1rem; }
.block[data-kind="QUOTE"] { padding-inline-start: 18px; border-inline-start: 2px solid var(--line); }
.block[data-kind="LIST_ITEM"] { padding-inline-start: 22px; }
.block[data-kind="LIST_ITEM"]::before { content: "•" / ""; position: absolute; inset-inline-start: 6px; }
.block.d2 { line-height: calc(2 * var(--article-size)); }
.block.d3 { line-height: calc(2.316 * var(--article-size)); }
.tag { color: inherit; border-radius: 2px; padding: 1px 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; text-decoration-line: underline; text-decoration-skip-ink: none; text-underline-offset: 5px; text-decoration-thickness: 2.5px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.ref { display: inline-block; padding-inline: 2px 1px; line-height: 1; text-indent: 0; text-decoration: none; user-select: none; }
.ref::after { content: attr(data-number) / ""; font: 400 0.6875rem/1 var(--font-sans); vertical-align: 0.5em; color: var(--text2); }
.tag:target, .note:target { outline: 2px solid var(--focus); outline-offset: 2px; }
.notes { list-style: none; padding-top: 8px; font-size: 0.8125rem; line-height: 1.125rem; }
.note { display: grid; grid-template-columns: 2.5rem 2.5rem minmax(0, 1fr); gap: 0 4px; padding: 8px 0; border-top: 1px solid var(--line); break-inside: avoid; }
.note > a { text-align: end; padding-inline-end: 8px; text-decoration: none; font-variant-numeric: tabular-nums; font-weight: 600; }
.note .chip { justify-self: start; font-size: 0.75rem; line-height: 1rem; border-bottom: 2.5px solid var(--tag-line); border-radius: 2px; }
.note .tag-u { border-bottom-style: dashed; } .note .tag-o { border-bottom-style: double; }
.note p { color: var(--text2); } .note strong { font-weight: 600; }
.end { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 24px; margin-top: 28px; padding-top: 16px; border-top: 1px solid var(--text2); }
.end p { font-size: 0.8125rem; line-height: 1.125rem; margin-top: 6px; color: var(--text2); } .end code { color: var(--text); display: block; margin-top: 4px; }
.chip, .counts svg, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`

const paper = `
@media (max-width: 860px) { .top, .row, .legend ul, .end { grid-template-columns: minmax(0, 1fr); } .legend ul { gap: 12px; } .notes { padding: 0 0 12px; } }
@media (max-width: 640px) { :root { --article-size: 1.0625rem; --article-line: 1.875rem; } body { padding-inline: 16px; } h1 { font-size: 1.625rem; line-height: 2rem; } }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root { color-scheme: light; --article-size: 11pt; --article-line: 20pt; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 12.5pt; }
  h1 { font-size: 20pt; line-height: 24pt; }
  .block[data-kind="HEADLINE"] { font-size: 15pt; line-height: 22pt; }
  .top { grid-template-columns: minmax(0, 1fr) 58mm; gap: 8mm; }
  .row { grid-template-columns: minmax(0, 1fr) 58mm; gap: 8mm; }
  .legend ul, .end { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .legend, .counts, .end, .state { break-inside: avoid; }
  .block { orphans: 3; widows: 3; }
  .notes, .note .chip { font-size: 8pt; line-height: 11pt; }
}
@media (forced-colors: active) { .tag { background: Mark; color: MarkText; } }`

/** The whole sheet; it holds no value from outside. */
export const articleStyle = tokens + base + readerMarks + paper

/**
 * How the page looks: the newspaper speaks in serif, Bút Nhớ in sans; kinds are told apart by line as well as by colour. Colours are set
 * twice in place of `light-dark()`, because the page must look right in browsers of years ago, too.
 */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fffdf9; --ink: #211d18; --faint: #665e53; --line: #ddd4c5; --campaign: #b3270a; --campaign-tint: #fde6df; --statistic: #1d4fb8; --statistic-tint: #e3ecfd; --remark: #7a5a00; --remark-tint: #fff3b8; --warning: #8a4b00;
  --serif: Cambria, "Palatino Linotype", "Noto Serif", "Times New Roman", serif; --sans: "Segoe UI", "Noto Sans", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1b18; --ink: #efe8dc; --faint: #b3a999; --line: #474038; --campaign: #ff9a80; --campaign-tint: #52231a; --statistic: #9dbfff; --statistic-tint: #1e3560; --remark: #f2d34f; --remark-tint: #4a3f10; --warning: #ffbd70; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/29px var(--serif); overflow-wrap: anywhere; }
main { max-width: 980px; margin: 0 auto; padding: 40px 24px 64px; }
h1, h2, h3, p, table, blockquote { margin: 0; padding: 0; }
h1 { font: 600 32px/44px var(--serif); text-wrap: balance; }
h2 { margin: 40px 0 8px; font: 600 21px/30px var(--serif); }
h3 { margin: 32px 0 6px; font: 600 18px/28px var(--serif); }
.entry { margin-top: 56px; padding-top: 24px; border-top: 2px solid var(--ink); }
.entry > header h2 { margin: 0; font-size: 26px; line-height: 37px; }
.quiet { color: var(--faint); font: 14px/22px var(--sans); }
.rule { margin: 16px 0; border: 0; border-top: 2px solid var(--ink); }
.judged { display: grid; grid-template-columns: minmax(0, 1fr) 260px; gap: 8px 48px; margin-bottom: 16px; }
.verdict { font-size: 20px; font-weight: 600; }
.verdict::first-letter { text-transform: uppercase; }
.unread { margin-top: 20px; }
.judged .quiet { margin-top: 8px; }
table { width: 100%; border-collapse: collapse; font: 14px/22px var(--sans); font-variant-numeric: lining-nums tabular-nums; }
.judged table { align-self: start; }
td, th { padding: 2px 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: left; vertical-align: baseline; }
.points td:last-child { text-align: right; white-space: nowrap; }
.points tr:last-child td { border-top: 1px solid; border-bottom: 0; font-weight: 600; }
.wide { overflow-x: auto; }
.grid { overflow-wrap: break-word; }
.grid th { border-bottom-color: var(--ink); color: var(--faint); font-size: 13px; }
.grid td, .grid th { padding: 4px 14px 4px 0; }
.grid .center { text-align: center; }
.grid .right { text-align: right; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; font: 14px/22px var(--sans); }
.text { display: grid; grid-template-columns: minmax(0, 620px) minmax(0, 260px); gap: 14px 48px; margin-top: 12px; }
.text > p { grid-column: 1; }
.text > .remarks { grid-column: 2; align-self: start; padding-top: 3px; }
.remarks { color: var(--faint); font: 13px/20px var(--sans); }
.remarks p + p { margin-top: 6px; }
.remarks b { color: var(--ink); }
.lead { font-weight: 600; }
.others { max-width: 620px; margin-top: 20px; }
.others p + p { margin-top: 10px; }
.remark-line { color: var(--faint); font: 13px/20px var(--sans); }
mark { color: inherit; background: none; text-underline-offset: 4px; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.campaign { background: var(--campaign-tint); text-decoration: underline 2px var(--campaign); }
.statistic { background: var(--statistic-tint); text-decoration: underline double 2px var(--statistic); }
.remark { background: var(--remark-tint); text-decoration: underline dashed 1.5px var(--remark); }
.gone { text-decoration: underline wavy 1.5px var(--warning); }
sup { padding-left: 1px; font: 600 11px/1 var(--sans); }
sup a { padding: 4px 0; text-decoration: none; }
.doubtful { color: var(--warning); }
.wrong { color: var(--campaign); }
.check + .check { margin-top: 20px; }
.working, .sum { font-variant-numeric: lining-nums tabular-nums; }
.sum { display: inline-grid; grid-template-columns: 16px max-content auto; gap: 0 10px; margin-top: 6px; }
.sum i { grid-column: 1; font-style: normal; }
.sum b { font-weight: 400; text-align: right; }
.sum span { color: var(--faint); font: 14px/29px var(--sans); }
.sum hr { grid-column: 1 / 3; width: 100%; margin: 3px 0; border: 0; border-top: 1.5px solid; }
blockquote { max-width: 620px; margin-top: 6px; padding-left: 12px; border-left: 3px solid var(--line); font-size: 15px; line-height: 25px; }
.holds { margin-top: 12px; }
footer { margin-top: 48px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--faint); font: 13px/20px var(--sans); }
a { color: inherit; }
@media (max-width: 760px) {
  main { padding: 20px 16px 48px; }
  .judged, .text { grid-template-columns: minmax(0, 1fr); }
  .text > .remarks { grid-column: 1; padding: 0 0 0 12px; border-left: 3px solid var(--line); }
  h1 { font-size: 26px; line-height: 37px; }
}
@page { margin: 18mm 15mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #555; --line: #ccc; --campaign: #b3270a; --campaign-tint: #fde6df; --statistic: #1d4fb8; --statistic-tint: #e3ecfd; --remark: #7a5a00; --remark-tint: #fff3b8; --warning: #8a4b00; }
  body { font-size: 11pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  .text { grid-template-columns: minmax(0, 1fr) 30%; gap: 8px 24px; }
  .wide { overflow: visible; }
  h1, h2, h3, thead { break-after: avoid; }
  .check, tr { break-inside: avoid; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

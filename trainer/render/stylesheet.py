"""How the HTML page looks: dark text on light paper or the other way round, and type that suits Chinese."""

STYLESHEET = """\
:root { color-scheme: light dark; --ink: #1f2328; --quiet: #5c6670; --paper: #fff; --line: #d8dee4;
  --soft: #f4f6f8; --met: #1a7f37; --partly: #9a6700; --missed: #cf222e; --trust: #0969da;
  --patience: #8250df; --readiness: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #9198a1; --paper: #0d1117;
  --line: #3d444d; --soft: #161b22; --met: #3fb950; --partly: #d29922; --missed: #f85149; --trust: #4493f8;
  --patience: #ab7df8; --readiness: #3fb950; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7; overflow-wrap: anywhere;
  line-break: strict; font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB",
  "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem;
  border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
p { margin: .25rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.5rem; }
blockquote { margin: .25rem 0; padding: 0 .75rem; border-left: 3px solid var(--line); }
blockquote .quiet { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); }
th:first-child, td:first-child { text-align: left; padding-left: 0; } td:last-child { padding-right: 0; }
.score td { border: 0; } .score td:nth-child(2) { width: 40%; text-align: left; }
.score td:last-child { white-space: nowrap; }
.bar { display: block; height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; }
.bar span { display: block; height: 100%; background: var(--trust); }
svg { width: 100%; height: auto; display: block; margin: .5rem 0; }
svg text { fill: var(--quiet); font-size: 12px; font-family: inherit; }
.quiet { color: var(--quiet); font-weight: 400; }
.result { border: 1px solid var(--line); border-left: .4rem solid currentColor; border-radius: .4rem;
  padding: .75rem 1rem; margin-top: 1rem; }
.result .bar span { background: currentColor; } .result dl { color: var(--ink); }
.verdict { font-size: 1.25rem; font-weight: 700; margin: 0 0 .5rem; }
dl.plain { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .75rem 0 0; }
dt { color: var(--quiet); } dd { margin: 0; }
.met { color: var(--met); } .partly, .unclear { color: var(--partly); } .missed { color: var(--missed); }
.better { padding: .4rem .75rem; background: var(--soft); border-radius: .4rem; }
.priorities > li { margin: 0 0 1.25rem; } .priorities > li::marker { font-weight: 700; }
.checks { list-style: none; padding-left: 0; } .checks li { margin: .6rem 0; padding-left: 1.6rem; }
.tight li { margin: .15rem 0; } .checks .sign { display: inline-block; width: 1.6rem; margin-left: -1.6rem; }
.sign { font-weight: 700; }
.legend span { margin-right: 1.25rem; white-space: nowrap; }
.needs td { width: 55%; } .needs td:first-child { width: 45%; line-height: 1.4; } .needs td + td { padding: 0; }
.red-line { border-left: 4px solid var(--missed); padding: .1rem .75rem; margin: .75rem 0; }
.said { margin: .75rem 0; max-width: 85%; width: fit-content; } .said p { background: var(--soft);
  border-radius: .6rem; padding: .5rem .8rem; } .said .name { font-size: .85rem; color: var(--quiet); }
.trainee { margin-left: auto; } .trainee .name { display: block; text-align: right; }
@media (max-width: 30rem) { main { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.35rem; }
  .said { max-width: 94%; } svg text { font-size: 20px; } .score td:nth-child(2) { width: 30%; }
  th, td { padding: .3rem .35rem; } dl.plain { grid-template-columns: 1fr; gap: 0; } }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb;
  --soft: #f2f2f2; --met: #1a7f37; --partly: #7d5300; --missed: #b3121d; --trust: #0550ae;
  --patience: #6639ba; --readiness: #116329; } body { font-size: 10.5pt; line-height: 1.5; }
  main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; }
  li, .said, .red-line, .result, svg, tr, blockquote { break-inside: avoid; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
"""

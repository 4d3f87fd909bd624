// The look of the web page twin: the report's type and colours in plain CSS, for screens from 320 pixels and for paper.

export const style = `
:root{color-scheme:light;--ink:#1b1f27;--muted:#4a5160;--petrol:#0f4c63;--paper:#fbfaf7;--line:#bdb7a8}
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-family:"Source Sans 3","Source Sans Pro","Segoe UI",system-ui,sans-serif;line-height:1.5;overflow-wrap:anywhere}
h1,h2,.figure,.rating-word{font-family:"Source Serif 4","Source Serif Pro",Georgia,serif;line-height:1.25;text-wrap:balance}
h1{font-size:1.85rem;margin:3.5rem 0 .5rem}h2{font-size:1.3rem;margin:2rem 0 .4rem}h3{font-size:1.05rem;margin:0 0 .2rem}
p{margin:.3rem 0 .6rem}ul,ol{margin:.3rem 0;padding:0;list-style:none}
a{color:var(--petrol);text-underline-offset:.15em}a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink);outline-offset:2px;background:#ffc93c;color:var(--ink)}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;padding:.6rem 1rem;background:#fff}
.sheet{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
.mast{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;border-bottom:4px solid var(--ink);padding-bottom:.4rem}
.mast strong{font-size:1.1rem}.muted,.note{color:var(--muted)}.note{font-size:.9rem}.label{color:var(--petrol);font-weight:600;font-size:.95rem}
.first h1{font-size:2.6rem;margin:.2rem 0}.first h1 [lang]{font-weight:400;display:block;font-size:2rem}
.first h2{color:var(--petrol);font-size:1.15rem;margin:1.4rem 0 .3rem}
.two{display:grid;grid-template-columns:minmax(13rem,1fr) 2fr;gap:0 2.5rem}.two>*>:first-child{margin-top:.3rem}
.two ul:not(.rows)>li{padding-left:1.45em;text-indent:-1.45em}
.rating-word{font-size:2.4rem;font-weight:600;display:flex;gap:.6rem;align-items:center;margin:.2rem 0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem 1.5rem;border-block:2px solid var(--ink);padding:.75rem 0;margin:1.25rem 0}
.figure{font-size:1.35rem;font-weight:600;display:block}
.rows>li{border-top:1px solid var(--line);padding:.35rem 0;display:flex;gap:.7rem}.rows>li>:nth-child(2){flex:1}
.steps{counter-reset:step}.steps>li::before{counter-increment:step;content:counter(step);font-weight:600;min-width:1.2rem}
svg.mark{width:1.15em;height:1.15em;flex:none;vertical-align:-.2em}.rating-word svg.mark{width:1.1em;height:1.1em}
.mark .edge{stroke:var(--ink);stroke-width:1}.mark .dash{fill:#fff;stroke:var(--ink);stroke-dasharray:2.4 1.7}.mark .unknown{fill:#fff;stroke:#5a4b8a;stroke-dasharray:2.4 1.7;stroke-width:1.2}
.critical{fill:#6b0f2a}.high{fill:#b8450f}.medium{fill:#e59a2f}.low{fill:#f6dc98}.none,.white{fill:#fff}.ink{fill:var(--ink)}
.finding{border-top:2px solid var(--ink);padding:.9rem 0 .4rem;margin-top:1.2rem}.finding.short{border-top:1px solid var(--line);margin-top:.4rem}
.finding h2,.finding h3{margin:.2rem 0}.finding dl,.about{display:grid;grid-template-columns:minmax(8rem,11rem) 1fr;gap:.3rem 1.2rem;margin:.5rem 0}
dt{color:var(--petrol);font-weight:600}dd{margin:0}dd p:first-child{margin-top:0}
.signed{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:flex-start;border-top:1px solid var(--ink);margin-top:1.5rem;padding-top:.6rem}.signed>*{flex:1 1 13rem;margin:0}.signed p{margin:0 0 .5rem}
svg.code{flex:none;width:42mm;height:42mm}.words{font-family:"Source Serif 4","Source Serif Pro",Georgia,serif;font-size:1.35rem}
.about dt{color:var(--ink)}code{font-family:"Source Code Pro",Consolas,ui-monospace,monospace;font-size:.88em;overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin:.6rem 0}table{border-collapse:collapse;width:100%;min-width:34rem;font-size:.95rem;overflow-wrap:break-word}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--petrol);font-size:.9rem;border-bottom:1px solid var(--ink);border-top:2px solid var(--ink)}tbody th{font-weight:400}
thead th:nth-child(2):nth-last-child(3){width:40%}thead th:nth-child(3):nth-last-child(2){width:33%}
td.answer>p:not(.note),.strong{font-weight:600}td p{margin:0 0 .2rem}
.review{border-left:3px solid var(--line);padding-left:.6rem;margin:.4rem 0}
nav ul{columns:2 16rem;max-width:44rem}.term{border-top:1px solid var(--line);padding:.4rem 0}.term dt{color:var(--ink)}
.example{background:#fff;border:2px solid var(--ink);padding:.4rem .8rem;font-weight:600}
footer{border-top:1px solid var(--ink);margin-top:3rem;padding-top:.6rem}
@media (max-width:44rem){.two,.finding dl,.about{display:block}.finding dt,.about dt{margin-top:.6rem}h1{font-size:1.55rem}.first h1{font-size:2rem}}
@media (forced-colors:active){.mark *{forced-color-adjust:auto;stroke:CanvasText}}
@media print{@page{margin:18mm}html{font-size:82%}body{background:#fff}.sheet{max-width:none;padding:0}.skip,nav{display:none}
h1,h2,h3,h1+p,h2+p{break-after:avoid}h1+p,tr,.finding,.rows>li,.rows,.two ul{break-inside:avoid}thead{display:table-header-group}table{min-width:0}.scroll{overflow:visible}a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

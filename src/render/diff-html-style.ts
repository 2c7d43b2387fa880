/**
 * The style of the page. Named in its content security policy by `styleHash`, the SHA-256 of exactly this text in base64; a
 * test says the right value after a change.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--wash:#f6f7f9;--ink:#1b2026;--soft:#525c68;--line:#dfe3e8;--link:#1f5a94;--focus:#1f5a94;--mark:#fff6d6;
--same:#e6f4ea;--same-ink:#1d5a34;--differs:#fcefcf;--differs-ink:#684700;--only:#e3effa;--only-ink:#174a77;--denied:#fde6e6;--denied-ink:#8a1c1c;
--incomparable:#efe8fb;--incomparable-ink:#573090;--none:#eceef1;--none-ink:#49525d}
@media (prefers-color-scheme:dark){:root{--paper:#15181c;--wash:#1c2025;--ink:#e6e9ed;--soft:#a5afba;--line:#323941;--link:#8bbcf0;--focus:#8bbcf0;--mark:#3a3418;
--same:#173524;--same-ink:#9fdcb5;--differs:#3d2f0c;--differs-ink:#f3cf7d;--only:#142f48;--only-ink:#a3cdf5;--denied:#471c1c;--denied-ink:#f7b3b3;
--incomparable:#33234f;--incomparable-ink:#d3bcf8;--none:#2a3037;--none-ink:#b5bec8}}
[data-n="2"]{--n:2}[data-n="3"]{--n:3}[data-n="4"]{--n:4}[data-n="5"]{--n:5}[data-n="6"]{--n:6}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;width:max-content;min-width:100%}
.page{padding:2rem 1.5rem 4rem}
.still{position:sticky;left:1.5rem;width:calc(100vw - 4rem);max-width:72rem}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:fixed;left:1rem;top:1rem;z-index:9;padding:.5rem 1rem;background:var(--paper);border:1px solid var(--line)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem;font-weight:650}
h2{font-size:1.2rem;margin:3rem 0 .25rem;font-weight:650}
p{margin:.4rem 0}
.soft{color:var(--soft)}
.policies{list-style:none;margin:1rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.5rem 2rem}
.policies b{font-weight:600}
form{margin:1.25rem 0;padding:1rem;background:var(--wash);border:1px solid var(--line);border-radius:8px;display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end}
form label{display:inline-flex;gap:.4rem;align-items:center}
.field{flex-direction:column;align-items:stretch!important;gap:.2rem!important;font-size:.87rem;color:var(--soft)}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem .9rem;min-width:0}
legend{font-size:.87rem;color:var(--soft);padding:0;margin:0 0 .2rem}
input[type=search],select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:5px;padding:.3rem .55rem;min-height:2.2rem;max-width:100%}
input[type=checkbox]{width:1.05rem;height:1.05rem;accent-color:var(--link);margin:0;flex:none}
form>label:not(.field),fieldset label{min-height:2.2rem}
button{cursor:pointer}button:hover{background:var(--wash)}
.count{flex-basis:100%;margin:0;font-size:.93rem}
.contents{list-style:none;margin:1rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.45rem 1.4rem}
.contents li{white-space:nowrap}.contents .badge{font-size:.8rem;font-weight:500;padding:0 .35rem}
.rows{border-collapse:separate;border-spacing:0;margin-top:.5rem}
.rows caption{text-align:left;color:var(--soft);padding:0 0 .4rem}
.rows caption span{position:sticky;left:1.5rem}
.rows th,.rows td{text-align:left;vertical-align:top;padding:.7rem .9rem;border-bottom:1px solid var(--line);background:var(--paper);font-weight:400;overflow-wrap:break-word}
.rows thead th{position:sticky;top:0;z-index:2;background:var(--wash);border-top:1px solid var(--line);font-weight:600}
.rows thead span{display:block;font-weight:400;font-size:.87rem;color:var(--soft)}
.rows th:first-child{position:sticky;left:0;z-index:1;border-right:1px solid var(--line)}
.rows thead th:first-child{z-index:3}
.rows tbody th{font-weight:600}
.rows tbody th div{width:11rem}
.rows td.verdict div{width:15rem}
.rows td.says>div{width:clamp(12rem,calc((100vw - 35rem)/var(--n,6) - 1.8rem),36rem)}
[data-n="2"] td.verdict div{width:20rem}[data-n="2"] td.says>div{width:clamp(15rem,calc((100vw - 43rem)/2),36rem)}
.counts{border-collapse:collapse;margin-top:1.5rem}.counts th,.counts td{padding:.35rem .9rem;border-bottom:1px solid var(--line);text-align:right}
.counts th:first-child{text-align:left}.counts th{font-weight:600}
tr:target>*{background:var(--mark)!important}
.who{display:none}
.badge{display:inline-block;text-indent:0;border-radius:4px;padding:.05rem .45rem;font-size:.87rem;font-weight:600;white-space:nowrap;background:var(--none);color:var(--none-ink)}
.same{background:var(--same);color:var(--same-ink)}.differs{background:var(--differs);color:var(--differs-ink)}.only{background:var(--only);color:var(--only-ink)}
.denied{background:var(--denied);color:var(--denied-ink)}.incomparable{background:var(--incomparable);color:var(--incomparable-ink)}
.why{margin:.35rem 0 0;font-size:.93rem;color:var(--soft)}
.says ul,.why{padding:0}.says ul{list-style:none;margin:0}.says li+li{margin-top:.4rem}
.several li{padding-left:.9rem;text-indent:-.9rem}.several li::before{content:"•";display:inline-block;width:.9rem;text-indent:0;color:var(--soft)}
.quiet,.note{color:var(--soft)}
.link{font-weight:400;text-decoration:none;padding:0 .3rem;color:var(--soft)}
.link:hover,.link:focus{color:var(--link)}
details{margin-top:.4rem;font-size:.93rem}
summary{cursor:pointer;color:var(--link);width:fit-content}
blockquote{margin:.4rem 0 0;padding-left:.7rem;border-left:2px solid var(--line)}
blockquote+.at,.at{margin:.1rem 0 .5rem;color:var(--soft);font-size:.87rem}
.at{padding-left:.8rem}
.anchor{font-style:italic}
.pairs{margin:.3rem 0 0;padding:0;list-style:none}.pairs li+li{margin-top:.4rem}
.none{padding:2rem 0}
footer{margin-top:3rem;font-size:.87rem;color:var(--soft)}
@media (max-width:46rem){
body{width:auto}.page{padding:1rem 1rem 3rem}.still{position:static;width:auto}
.rows,.rows tbody,.rows tr,.rows th,.rows td,.rows caption{display:block;position:static!important;border:0!important;padding:0;background:none}
.rows caption{padding-bottom:.5rem}.rows caption span{position:static}
.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows tbody tr{border:1px solid var(--line)!important;border-radius:8px;padding:.9rem;margin:0 0 .9rem;background:var(--paper)}
.rows tbody th div,.rows td.verdict div,.rows td.says>div{width:auto!important}
.rows tbody th{font-size:1.05rem;margin-bottom:.3rem}
.rows td.says{margin-top:.8rem;padding-top:.6rem;border-top:1px solid var(--line)!important}
tr:target{background:var(--mark)!important}tr:target>*{background:none!important}
.who{display:block;font-size:.87rem;font-weight:600;color:var(--soft)}
form{padding:.8rem}.field,.field input,.field select{width:100%}
.link{padding:.2rem .6rem}
}
@media print{
@page{size:A4 landscape;margin:12mm}
:root{color-scheme:light;--paper:#fff;--wash:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--mark:#fff;--same:#fff;--same-ink:#000;--differs:#fff;--differs-ink:#000;--only:#fff;--only-ink:#000;
--denied:#fff;--denied-ink:#000;--incomparable:#fff;--incomparable-ink:#000;--none:#fff;--none-ink:#000}
html{font-size:10px}body{width:auto}.page{padding:0}form,.link,.skip,details:not([open]){display:none!important}
.still{position:static;width:auto}.rows{width:100%;table-layout:fixed}.rows th,.rows td{position:static!important;padding:.4rem .5rem}
.rows tbody th div,.rows td.verdict div,.rows td.says>div{width:auto!important}.rows thead th:first-child{width:14%}.rows thead th:nth-child(2){width:24%}.rows caption span{position:static}
.badge{border:1px solid #666}h2{break-after:avoid}.rows tr{break-inside:avoid}thead{display:table-header-group}
}
`;

export const styleHash = 'sha256-ODCKpsXCQh8JLB+1zWHqdjlmAL3QOr+eFm+RjNcKV6Q=';

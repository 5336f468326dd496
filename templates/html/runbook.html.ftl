<#ftl output_format="HTML" auto_esc=true>
<#-- The runbook as a page. What it sees is in docs/templates.md. -->
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Planwright. Do not edit: change the plan and compile it again.">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#steps">To the steps</a>
<svg width="0" height="0" aria-hidden="true" class="skip"><defs>
<symbol id="g-restart" viewBox="0 0 10 10"><path d="M8.6 5a3.6 3.6 0 1 1-1.2-2.7M8.6.6v2.2h-2.2"/></symbol>
<symbol id="g-move" viewBox="0 0 10 10"><path d="M1 3h7.5M6.5 1l2 2-2 2M9 7H1.5M3.5 5l-2 2 2 2"/></symbol>
<symbol id="g-check" viewBox="0 0 10 10"><path d="M1.5 5.5l2.5 3 4.5-7"/></symbol>
<symbol id="g-script" viewBox="0 0 10 10"><path d="M1.5 2l3 3-3 3M5.5 8.2h3.5"/></symbol>
<symbol id="g-hand" viewBox="0 0 10 10"><path d="M1.2 8.8l.6-2.6 5-5 2 2-5 5zM6 2l2 2"/></symbol>
<symbol id="g-over" viewBox="0 0 10 10"><path d="M1 1v6h7.5M6 4.5l2.5 2.5L6 9.5"/></symbol>
</defs></svg>
<header>
<h1>${title}</h1>
<#if doc?has_content><p>${doc}</p></#if>
<nav aria-label="Parts"><ul>
<li><a href="#ready">Have ready</a></li>
<li><a href="#lanes">Timeline</a></li>
<li><a href="#confirm">Confirm first</a></li>
<li><a href="#steps">Steps</a></li>
<#if back.entries?has_content><li><a href="#back">Way back</a></li></#if>
<li><a href="#fails">If a step fails</a></li>
<li><a href="#sign">Sign-off</a></li>
<li><a href="#evidence">Evidence</a></li>
</ul></nav>
<dl class="glance">
<#list glance as row>
<dt>${row.name}</dt><dd>${row.value}</dd>
</#list>
</dl>
</header>
<main>
<#include "ready.ftl">
<#include "lanes.ftl">
<#include "confirm.ftl">
<#include "steps.ftl">
<#include "entrances.ftl">
<#include "margin.ftl">
<#include "evidence.ftl">
</main>
<footer>Plan id <code>${hash}</code>. Comments and layout of the plan do not change it. A script with another plan id belongs to another version.</footer>
<script>${script}</script>
</body>
</html>

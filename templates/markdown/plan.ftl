<#-- What is to be done, where, and why in this order. -->
<#import "fold.ftl" as folded>

## Confirm first

This runbook assumes the state below. If a machine differs, its steps may be wrong. Check before you start.
<#if looks?has_content>
Scripts do the check and change nothing. Skip a machine that is not running yet.

- ${folded.box}On the machine with Planwright: write the scripts to the folder `probe` beside this runbook:
  ${probeFence}sh
  ${probe}
  ${probeFence}
<#list looks as look>
- ${folded.box}At ${look.machine}: run ${look.script}, then answer the questions in its report, ${look.report}
</#list>
- ${folded.box}On the machine with Planwright: compare the reports with the plan:
  ${probeFence}sh
  ${compare}
  ${probeFence}
- ${folded.box}Continue only if nothing differs and no question is open. Otherwise correct the plan or the machine, and compile the plan again

<#if !checklist>
The scripts check:

</#if>
<@folded.fold "What the scripts check">
| Machine | Fact | The plan says |
| --- | --- | --- |
<#list sights as sight>
| ${sight.machine} | ${sight.fact} | ${sight.said} |
</#list>
</@folded.fold>
<#else>
No library says how a script can check this. Compare each machine with the list below.
</#if>
<#if choices?has_content>

<#if !checklist>
Why this procedure was chosen:

</#if>
<@folded.fold "Why this procedure was chosen">
<#list choices as choice>
- ${choice.item}: ${choice.procedure} for ${choice.target}
<#list choice.conditions as condition>
  - ${condition}
</#list>
<#if choice.sources?has_content>
  - Source: ${choice.sources}
</#if>
</#list>
</@folded.fold>
</#if>

## What the plan describes

<#list objects as object>
${object.indent}- **${object.name}** (${object.kind})<#if object.facts?has_content>: ${object.facts?join("; ")}</#if>
</#list>
<#if items?has_content>

## Order

<#list items as item>
${item.number}. ${item.what}<#if item.doc?has_content>: ${item.doc}</#if><#if item.free> (placed here by the plan)</#if>
</#list>
<#if reasons?has_content>

<@folded.fold "Why in this order">
| First | Then | Why | Source |
| --- | --- | --- | --- |
<#list reasons as reason>
| ${reason.first} | ${reason.second} | ${reason.why} | ${reason.source} |
</#list>
</@folded.fold>
</#if>
</#if>
<#if graph?has_content>
<#if !graphOfItems>

## Changes from machine to machine
</#if>

```mermaid
<#list graph as line>
${line}
</#list>
```
</#if>
<#if articles?has_content>

## Sources

<@folded.fold "Sources">
| Article | Title | Changed |
| --- | --- | --- |
<#list articles as article>
| ${article.name} | ${article.title} | ${article.modified} |
</#list>
</@folded.fold>
</#if>

<#-- What is to be done, where, and why in this order. -->
<#import "fold.ftl" as folded>

## Confirm first

The plan says how the machines are. With other facts, other steps are right, so look before the first one.
<#if looks?has_content>
Scripts do it; they change nothing. Leave out a machine that does not run yet.

- ${folded.box}Where Planwright is: write the scripts to the folder `probe` beside this runbook:
  ${probeFence}sh
  ${probe}
  ${probeFence}
<#list looks as look>
- ${folded.box}At ${look.machine}: run ${look.script}, then answer the questions in its report, ${look.report}
</#list>
- ${folded.box}Where Planwright is: compare the reports with the plan:
  ${probeFence}sh
  ${compare}
  ${probeFence}
- ${folded.box}Nothing differs and nothing is open. Otherwise correct the plan or the machine, and compile the plan again

<#if !checklist>
The scripts look at this:

</#if>
<@folded.fold "What the scripts look at">
| Machine | Fact | The plan says |
| --- | --- | --- |
<#list sights as sight>
| ${sight.machine} | ${sight.fact} | ${sight.said} |
</#list>
</@folded.fold>
<#else>
No library says how to see it by a script: compare the machines with what is said below.
</#if>
<#if choices?has_content>

<#if !checklist>
The procedure was chosen by this:

</#if>
<@folded.fold "What the procedure was chosen by">
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

## What is there

<#list objects as object>
${object.indent}- **${object.name}** (${object.kind})<#if object.facts?has_content>: ${object.facts?join("; ")}</#if>
</#list>
<#if items?has_content>

## Order

<#list items as item>
${item.number}. ${item.what}<#if item.doc?has_content>: ${item.doc}</#if><#if item.free> (here only because the plan names it here)</#if>
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

## Way from machine to machine
</#if>

```mermaid
<#list graph as line>
${line}
</#list>
```
</#if>
<#if articles?has_content>

## Sources

<@folded.fold "The articles that this follows">
| Article | Title | Changed |
| --- | --- | --- |
<#list articles as article>
| ${article.name} | ${article.title} | ${article.modified} |
</#list>
</@folded.fold>
</#if>

<#-- What is to be done, where, and why in this order. -->
<#import "fold.ftl" as folded>

## Confirm first

<#if choices?has_content>
The procedure was chosen by what the plan says. Confirm it on the machines: with other facts, other steps are right.

<#list choices as choice>
- ${folded.box}${choice.item}: ${choice.procedure} for ${choice.target}<#if choice.sources?has_content> (${choice.sources})</#if>
<#list choice.conditions as condition>
  - ${condition}
</#list>
</#list>
<#else>
The plan says the steps itself; confirm that the machines are as described below.
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

<#-- What is to be done, where, and why in this order. -->
<#import "fold.ftl" as folded>
<#if choices?has_content>

## Why this procedure was chosen

<#list choices as choice>
- ${choice.item}: ${choice.procedure} for ${choice.target}
<#list choice.conditions as condition>
  - ${condition}
</#list>
<#if choice.sources?has_content>
  - Source: ${choice.sources}
</#if>
</#list>
</#if>

<a id="plan"></a>

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

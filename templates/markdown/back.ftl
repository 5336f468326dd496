<#-- The ways back, for the runbook and for the checklist of its own. -->
<#import "step.ftl" as layout>

<#macro entrances>
<#if back.batches?has_content>
The steps of a batch need not be done in order: <#if back.batches?size gt 3>${back.batches?size} batches, ${back.batches[0]} the first<#else>${back.batches?join("; ")}</#if>. Start at the B step of the last step that is done, and leave out the B steps of a member whose steps are not done.

</#if>
| Last step done | Start at | Goes back to |
| --- | --- | --- |
<#list back.entries as entry>
| ${entry.first}<#if entry.first != entry.last> to ${entry.last}</#if> | ${entry.enter} |<#if entry.ends?has_content> ${entry.ends}</#if> |
</#list>
</#macro>

<#macro way way box>
<#list way.taken as taken>
<#if taken.kind == "unknown">
- ${box}<a id="${taken.anchor}"></a>**${taken.id}** ${taken.machine} **By hand**: undo ${taken.step}, ${taken.title}
  - The library does not say how to undo it.
<#list taken.changes as change>
  - ${change}
</#list>
<#elseif taken.kind == "nothing">
<#assign reasons = taken.needless?filter(run -> run.reason?has_content)>
- Nothing to do for ${taken.first}<#if taken.first != taken.last> to ${taken.last}</#if><#if taken.needless?size == 1 && reasons?has_content>: ${reasons[0].reason}</#if>
<#list (taken.needless?size == 1)?then([], reasons) as run>
  - ${run.ids}: ${run.reason}
</#list>
<#else>
<#list taken.steps as step>
<@layout.step step box>
<#list step.doubts as doubt>
  - **Note** ${doubt}
</#list>
</@layout.step>
</#list>
</#if>
</#list>
<#if way.next?has_content>
- Continue with ${way.next}
</#if>
</#macro>

<#macro left way>
<#if !way.next?has_content>
<#if way.why?has_content>

It stops here, because there is no safe way further back:

<#list way.why as why>
- ${why}
</#list>
</#if>
<#if way.doubts?has_content>

About the state where this ends:

<#list way.doubts as doubt>
- ${doubt}
</#list>
</#if>
</#if>
<#if way.left?has_content && !way.next?has_content>

If you started at ${way.from}, this stays changed:

<#list way.left as change>
- ${change}
</#list>
</#if>
</#macro>

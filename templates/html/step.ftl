<#ftl output_format="HTML" auto_esc=true>
<#-- A step, forth or back. -->
<#macro detail point>
<div><dt>${point.label}</dt><dd><#if point.commands??><pre><code><#list point.commands as command>${command}<#sep>
</#list></code></pre><#elseif point.lines??><ol><#list point.lines as line><li>${line}</li></#list></ol><#elseif point.rows??><ul><#list point.rows as row><li>${row}</li></#list></ul><#else>${point.text}</#if></dd></div>
</#macro>
<#macro states list>
<#list list as object><p><strong>${object.object}</strong>: <#list object.states as state>${state}<#sep>; </#list></p></#list>
</#macro>
<#macro changed about>
<#list about.during as change><p class="soft">${change.state}: ${change.before} → <mark>${change.after}</mark> while it runs</p></#list>
<#list about.changes as change><p class="soft">${change.state}: ${change.before} → <mark>${change.after}</mark></p></#list>
</#macro>
<#macro state about>
<details class="state"><summary>State before and after<#if about.changes?has_content>: <#list about.changes as change>${change.state}<#sep>, </#list><#else>: nothing changes</#if></summary>
<#if about.changes?has_content || about.during?has_content>
<table>
<thead><tr><th scope="col">State</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>
<#list about.during as change><tr><td>${change.state}, while it runs</td><td>${change.before}</td><td><mark>${change.after}</mark></td></tr></#list>
<#list about.changes as change><tr><td>${change.state}</td><td>${change.before}</td><td><mark>${change.after}</mark></td></tr></#list>
</tbody>
</table>
</#if>
<#if about.rest?has_content>
<details class="rest"><summary>What else holds, before and after</summary>
<@states about.rest/>
</details>
</#if>
</details>
</#macro>
<#macro one step about={}>
<article class="step" id="${step.anchor}">
<input type="checkbox" autocomplete="off" aria-label="${step.id} is done">
<div>
<h4><span class="id">${step.id}</span> ${step.machine} ${step.title} <#if about.sort?? && ["restart", "move", "check"]?seq_contains(about.sort)><span class="tag ${about.sort}">${about.word}</span> </#if><#if step.time??><span class="meta">${step.time}</span></#if></h4>
<dl class="points">
<#list step.points as point><@detail point/></#list>
</dl>
<#if about.sort??><#if differences><@changed about/><#else><@state about/></#if></#if>
<#nested>
</div>
</article>
</#macro>

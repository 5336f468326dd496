<#ftl output_format="HTML" auto_esc=true>
<#-- A step, forth or back. -->
<#macro tick id label><input type="checkbox" autocomplete="off" data-tick="${id}" aria-label="${label}"></#macro>
<#macro detail point id>
<div<#if point.tick> class="tick"</#if>><dt>${point.label}</dt><dd><#if point.tick><@tick id id?keep_before(".") + " checked"/></#if><#if point.commands??><pre><code><#list point.commands as command>${command}<#sep>
</#list></code></pre><#elseif point.lines??><ol><#list point.lines as line><li>${line}</li></#list></ol><#elseif point.rows??><ul><#list point.rows as row><li>${row}</li></#list></ul><#else>${point.text}</#if></dd></div>
</#macro>
<#macro one step about={}>
<article class="step" id="${step.anchor}">
<@tick step.id step.id + " is done"/>
<div>
<h4><span class="id">${step.id}</span> ${step.machine} ${step.title} <#if about.sort?? && ["restart", "move", "check"]?seq_contains(about.sort)><span class="tag ${about.sort}">${about.word}</span> </#if><span class="meta"><#if step.time??>${step.time}</#if><#if step.why??> ${step.why}</#if></span></h4>
<dl class="points">
<#list step.points as point><@detail point step.id + "." + point?counter/></#list>
</dl>
<#nested>
</div>
</article>
</#macro>

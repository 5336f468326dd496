<#ftl output_format="HTML" auto_esc=true>
<#-- The steps, with the state before and after each. -->
<#import "step.ftl" as layout>
<section id="steps">
<h2>Steps</h2>
<p id="progress">Tick a step when its check has passed. Without JavaScript, the browser forgets the ticks when the page is closed.</p>
<#if scripts?has_content>
<p><#if scripts?size gt 10>The ${scripts?size} scripts, one for each machine, such as ${scripts[0]},<#else>The scripts <#list scripts as script>${script}<#sep>, </#list></#if> carry out the same steps under the same numbers. Each runs on its own machine. If it stops, start it again: it continues where it stopped. It says which machine is next.</p>
</#if>
<#list phases as phase>
<section id="phase-${phase.number}" class="phase">
<h3>${phase.number}. ${phase.title}</h3>
<p class="soft"><#if phase.first == phase.last>${phase.first}<#else>${phase.first} to ${phase.last}</#if>, ${phase.time}<span class="done"></span></p>
<#list phase.blocks as block>
<#if block.notice??>
<div class="notice ${block.kind?lower_case}">
<#list block.notice as paragraph><p>${paragraph}</p></#list>
</div>
<#else>
<#list block.steps as step>
<@layout.one step about[step.id]></@layout.one>
</#list>
</#if>
</#list>
</section>
</#list>
</section>

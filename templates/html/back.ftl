<#ftl output_format="HTML" auto_esc=true>
<#-- The ways back, step by step. -->
<#import "step.ftl" as layout>
<#if back.ways?has_content>
<section id="ways">
<h3>Ways back</h3>
<#list back.ways as way>
<details id="${way.anchor}"><summary><h4>From ${way.from} back to ${way.ends}</h4></summary>
<#list way.taken as taken>
<#if taken.kind == "unknown">
<article class="step" id="${taken.anchor}">
<@layout.tick taken.id taken.id + " is done"/>
<div><h4><span class="id">${taken.id}</span> ${taken.machine} <strong>By hand</strong>: undo ${taken.step}, ${taken.title}</h4>
<p>The library does not say how to undo it.</p>
<ul><#list taken.changes as change><li>${change}</li></#list></ul></div>
</article>
<#elseif taken.kind == "nothing">
<p>Nothing to do for ${taken.first}<#if taken.first != taken.last> to ${taken.last}</#if></p>
<#else>
<#list taken.steps as step>
<@layout.one step><#if step.doubts?has_content><ul><#list step.doubts as doubt><li><strong>Note</strong> ${doubt}</li></#list></ul></#if></@layout.one>
</#list>
</#if>
</#list>
<#if !way.next?has_content && way.why?has_content><p>It stops here, because there is no safe way further back:</p><ul><#list way.why as why><li>${why}</li></#list></ul></#if>
<#if !way.next?has_content && way.doubts?has_content><p>About the state where this ends:</p><ul><#list way.doubts as doubt><li>${doubt}</li></#list></ul></#if>
<#if way.next?has_content><p>Continue with ${way.next}</p><#elseif way.left?has_content><p>If you started at ${way.from}, this stays changed:</p><ul><#list way.left as change><li>${change}</li></#list></ul></#if>
</details>
</#list>
</section>
</#if>

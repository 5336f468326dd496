<#ftl output_format="HTML" auto_esc=true>
<#-- The ways back. -->
<#import "step.ftl" as layout>
<#if back.entries?has_content>
<section id="back">
<h2>Way back</h2>
<p>Use it when the procedure cannot be finished. Stop every script. Find the last step that is done, and start at the B step beside it.</p>
<#if back.batches?has_content>
<p>The steps of a batch need not be done in order: <#if back.batches?size gt 3>${back.batches?size} batches, ${back.batches[0]} the first<#else><#list back.batches as batch>${batch}<#sep>; </#list></#if>. Start at the B step of the last one that is done, and leave out the B steps of a member whose steps are not done.</p>
</#if>
<div class="wide"><table>
<thead><tr><th scope="col">Last step done</th><th scope="col">Start at</th><th scope="col">Goes back to</th></tr></thead>
<tbody>
<#list back.entries as entry>
<tr><td>${entry.first}<#if entry.first != entry.last> to ${entry.last}</#if></td><td>${entry.enter}</td><td><#if entry.ends?has_content>${entry.ends}</#if></td></tr>
</#list>
</tbody>
</table></div>
<#if back.barriers?has_content>
<div class="notice caution"><p><strong>No safe way back</strong> to the start, or to the last point that could be reached, after one of these steps:</p>
<ul>
<#list back.barriers as barrier>
<li><a href="#${barrier.anchor}">${barrier.id}</a>, ${barrier.title}: ${barrier.what}<#if barrier.why?has_content><ul><#list barrier.why as why><li>${why}</li></#list></ul></#if></li>
</#list>
</ul></div>
</#if>
<#list back.ways as way>
<details id="${way.anchor}"><summary><h3>From ${way.from} back to ${way.ends}</h3></summary>
<#list way.taken as taken>
<#if taken.kind == "unknown">
<article class="step" id="${taken.anchor}">
<input type="checkbox" autocomplete="off" aria-label="${taken.id} is done">
<div><h4><span class="id">${taken.id}</span> ${taken.machine} <strong>By hand</strong>: take back ${taken.step}, ${taken.title}</h4>
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
<#if !way.next?has_content && way.doubts?has_content><p>Note where this ends:</p><ul><#list way.doubts as doubt><li>${doubt}</li></#list></ul></#if>
<#if way.next?has_content><p>Continue with ${way.next}</p><#elseif way.left?has_content><p>If you started at ${way.from}, this stays changed:</p><ul><#list way.left as change><li>${change}</li></#list></ul></#if>
</details>
</#list>
</section>
</#if>

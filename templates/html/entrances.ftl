<#ftl output_format="HTML" auto_esc=true>
<#-- Where ways back begin. -->
<#if back.entries?has_content>
<section id="back">
<h2>Way back</h2>
<p>Use it when the procedure cannot be finished. Stop every script. Find the last step that is done, and start at the B step beside it.</p>
<#if back.batches?has_content>
<p>The steps of a batch need not be done in order: <#if back.batches?size gt 3>${back.batches?size} batches, ${back.batches[0]} the first<#else><#list back.batches as batch>${batch}<#sep>; </#list></#if>. Start at the B step of the last step that is done, and leave out the B steps of a member whose steps are not done.</p>
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
<p>The B steps are in <a href="#ways">the evidence</a>.</p>
</section>
</#if>

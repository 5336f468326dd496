<#ftl output_format="HTML" auto_esc=true>
<#-- What is to be done, where, and why in this order. -->
<#if choices?has_content>
<section id="choices">
<h3>Why this procedure was chosen</h3>
<ul>
<#list choices as choice>
<li>${choice.item}: ${choice.procedure} for ${choice.target}<#if choice.sources?has_content> <span class="soft">(${choice.sources})</span></#if>
<ul>
<#list choice.conditions as condition>
<li>${condition}</li>
</#list>
</ul></li>
</#list>
</ul>
</section>
</#if>
<section id="there">
<h3>What the plan describes</h3>
<ul class="tree">
<#list objects as object>
<li>${object.indent}<strong>${object.name}</strong> <span class="soft">${object.kind}</span><#if object.facts?has_content>: <#list object.facts as fact>${fact}<#sep>; </#list></#if></li>
</#list>
</ul>
</section>
<section id="order">
<h3>Order</h3>
<div class="scroll graph" tabindex="0" role="region" aria-label="What comes before what, and why">
${orderGraph}
</div>
<#if items?has_content>
<ol>
<#list items as item>
<li>${item.what}<#if item.doc?has_content>: ${item.doc}</#if><#if item.free> <span class="soft">(placed here by the plan)</span></#if></li>
</#list>
</ol>
<#if reasons?has_content>
<div class="wide"><table>
<thead><tr><th scope="col">First</th><th scope="col">Then</th><th scope="col">Why</th><th scope="col">Source</th></tr></thead>
<tbody>
<#list reasons as reason>
<tr><td>${reason.first}</td><td>${reason.second}</td><td>${reason.why}</td><td>${reason.source}</td></tr>
</#list>
</tbody>
</table></div>
</#if>
</#if>
</section>

<#ftl output_format="HTML" auto_esc=true>
<#-- What is to be done, where, and why in this order. -->
<section id="confirm">
<h2>Confirm first</h2>
<p>This runbook assumes the state below. If a machine differs, its steps may be wrong. Check before you start.</p>
<#if looks?has_content>
<p>Scripts do the check and change nothing. Skip a machine that is not running yet.</p>
<ol>
<li>On the machine with Planwright: write the scripts to the folder <code>probe</code> beside the runbook:
<pre><code>${probe}</code></pre></li>
<#list looks as look>
<li>At ${look.machine}: run ${look.script}, then answer the questions in its report, ${look.report}</li>
</#list>
<li>On the machine with Planwright: compare the reports with the plan:
<pre><code>${compare}</code></pre></li>
<li>Continue only if nothing differs and no question is open. Otherwise correct the plan or the machine, and compile the plan again.</li>
</ol>
<details class="rest"><summary>What the scripts check</summary>
<div class="wide"><table>
<thead><tr><th scope="col">Machine</th><th scope="col">Fact</th><th scope="col">The plan says</th></tr></thead>
<tbody>
<#list sights as sight>
<tr><td>${sight.machine}</td><td>${sight.fact}</td><td>${sight.said}</td></tr>
</#list>
</tbody>
</table></div>
</details>
<#else>
<p>No library says how a script can check this. Compare each machine with the list below.</p>
</#if>
<#if choices?has_content>
<p>Why this procedure was chosen:</p>
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
</#if>
</section>
<section id="there">
<h2>What the plan describes</h2>
<ul class="tree">
<#list objects as object>
<li>${object.indent}<strong>${object.name}</strong> <span class="soft">${object.kind}</span><#if object.facts?has_content>: <#list object.facts as fact>${fact}<#sep>; </#list></#if></li>
</#list>
</ul>
<#if steady?has_content>
<details class="rest"><summary>What no step changes</summary>
<#list steady as object>
<p><strong>${object.object}</strong>: <#list object.states as state>${state}<#sep>; </#list></p>
</#list>
</details>
</#if>
<#if differences && first?has_content>
<details class="rest"><summary>What holds before the first step, of all that changes</summary>
<#list first as object>
<p><strong>${object.object}</strong>: <#list object.states as state>${state}<#sep>; </#list></p>
</#list>
</details>
</#if>
</section>
<section id="order">
<h2>Order</h2>
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

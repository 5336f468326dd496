<#ftl output_format="HTML" auto_esc=true>
<#-- What the runbook rests on: ways back, sources, states, order, rules. -->
<section id="evidence">
<h2>Evidence</h2>
<p>Why the steps are right, and how to go back. <label class="wish"><input type="checkbox" id="print-evidence" autocomplete="off"> Print this part too</label></p>
<#include "back.ftl">
<#if evidence?has_content>
<section id="step-sources">
<h3>Sources of the steps</h3>
<div class="wide"><table>
<thead><tr><th scope="col">Steps</th><th scope="col">Source</th></tr></thead>
<tbody>
<#list evidence as group>
<tr id="${group.anchor}"><td>${group.steps}</td><td>${group.source}</td></tr>
</#list>
</tbody>
</table></div>
</section>
</#if>
<#if start?has_content>
<section id="states">
<h3>States</h3>
<p>The states before the first step. A step changes only what the table below lists.</p>
<details><summary>Before the first step</summary>
<#list start as object>
<p><strong>${object.object}</strong>: <#list object.states as state>${state}<#sep>; </#list></p>
</#list>
</details>
<details><summary>What each step changes</summary>
<div class="wide"><table>
<thead><tr><th scope="col">Step</th><th scope="col">From and to</th></tr></thead>
<tbody>
<#list phases as phase>
<#list phase.blocks as block>
<#list block.steps![] as step>
<#assign said = about[step.id]>
<#if said.during?has_content || said.changes?has_content>
<tr><td>${step.id}</td><td><#list said.during as change>${change.state} from ${change.before} to <mark>${change.after}</mark> while it runs<#if !change?is_last || said.changes?has_content>; </#if></#list><#list said.changes as change>${change.state} from ${change.before} to <mark>${change.after}</mark><#sep>; </#list></td></tr>
</#if>
</#list>
</#list>
</#list>
</tbody>
</table></div>
</details>
</section>
</#if>
<#include "plan.ftl">
<#include "judged.ftl">
</section>

<#ftl output_format="HTML" auto_esc=true>
<#-- What if, and who answers for it. -->
<section id="fails">
<h2>If a step fails</h2>
<ol>
<li>Stop. Do not carry out any later step on any machine.</li>
<li>Keep the messages on the screen and the log of the script.</li>
<li>Find the failure in the list below, and remove its cause.</li>
<li>Repeat the step, or go back. If you start the script again, it continues with the step that failed.</li>
</ol>
<#if symptoms?has_content>
<p>Known failures:</p>
<div class="known">
<#list symptoms as symptom>
<details><summary>${symptom.title}</summary>
<dl class="points">
<#if symptom.signs?has_content><div><dt>Signs</dt><dd><#list symptom.signs as sign>${sign}<#sep>; </#list></dd></div></#if>
<#if symptom.text?has_content><div><dt>Meaning</dt><dd>${symptom.text}</dd></div></#if>
<#if symptom.help?has_content><div><dt>What to do</dt><dd>${symptom.help}</dd></div></#if>
<#if symptom.recover?has_content><div><dt>Recovery</dt><dd>${symptom.recover}</dd></div></#if>
<#if symptom.sources?has_content><div><dt>Source</dt><dd>${symptom.sources}</dd></div></#if>
</dl>
</details>
</#list>
</div>
</#if>
</section>
<#if accepted?has_content>
<section id="accepted">
<h2>Accepted risks</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Reason</th><th scope="col">Until</th><th scope="col">Owner</th><th scope="col">What it hides</th></tr></thead>
<tbody>
<#list accepted as risk>
<tr><td>${risk.code}</td><td>${risk.reason}</td><td>${risk.until}</td><td>${risk.owner}</td><td><#list risk.messages as message>${message}<#sep>; </#list></td></tr>
</#list>
</tbody>
</table></div>
</section>
</#if>
<section id="sign">
<h2>Sign-off</h2>
<table class="sign">
<thead><tr><th scope="col">What</th><th scope="col">Name</th><th scope="col">Date and time</th><th scope="col">Signature</th></tr></thead>
<tbody>
<#list signatures as signature><tr><th scope="row">${signature}</th><td></td><td></td><td></td></tr></#list>
</tbody>
</table>
</section>

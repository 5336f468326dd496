<#ftl output_format="HTML" auto_esc=true>
<#-- What if, and who answers for it. -->
<#assign marks = {"holds": "✓", "does-not-apply": "–", "accepted": "!", "broken": "✗", "off": "○"}>
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
<#if readings?has_content>
<section id="readings">
<h2>Where the articles disagree</h2>
<#list readings as reading>
<details><summary>${reading.question}</summary>
<ul>
<#list reading.sides as side><li>${side.source}: ${side.text}</li></#list>
<li>Followed: <strong>${reading.follows}</strong><#if reading.because?has_content>, because ${reading.because}</#if><#if reading.sources?has_content> <span class="soft">(${reading.sources})</span></#if></li>
</ul>
</details>
</#list>
</section>
</#if>
<#if coverage?has_content>
<section id="rules">
<h2>Rules in force</h2>
<ul class="tally">
<#list tally as each><li class="${each.id}"><b>${each.count}</b> ${marks[each.id]} ${each.verdict}</li></#list>
</ul>
<div class="wide"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Verdict</th><th scope="col">Weight</th><th scope="col">Source</th></tr></thead>
<tbody>
<#list coverage as rule>
<tr><td>${rule.rule}</td><td class="${rule.mark}">${marks[rule.mark]} ${rule.verdict}</td><td>${rule.weight}</td><td>${rule.sources}</td></tr>
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
<#if articles?has_content>
<section id="sources">
<h2>Sources</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Title</th><th scope="col">Changed</th></tr></thead>
<tbody>
<#list articles as article><tr><td>${article.name}</td><td>${article.title}</td><td>${article.modified}</td></tr></#list>
</tbody>
</table></div>
</section>
</#if>

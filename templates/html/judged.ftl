<#ftl output_format="HTML" auto_esc=true>
<#-- What the procedure was judged by. -->
<#assign marks = {"holds": "✓", "does-not-apply": "–", "accepted": "!", "broken": "✗", "off": "○"}>
<#if readings?has_content>
<section id="readings">
<h3>Where the articles disagree</h3>
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
<h3>Rules in force</h3>
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
<#if articles?has_content>
<section id="sources">
<h3>Sources</h3>
<div class="wide"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Title</th><th scope="col">Changed</th></tr></thead>
<tbody>
<#list articles as article><tr><td>${article.name}</td><td>${article.title}</td><td>${article.modified}</td></tr></#list>
</tbody>
</table></div>
</section>
</#if>

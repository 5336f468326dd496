<#ftl output_format="HTML" auto_esc=true>
<#-- The steps in lanes over time. -->
<#macro sort id word><li><svg width="26" height="18" aria-hidden="true"><g class="${id}"><rect x="1" y="1" width="24" height="16" rx="3"/><use href="#g-${id}" x="8" y="4" width="10" height="10"/></g></svg>${word}</li></#macro>
<section id="lanes" aria-labelledby="lanes-title">
<h2 id="lanes-title">Timeline</h2>
<p>Each bar is a step. Choose its number to go to it. Time runs from left to right, in hours and minutes. Short steps are drawn wider than they last; a bar with a torn edge lasts longer than it is drawn.</p>
<ul class="legend">
<@sort "restart" "restart"/><@sort "move" "move to another machine"/><@sort "check" "check: nothing changes"/><@sort "script" "a script does it"/><@sort "hand" "done by hand"/>
<li><svg width="14" height="14" aria-hidden="true"><g class="over"><use href="#g-over" x="2" y="2" width="10" height="10"/></g></svg>hand-over: go to another machine</li>
<#if windows?has_content><li><svg width="26" height="18" aria-hidden="true"><rect class="risk" x="1" y="1" width="24" height="16"/></svg>at risk, see below</li></#if>
</ul>
<#list rows as row>
<div class="scroll row" tabindex="0" role="region" aria-label="Timeline, steps ${row.first} to ${row.last}">
${row.drawing}
</div>
</#list>
<ol class="phases">
<#list lanes as lane>
<li><a href="#phase-${lane.number}">${lane.title}</a> <span class="soft">${lane.steps}, ${lane.time}</span></li>
</#list>
</ol>
<#if windows?has_content>
<h3>At risk</h3>
<div class="wide"><table>
<thead><tr><th scope="col">Condition</th><th scope="col">Steps</th><th scope="col">How long</th><th scope="col">Why it matters</th><th scope="col">Source</th></tr></thead>
<tbody>
<#list windows as window>
<tr><td><#if !window.certain>perhaps: </#if>${window.text}</td><td>${window.steps}<#if window.lasts>, and after the end</#if></td><td>${window.time}</td><td>${window.why}</td><td>${window.sources}</td></tr>
</#list>
</tbody>
</table></div>
</#if>
</section>

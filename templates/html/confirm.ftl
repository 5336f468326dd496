<#ftl output_format="HTML" auto_esc=true>
<#-- What is looked at before the first step. -->
<#import "step.ftl" as layout>
<section id="confirm">
<h2>Confirm first</h2>
<p>This runbook assumes the state that <a href="#there">the plan describes</a>. If a machine differs, its steps may be wrong. Check before you start.</p>
<#if looks?has_content>
<p>Scripts do the check and change nothing. Skip a machine that is not running yet.</p>
<ol class="ticks">
<li><@layout.tick "p-write" "the probe scripts are written"/>On the machine with Planwright: write the scripts to the folder <code>probe</code> beside the runbook:
<pre><code>${probe}</code></pre></li>
<#if looks?size gt 10>
<li><@layout.tick "p-look" "every probe script has run"/>On each of the ${looks?size} machines: run its script, then answer the questions in its report, PROBE-MACHINE.TXT</li>
<#else>
<#list looks as look>
<li><@layout.tick "p-look-" + look?counter "the probe script has run here"/>At ${look.machine}: run ${look.script}, then answer the questions in its report, ${look.report}</li>
</#list>
</#if>
<li><@layout.tick "p-compare" "the reports are compared"/>On the machine with Planwright: compare the reports with the plan:
<pre><code>${compare}</code></pre></li>
<li><@layout.tick "p-agree" "nothing differs"/>Continue only if nothing differs and no question is open. Otherwise correct the plan or the machine, and compile the plan again.</li>
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
<p>No library says how a script can check this. Compare each machine with what <a href="#there">the plan describes</a>.</p>
</#if>
</section>

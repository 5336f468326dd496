<#ftl output_format="HTML" auto_esc=true>
<#-- How procedures differ, as a page. -->
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>From ${before} to ${after}.</p>
<#list entries as entry>
<section>
<h2>${entry.name}</h2>
<p>${entry.outcome}.</p>
<#if entry.errors??>
<ul>
<#list entry.errors as error>
<li>${error}</li>
</#list>
</ul>
</#if>
<#if entry.rows??>
<div class="scroll" tabindex="0" role="region" aria-label="Counts"><table>
<thead><tr><th scope="col">Count</th><th scope="col">before</th><th scope="col">after</th><th scope="col">change</th></tr></thead>
<tbody><#list entry.rows as row><tr><th scope="row">${row.what}</th><td class="n">${row.before}</td><td class="n">${row.after}</td><td class="n">${row.change}</td></tr>
</#list></tbody></table></div>
<#if entry.edits?has_content>
<h3>Edited</h3>
<ul>
<#list entry.edits as edit>
<li>${edit}</li>
</#list>
</ul>
</#if>
<#if entry.lines?has_content>
<h3>Before and after</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Before and after">
${entry.lanes}</div>
<h3><#if summary>Why<#else>Steps</#if></h3>
<pre class="scroll" tabindex="0"><#list entry.lines as line><span class="${line.kind}">${line.shown}</span></#list></pre>
</#if>
</#if>
</section>
</#list>
</main>
</body>
</html>

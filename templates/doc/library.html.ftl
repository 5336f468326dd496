<#ftl output_format="HTML" auto_esc=true>
<#-- The reference of a library as a page. What it sees is in docs/templates.md. -->
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="planwright doc. Do not edit: change the library and make it again.">
<title>Library ${name}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Library ${name}</h1>
<nav aria-label="Parts"><ul>
<#list sections as section><li><a href="#${section.id}s">${section.title}</a> ${section.entries?size}</li></#list>
<#if extensions?has_content><li><a href="#extend">What can be extended</a></li></#if>
<#if used?has_content><li><a href="#used">What comes with it</a></li></#if>
<#if articles?has_content><li><a href="#articles">Articles</a></li></#if>
</ul></nav>
</header>
<main>
<section id="modules">
<h2>Modules</h2>
<ul>
<#list modules as module>
<li><strong>${module.name}</strong><#if module.doc?has_content>: ${module.doc}</#if><#if module.uses?has_content> <span class="soft">Uses <#list module.uses as used>${used}<#sep>, </#list>.</span></#if></li>
</#list>
</ul>
</section>
<#list sections as section>
<section id="${section.id}s">
<h2>${section.title}</h2>
<details class="rest"><summary>All names</summary><ul class="names"><#list section.entries as entry><li><a href="#${entry.anchor}">${entry.name}</a></li></#list></ul></details>
<#list section.entries as entry>
<article class="entry" id="${entry.anchor}">
<h3>${entry.name} <span class="soft">${entry.module}</span></h3>
<#if section.id != "fact"><p>${entry.head}</p></#if>
<#if entry.doc?has_content><p>${entry.doc}</p></#if>
<#if entry.members?has_content>
<div class="wide"><table>
<thead><tr><th scope="col">Name</th><th scope="col">What</th><th scope="col">Type</th><th scope="col">Default</th><th scope="col">Must end as</th><th scope="col">Meaning</th></tr></thead>
<tbody>
<#list entry.members as member>
<tr><td>${member.name}</td><td>${member.role}</td><td>${member.type}</td><td>${member.initial}</td><td>${member.ends}</td><td>${member.doc}</td></tr>
</#list>
</tbody>
</table></div>
</#if>
<dl class="points">
<#list entry.points as point>
<div><dt>${point.label}</dt><dd><#if point.lines?size == 1>${point.lines[0]}<#else><ul><#list point.lines as line><li>${line}</li></#list></ul></#if></dd></div>
</#list>
</dl>
</article>
</#list>
</section>
</#list>
<#if extensions?has_content>
<section id="extend">
<h2>What can be extended</h2>
<p>A file that uses the library changes it without a copy:</p>
<ul>
<#list extensions as extension>
<li>${extension.title}, for example ${extension.form}<#if extension.closed?has_content>; not <#list extension.closed as rule>${rule}<#sep>, </#list>: a danger is accepted in the plan, not switched off</#if></li>
</#list>
</ul>
</section>
</#if>
<#if used?has_content>
<section id="used">
<h2>What comes with it</h2>
<p>A file that uses the library can also write what these modules declare:</p>
<#list used as other>
<h3>${other.module}</h3>
<p class="soft">In full: ${other.command}</p>
<dl class="points">
<#list other.sorts as sort>
<div><dt>${sort.title}</dt><dd><#list sort.names as name>${name}<#sep>, </#list></dd></div>
</#list>
</dl>
</#list>
</section>
</#if>
<#if articles?has_content>
<section id="articles">
<h2>Articles</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Title</th><th scope="col">Changed</th></tr></thead>
<tbody>
<#list articles as article><tr><td>${article.name}</td><td>${article.title}</td><td>${article.modified}</td></tr></#list>
</tbody>
</table></div>
</section>
</#if>
</main>
</body>
</html>

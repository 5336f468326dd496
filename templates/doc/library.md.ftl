<#-- The reference of a library. What it sees is in docs/templates.md. -->
<!-- Made by `planwright doc`. Do not edit: change the library and make it again. -->
<!-- markdownlint-disable-file MD013 MD033 -->

# Library ${name}

<#list modules as module>
- **${module.name}**<#if module.doc?has_content>: ${module.doc}</#if><#if module.uses?has_content> Uses ${module.uses?join(", ")}.</#if>
</#list>

<#list sections as section>
- [${section.title}](#${section.id}s) (${section.entries?size})
</#list>
<#if extensions?has_content>
- [What can be extended](#extend)
</#if>
<#if used?has_content>
- [What comes with it](#used)
</#if>
<#if articles?has_content>
- [Articles](#articles)
</#if>
<#list sections as section>

<a id="${section.id}s"></a>

## ${section.title}

<#list section.entries as entry>
<#if section.id == "fact">
- <a id="${entry.anchor}"></a>**${entry.name}** ${entry.doc}<#list entry.points as point>; ${point.label}: ${point.lines?join(", ")}</#list>
<#else>
<a id="${entry.anchor}"></a>

### ${entry.name}

${entry.head}<#if modules?size gt 1> in ${entry.module}</#if>

<#if entry.doc?has_content>
${entry.doc}

</#if>
<#if entry.members?has_content>
| Name | What | Type | Default | Must end as | Meaning |
| --- | --- | --- | --- | --- | --- |
<#list entry.members as member>
| ${member.name} | ${member.role} | ${member.type} | ${member.initial} | ${member.ends} | ${member.doc} |
</#list>

</#if>
<#list entry.points as point>
<#if point.lines?size == 1>
- ${point.label}: ${point.lines[0]}
<#else>
- ${point.label}:
<#list point.lines as line>
  - ${line}
</#list>
</#if>
</#list>

</#if>
</#list>
</#list>
<#if extensions?has_content>
<a id="extend"></a>

## What can be extended

A file that uses the library changes it without a copy:

<#list extensions as extension>
- ${extension.title}, for example ${extension.form}<#if extension.closed?has_content>; not ${extension.closed?join(", ")}: a danger is accepted in the plan, not switched off</#if>
</#list>
</#if>
<#if used?has_content>
<#if extensions?has_content>

</#if>
<a id="used"></a>

## What comes with it

A file that uses the library can also write what these modules declare:

<#list used as other>
- **${other.module}**, in full by ${other.command}
<#list other.sorts as sort>
  - ${sort.title}: ${sort.names?join(", ")}
</#list>
</#list>
</#if>
<#if articles?has_content>
<#if extensions?has_content || used?has_content>

</#if>
<a id="articles"></a>

## Articles

| Article | Title | Changed |
| --- | --- | --- |
<#list articles as article>
| ${article.name} | ${article.title} | ${article.modified} |
</#list>
</#if>

<#-- The runbook. What it sees is in docs/templates.md. -->
<!-- Made by Planwright. Do not edit: change the plan and compile it again. -->
<!-- markdownlint-disable-file MD031 MD033 -->

# ${title}

<#if doc?has_content>
${doc}

</#if>
| What | Value |
| --- | --- |
<#list glance as row>
| ${row.name} | ${row.value} |
</#list>
<#include "backups.ftl">
<#include "plan.ftl">
<#include "windows.ftl">
<#include "steps.ftl">
<#include "margin.ftl">

---

Plan id `${hash}`. Comments and layout of the plan do not change it. A script with another plan id belongs to another version.

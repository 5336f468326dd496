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
<#include "ready.ftl">
<#include "lanes.ftl">
<#include "windows.ftl">
<#include "confirm.ftl">
<#if !checklist>
<#include "plan.ftl">
</#if>
<#include "steps.ftl">
<#include "margin.ftl">
<#if !checklist>
<#include "judged.ftl">
</#if>

---

Plan id `${hash}`. Comments and layout of the plan do not change it. A script with another plan id belongs to another version.

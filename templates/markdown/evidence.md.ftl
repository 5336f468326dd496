<#-- What a runbook rests on. What it sees is in docs/templates.md. -->
<#import "back.ftl" as ways>
<#macro needs point>
<#if point.rows??>
  - ${point.label}:
<#list point.rows as row>
    - ${row}
</#list>
<#else>
  - ${point.label}: ${point.text}
</#if>
</#macro>
<!-- Made by Planwright. Do not edit: change the plan and compile it again. -->
<!-- markdownlint-disable-file MD031 MD033 -->

# Evidence: ${title}

Why the steps of the [runbook](runbook.md) are right, and how to go back. You can carry out the runbook without this file, but you cannot go back.
<#include "ways.ftl">

## Sources of the steps

<#list evidence as group>
- <a id="${group.anchor}"></a>${group.steps}: ${group.source}
</#list>

## What each step needs

<#list phases as phase>
<#list phase.blocks as block>
<#list block.steps![] as step>
<#if step.reasons?has_content>
- **${step.id}** ${step.machine} ${step.title}
<#list step.reasons as reason>
<@needs reason/>
</#list>
</#if>
</#list>
</#list>
</#list>
<#include "plan.ftl">
<#include "judged.ftl">

---

Plan id `${hash}`. Use it only with the runbook and the scripts that have the same plan id.

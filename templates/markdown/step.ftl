<#-- A step, forth or back. An item of a list has no blank line in or after it: boxes would part from their texts. -->

<#macro step step box>
- ${box}<a id="${step.anchor}"></a>**${step.id}** ${step.machine} ${step.title}<#if step.restart> · **restart**</#if><#if step.time??> (${step.time})</#if>
<#nested>
<#list step.points as point>
<@say point box/>
</#list>
<#if checklist && step.why??>
  - ${step.why}
</#if>
<#if !checklist>
  - Source: ${step.source}
<#list step.reasons![] as point>
<@say point ""/>
</#list>
</#if>
</#macro>

<#macro say point box>
<#if point.commands??>
  - ${point.label}:
    ${point.fence}${point.language}
<#list point.commands as command>
    ${command}
</#list>
    ${point.fence}
<#elseif point.lines??>
  - ${point.label}:
<#list point.lines as line>
    ${line?counter}. ${line}
</#list>
<#elseif point.rows??>
  - ${point.label}:
<#list point.rows as row>
    - ${row}
</#list>
<#else>
  - <#if point.tick!false>${box}</#if>${point.label}: ${point.text}
</#if>
</#macro>

<#-- The steps. An item of a list has no blank line in or after it: boxes would part from their texts. -->

## Steps

Tick a step when its check is made.
<#if scripts?has_content>
The scripts ${scripts?join(", ")} have the same steps under the same numbers; each runs on its own machine, goes on after any stop when it is started again, and says where the next step is.
</#if>
<#list phases as phase>

### ${phase.number}. ${phase.title}

<#if phase.first == phase.last>${phase.first}<#else>${phase.first} to ${phase.last}</#if>, ${phase.time}
<#list phase.blocks as block>

<#if block.notice??>
> [!${block.kind}]
<#list block.notice as paragraph>
<#if !paragraph?is_first>
>
</#if>
> ${paragraph}
</#list>
<#else>
<#list block.steps as step>
- [ ] **${step.id}** ${step.machine} ${step.title}<#if step.restart> · **restart**</#if><#if step.time??> (${step.time})</#if>
<#list step.points as point>
<#if point.commands??>
  - ${point.label}:

    ${point.fence}bat
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
  - ${point.label}: ${point.text}
</#if>
</#list>
</#list>
</#if>
</#list>
</#list>

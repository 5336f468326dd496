<#-- The steps. -->
<#import "step.ftl" as layout>

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
<@layout.step step "[ ] "/>
</#list>
</#if>
</#list>
</#list>

<#-- The steps. -->
<#import "step.ftl" as layout>
<#import "fold.ftl" as folded>

## Steps

<#if checklist>
Tick a step when its check has passed.
<#else>
A step is done when its check has passed.
</#if>
<#if scripts?has_content>
<#if scripts?size gt 10>The ${scripts?size} scripts, one for each machine, such as ${scripts[0]},<#else>The scripts ${scripts?join(", ")}</#if> carry out the same steps under the same numbers. Each runs on its own machine. If it stops, start it again: it continues where it stopped. It says which machine is next.
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
<@layout.step step folded.box/>
</#list>
</#if>
</#list>
</#list>

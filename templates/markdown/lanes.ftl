<#-- The way from phase to phase and from machine to machine, and where it begins. -->
<#if lanes?has_content>

## Phases

| Phase |<#if laneNames?has_content><#list laneNames as name> ${name} |</#list><#else> Steps |</#if> Time |
| --- |<#if laneNames?has_content><#list laneNames as name> --- |</#list><#else> --- |</#if> --- |
<#list lanes as lane>
| ${lane.number}. ${lane.title} |<#if laneNames?has_content><#list lane.cells as cell><#if cell?has_content> ${cell}</#if> |</#list><#else> ${lane.steps} |</#if> ${lane.time} |
</#list>
<#list firstStep as first>

First step: ${first.step} at ${first.machine}, ${first.title}
</#list>
</#if>

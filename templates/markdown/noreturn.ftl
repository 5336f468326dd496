<#-- The points after which there is no way back, and what to do then. -->
<#if back.barriers?has_content>
> [!CAUTION]
> **No safe way back** to the start, or to the last point that could be reached, after one of these steps:
>
<#list back.barriers as barrier>
> - After ${barrier.id} (${barrier.title}): ${barrier.what}
<#list barrier.why as why>
>   - ${why}
</#list>
</#list>
>
> After such a step, continue to the end. The list of known failures may help. If you cannot continue, restore all machines from backups that were made at the same time, before that step.
<#elseif back.byHand?has_content>
> [!NOTE]
> There is no point of no return, but the library does not say how to undo<#list back.byHand as step> ${step.id} (${step.title})<#sep>,</#list>.
<#else>
> [!NOTE]
> Every step can be undone or leaves nothing behind, so there is no point of no return.
</#if>

<#-- The points after which there is no way back, and what to do then. -->
<#if back.barriers?has_content>
> [!CAUTION]
> **No safe way back** to the start, or to what was within reach before, once one of these is done:
>
<#list back.barriers as barrier>
> - After ${barrier.id} (${barrier.title}): ${barrier.what}
<#list barrier.why as why>
>   - ${why}
</#list>
</#list>
>
> From there go on to the end, by what is known of the failure. If that cannot be, bring the machines back from the backups made before that step, all of them from the same time.
<#elseif back.byHand?has_content>
> [!NOTE]
> There is no point of no return, but nothing is known that takes back<#list back.byHand as step> ${step.id} (${step.title})<#sep>,</#list>.
<#else>
> [!NOTE]
> Every step is taken back, or left nothing behind: there is no point of no return.
</#if>

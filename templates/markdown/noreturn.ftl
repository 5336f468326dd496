<#-- The points after which there is no way back, and what to do then. -->
<#if back.barriers?has_content>
> [!CAUTION]
> **No way back** once one of these is done:<#list back.barriers as barrier> ${barrier.id} (${barrier.title})<#sep>,</#list>.
>
> From there go on to the end, by what is known of the failure. If that cannot be, bring the machines back from the backups made before that step, all of them from the same time.
<#else>
> [!NOTE]
> Every step is taken back, or left nothing behind: there is no point of no return.
</#if>

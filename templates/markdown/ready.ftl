<#-- What has to be there before the first step. -->
<#if media?has_content || secrets?has_content || people?has_content || scripts?has_content>

## Have ready

<#list media as medium>
- <#if checklist>[ ] </#if>Media or packages of ${medium.what}, for ${medium.where}
</#list>
<#if secrets?has_content>
- <#if checklist>[ ] </#if>Passwords and other values that only you know, typed at:
<#list secrets as secret>
  - At ${secret.step}, ${secret.machine}: ${secret.title}
</#list>
</#if>
<#if people?has_content>
- <#if checklist>[ ] </#if>An account with the rights that its steps need, at each machine: ${people}
</#if>
<#if scripts?has_content>
- <#if checklist>[ ] </#if><#if scripts?size gt 10>The ${scripts?size} scripts, each on its machine<#else>The scripts, each on its machine: ${scripts?join(", ")}</#if>
</#if>
</#if>
<#include "backups.ftl">

<#-- The backups that ways back rest on. -->
<#if backups?has_content>

## Have these backups

Ways back rest on them. Without one of them, the steps beside it cannot be taken back.

| Backup | Made by | Rest on it |
| --- | --- | --- |
<#list backups as backup>
| ${backup.what} | <#if backup.made?has_content>${backup.made}<#else>no step: it has to exist before you start</#if> | ${backup.steps} |
</#list>
</#if>

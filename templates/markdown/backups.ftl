<#-- The backups that ways back rest on. -->
<#if backups?has_content>

## Backups that must exist

The ways back need these backups. Without a backup, the steps listed beside it cannot be undone.

| Backup | Made by | Needed to undo |
| --- | --- | --- |
<#list backups as backup>
| <#if (checklist!false) && !backup.made?has_content>[ ] </#if>${backup.what} | <#if backup.made?has_content>${backup.made}<#else>no step: make it before you start</#if> | ${backup.steps} |
</#list>
</#if>

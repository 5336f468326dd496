<#ftl output_format="HTML" auto_esc=true>
<#-- What has to be there before the first step. -->
<#import "step.ftl" as layout>
<section id="ready">
<h2>Have ready</h2>
<ul class="ticks">
<#list media as medium>
<li><@layout.tick "r-media-" + medium?counter "this is ready"/>Media or packages of ${medium.what}, for ${medium.where}</li>
</#list>
<#if secrets?has_content>
<li><@layout.tick "r-secrets" "these are ready"/>Passwords and other values that only you know, typed at: <#list secrets as secret>${secret.step}, ${secret.title}<#sep>; </#list></li>
</#if>
<#if people?has_content>
<li><@layout.tick "r-people" "this is ready"/>An account with the rights that its steps need, at each machine: ${people}</li>
</#if>
<#if scripts?has_content>
<li><@layout.tick "r-scripts" "the scripts are on their machines"/><#if scripts?size gt 10>The ${scripts?size} scripts, each on its machine<#else>The scripts, each on its machine: <#list scripts as script>${script}<#sep>, </#list></#if></li>
</#if>
<#list backups as backup>
<#if !backup.made?has_content><li><@layout.tick "r-backup-" + backup?counter "this backup exists"/>Backup: ${backup.what}, needed to undo ${backup.steps}</li></#if>
</#list>
</ul>
<#list firstStep as first>
<p>First step: ${first.step} at ${first.machine}, ${first.title}</p>
</#list>
</section>
<#include "backups.ftl">

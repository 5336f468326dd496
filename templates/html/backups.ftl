<#ftl output_format="HTML" auto_esc=true>
<#-- The backups that ways back rest on. -->
<#if backups?has_content>
<section id="backups">
<h2>Backups that must exist</h2>
<p>The ways back need these backups. Without a backup, the steps listed beside it cannot be undone.</p>
<div class="wide"><table>
<thead><tr><th scope="col">Backup</th><th scope="col">Made by</th><th scope="col">Needed to undo</th></tr></thead>
<tbody>
<#list backups as backup>
<tr><td>${backup.what}</td><td><#if backup.made?has_content>${backup.made}<#else>no step: make it before you start</#if></td><td>${backup.steps}</td></tr>
</#list>
</tbody>
</table></div>
</section>
</#if>

<#ftl output_format="HTML" auto_esc=true>
<#-- The backups that ways back rest on. -->
<#if backups?filter(backup -> backup.made?has_content)?has_content>
<section id="backups">
<h3>Backups that steps make</h3>
<p>Without a backup, the steps beside it cannot be undone.</p>
<div class="wide"><table>
<thead><tr><th scope="col">Backup</th><th scope="col">Made by</th><th scope="col">Needed to undo</th></tr></thead>
<tbody>
<#list backups?filter(backup -> backup.made?has_content) as backup>
<tr><td>${backup.what}</td><td>${backup.made}</td><td>${backup.steps}</td></tr>
</#list>
</tbody>
</table></div>
</section>
</#if>

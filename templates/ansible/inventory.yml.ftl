<#-- The hosts of a playbook. What it sees is in docs/templates.md. -->
---
# Made by Planwright. Plan id ${hash}
# Where a machine has another address than its name, say so by ansible_host, here or in an inventory
# of your own: the playbooks need these names and nothing else.
all:
  hosts:
<#list hosts as host>
    ${host}:
</#list>

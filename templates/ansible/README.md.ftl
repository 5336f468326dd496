<#-- How to run the playbooks. What it sees is in docs/templates.md. -->
<!-- Made by Planwright. Do not edit: change the plan and compile it again. -->

# ${title}

The playbooks of ${plan}: ${steps?c} steps, ${machines?c} machines with a POSIX shell. Plan id ${hash}. The
ids of the steps are those of the runbook and of the scripts.

| file | does |
| --- | --- |
| `site.yml` | carries the procedure out |
| `backout.yml` | undoes it, from the last step that is done |
| `inventory.yml` | names the machines; you can use your own inventory instead |

## Run

```sh
ansible-playbook -i inventory.yml site.yml --check   # print the open steps, change nothing
ansible-playbook -i inventory.yml site.yml
```

Add `--become` and what else your machines need. Run the whole playbook: with `--limit`, `--tags` or
`--start-at-task` it refuses to leave steps out. One run at a time.

## Stop and continue

Press Ctrl+C, or let it fail: no later step is started, on any machine. To continue, run the same command again.
What is done has a file on its machine, below `/var/lib/planwright` (`-e planwright_home=FOLDER`), and is not
done again; a run after the last step changes nothing.

| it says | what to do |
| --- | --- |
| `UNCONFIRMED S012` | do what it says, or look whether it is true; then add `-e confirmed=S012` |
| `FAILED S014` | remove the cause and run it again; or do it by hand and add `-e confirmed=S014` |
| `RETRY S014` | remove the cause that it names, and run it again |
| `INTERRUPTED S014` | see whether it took effect: then `-e confirmed=S014`, else `-e redo=S014` |

Several ids are joined by commas. At a terminal it asks, and you type the id of the step.
<#list hasty as batch>

The batch ${batch.first} to ${batch.last} is to stop when ${batch.stop?c} of its members have failed. This playbook stops it at
the first failure, since the batch is several plays: its members share a machine, or a person has a part in it. Where
the other members are to come to their end first, run their scripts (`--to scripts`), which have the same records.
</#list>
<#if people?has_content>

## Where somebody has to be there

| step | at | what |
| --- | --- | --- |
<#list people as step>
| ${step.id} | ${step.machine} | ${step.title} |
</#list>
</#if>

## Go back

```sh
ansible-playbook -i inventory.yml backout.yml --check   # say where it begins and ends
ansible-playbook -i inventory.yml backout.yml
```

It finds the last step that is done, and undoes the steps as far as that is safe. It continues after a stop, like `site.yml`,
which refuses to run meanwhile. When it has ended, `site.yml` can be run from there.

## Secrets

None is in these files. Passwords of accounts come from `--ask-pass`, `--ask-become-pass` or a vault of your
inventory; what a step says only a person types is typed at its machine.
